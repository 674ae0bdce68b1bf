internal import BuildingModel
internal import Foundation
internal import GRDB

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

    init(project: Int64, guid: GUID, database: Database) throws {
        id = project
        self.guid = guid
        let types = try Row.fetchCursor(
            database, sql: "SELECT id, guid, key FROM element_type WHERE project = ?", arguments: [project])
        while let row = try types.next() {
            elementTypeIDs[try row.guid(1)] = row[0]
            elementTypes[Self.folded(row[2])] = row[0]
        }
        layers = try Self.ids(in: "layer", of: project, database)
        materials = try Self.ids(in: "material", of: project, database)
        attributes = try Self.ids(in: "free_attribute", of: project, database)
    }

    /// A key as it is compared.
    static func folded(_ key: String) -> String { key.lowercased() }

    private static func ids(in table: String, of project: Int64, _ database: Database) throws -> [GUID: Int64] {
        var ids: [GUID: Int64] = [:]
        let rows = try Row.fetchCursor(
            database, sql: "SELECT id, guid FROM \(table) WHERE project = ?", arguments: [project])
        while let row = try rows.next() { ids[try row.guid(1)] = row[0] }
        return ids
    }
}
