internal import BuildingModel
internal import Database

/// The statements that are run for every object and every shape, prepared once a document.
struct ObjectStatements {
    /// Model and GUID; the row id.
    let object: any SQLStatement
    /// Id, model and GUID; changes nothing where the object is there.
    let insertMissingObject: any SQLCommand
    /// Model and GUID; the row id of an object that is there now.
    let present: any SQLStatement
    /// Hash; the row id.
    let shape: any SQLStatement
    /// Revision and version.
    let endVersion: any SQLCommand

    // What others refer to comes first.
    /// Id, hash, size, content.
    let insertShape: any SQLCommand
    /// Id, model, GUID.
    let insertObject: any SQLCommand
    /// The columns of a version in their order.
    let insertVersion: any SQLCommand
    /// Version, position, shape, matrix.
    let insertShapeUse: any SQLCommand
    /// Version, classification.
    let insertClassificationUse: any SQLCommand

    let shapeIDs: RowIDs
    let objectIDs: RowIDs
    let versionIDs: RowIDs

    init(_ database: any SQLConnection) throws {
        object = try database.prepare("SELECT id FROM object WHERE model = ? AND guid = ?")
        insertMissingObject = try database.command(
            "INSERT INTO object (id, model, guid) VALUES (?, ?, ?) ON CONFLICT (model, guid) DO NOTHING")
        present = try database.prepare(
            """
            SELECT object.id FROM object JOIN object_version ON object_version.object = object.id AND until = \(never)
            WHERE model = ? AND guid = ?
            """)
        shape = try database.prepare("SELECT id FROM shape WHERE hash = ?")
        endVersion = try database.command("UPDATE object_version SET until = ? WHERE id = ?")
        insertShape = try database.insertion(into: "shape", ["id", "hash", "size", "content"])
        insertObject = try database.insertion(into: "object", ["id", "model", "guid"])
        insertVersion = try database.insertion(
            into: "object_version",
            [
                "id", "object", "since", "parent", "element_type", "type_object", "layer", "material_use", "shape",
                "instances", "matrix", "name", "description", "tag", "object_type", "predefined_type", "long_name",
                "elevation", "properties",
            ])
        insertShapeUse = try database.insertion(into: "shape_use", ["version", "position", "shape", "matrix"])
        insertClassificationUse = try database.insertion(
            into: "classification_use", ["version", "classification"])
        shapeIDs = RowIDs(of: "shape", database)
        objectIDs = RowIDs(of: "object", database)
        versionIDs = RowIDs(of: "object_version", database)
    }
}

/// What was looked up lately, so that a run of objects that name the same thing asks for it once.
struct Recent<Key: Hashable, Value> {
    /// How many are held; then all are forgotten, so that memory does not know the document's size.
    private static var most: Int { 8_192 }
    private var values: [Key: Value] = [:]

    subscript(key: Key) -> Value? {
        get { values[key] }
        set {
            if values.count >= Self.most { values.removeAll(keepingCapacity: true) }
            values[key] = newValue
        }
    }

    mutating func forgetAll() { values.removeAll(keepingCapacity: true) }
}
