public import BuildingModel

/// Something of the model that the file does not hold as the model has it.
public struct ExportNote: Sendable, Hashable, Codable {
    /// What became of the object.
    public enum Outcome: String, Sendable, Codable {
        /// It is in the file, but not everything of it.
        case degraded
        /// It is not in the file.
        case leftOut
    }

    /// The object or type object.
    public var object: GUID?
    /// What became of it.
    public var outcome: Outcome
    /// A stable name for programs, in kebab case.
    public var code: String
    /// One sentence: what and why.
    public var message: String

    /// Makes a note.
    public init(object: GUID?, outcome: Outcome, code: String, message: String) {
        self.object = object
        self.outcome = outcome
        self.code = code
        self.message = message
    }
}

/// What an export wrote.
public struct ExportSummary: Sendable, Hashable, Codable {
    /// Objects in the file, made-up ones not counted.
    public var objects: Int
    /// Instances in the DATA section.
    public var instances: Int
    /// Objects that are in the file but not with everything.
    public var degraded: Int
    /// Objects that the request covers and the file does not hold.
    public var leftOut: Int

    /// Makes a summary.
    public init(objects: Int, instances: Int, degraded: Int, leftOut: Int) {
        self.objects = objects
        self.instances = instances
        self.degraded = degraded
        self.leftOut = leftOut
    }
}
