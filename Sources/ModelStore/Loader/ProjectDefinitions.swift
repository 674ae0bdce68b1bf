internal import BuildingModel
internal import Database

/// The definitions of a project that objects refer to often, by what objects call them.
///
/// Type objects, geometries and uses of materials are looked up in the database: there may be as many of them as objects.
final class ProjectDefinitions {
    let id: Int64
    let guid: GUID
    /// By key in lower case.
    var elementTypes: [String: Int64] = [:]
    var elementTypeIDs: [GUID: Int64] = [:]
    var layers: [GUID: Int64] = [:]
    var materials: [GUID: Int64] = [:]
    var attributes: [GUID: Int64] = [:]
    /// By key as objects write it.
    var recentElementTypes = Recent<String, Int64>()
    var recentTypeObjects = Recent<GUID, Int64>()
    var recentGeometries = Recent<GUID, Geometry>()
    /// By canonical bytes.
    var recentMaterialUses = Recent<[UInt8], Int64>()

    /// A shared geometry; both are nil where it has no face.
    struct Geometry {
        var shape: Int64?
        var hash: [UInt8]?
    }

    init(project: Int64, guid: GUID, database: any SQLConnection) throws {
        id = project
        self.guid = guid
        try database.forEachRow(of: "SELECT id, guid, key FROM element_type WHERE project = ?", [project]) { row in
            elementTypeIDs[try row[1]] = try row[0]
            elementTypes[Self.folded(try row[2])] = try row[0]
            return true
        }
        layers = try Self.ids(in: "layer", of: project, database)
        materials = try Self.ids(in: "material", of: project, database)
        attributes = try Self.ids(in: "free_attribute", of: project, database)
    }

    /// A key as it is compared.
    static func folded(_ key: String) -> String { key.lowercased() }

    private static func ids(in table: String, of project: Int64, _ database: any SQLConnection) throws
        -> [GUID: Int64]
    {
        var ids: [GUID: Int64] = [:]
        try database.forEachRow(of: "SELECT id, guid FROM \(table) WHERE project = ?", [project]) { row in
            ids[try row[1]] = try row[0]
            return true
        }
        return ids
    }
}
