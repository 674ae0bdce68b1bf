internal import BuildingModel
internal import GRDB

/// The statements that are run for every object and every shape, prepared once a document.
struct ObjectStatements {
    /// Model and GUID; changes nothing where the object is there.
    let insertObject: BareStatement
    /// Model and GUID; the row id.
    let object: BareStatement
    /// Model and GUID; the row id of an object that is there now.
    let present: BareStatement
    /// The columns of a version in their order, from `object` on.
    let insertVersion: BareStatement
    /// Version, position, shape, matrix.
    let insertShapeUse: BareStatement
    /// Hash; the row id.
    let shape: BareStatement
    /// Hash, size, content.
    let insertShape: BareStatement

    init(_ database: Database) throws {
        insertObject = try BareStatement(
            database, "INSERT INTO object (model, guid) VALUES (?, ?) ON CONFLICT (model, guid) DO NOTHING")
        object = try BareStatement(database, "SELECT id FROM object WHERE model = ? AND guid = ?")
        present = try BareStatement(
            database,
            """
            SELECT object.id FROM object JOIN object_version ON object_version.object = object.id AND until = \(never)
            WHERE model = ? AND guid = ?
            """)
        insertVersion = try BareStatement(
            database,
            """
            INSERT INTO object_version (object, since, parent, element_type, type_object, layer, material_use, shape,
                instances, matrix, name, description, tag, object_type, predefined_type, long_name, elevation,
                properties)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        insertShapeUse = try BareStatement(
            database, "INSERT INTO shape_use (version, position, shape, matrix) VALUES (?, ?, ?, ?)")
        shape = try BareStatement(database, "SELECT id FROM shape WHERE hash = ?")
        insertShape = try BareStatement(database, "INSERT INTO shape (hash, size, content) VALUES (?, ?, ?)")
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
