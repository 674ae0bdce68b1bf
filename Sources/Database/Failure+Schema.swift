public import BuildingModel

extension Failure {
    /// The schema holds steps that this program does not know.
    public static let newerSchema = Failure(
        .configuration, "schema-newer",
        "The database was written by a newer version of this program, or something is being moved into it.",
        remedy: "Install that version, let `ifcexportd migrate` come to its end, or name another database.")
    /// The schema lacks steps that this program knows, and it may not make them.
    public static let olderSchema = Failure(
        .configuration, "schema-older", "The database was written by an older version of this program.",
        remedy: "Start the service or load a document once: that brings it up to date.")
    /// There is no schema of this program.
    public static let foreignDatabase = Failure(
        .configuration, "schema-foreign", "The database was not made by this program.",
        remedy: "Name another database with --database.")
}
