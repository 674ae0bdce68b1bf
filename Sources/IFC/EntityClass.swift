/// A class of the IFC4 ADD2 TC1 schema at or below IfcObjectDefinition.
public struct EntityClass: Hashable, Sendable {
    let index: Int

    /// The class of this name, in any letter case; nil when IFC4 has none at or below IfcObjectDefinition.
    public static func named(_ name: String) -> EntityClass? {
        EntityTable.indices[name.asciiUppercased].map(EntityClass.init(index:))
    }

    /// Its name as the schema writes it: `IfcWall`.
    public var name: String { row.name }
    /// Its name as a STEP file writes it: `IFCWALL`.
    public var keyword: String { row.keyword }
    /// Whether no instance can be of this class itself.
    public var isAbstract: Bool { row.isAbstract }
    /// The class above; nil for IfcObjectDefinition.
    public var supertype: EntityClass? { row.supertype.map(EntityClass.init(index:)) }
    /// Every explicit attribute in STEP order, inherited ones first.
    public var attributes: [EntityAttribute] { row.attributes }

    /// Whether this is the other class or one below it.
    public func isA(_ other: EntityClass) -> Bool {
        var next: EntityClass? = self
        while let current = next {
            if current == other { return true }
            next = current.supertype
        }
        return false
    }

    /// Whether this is the class that the schema writes this way, or one below it.
    public func isA(_ name: String) -> Bool {
        var next: EntityClass? = self
        while let current = next {
            if current.name == name { return true }
            next = current.supertype
        }
        return false
    }

    /// Every class, in the order of the names.
    public static var all: [EntityClass] { EntityTable.rows.indices.map(EntityClass.init(index:)) }

    private var row: EntityTable.Row { EntityTable.rows[index] }
}

/// An explicit attribute of a class.
public struct EntityAttribute: Hashable, Sendable {
    /// Its name: `ObjectPlacement`.
    public let name: String
    /// Its type as the schema writes it: `IfcLabel`, `LIST[1,?]_OF_IfcGridAxis`.
    public let type: String
    /// Whether `$` may stand for it.
    public let isOptional: Bool

    /// The items of its type when that is an enumeration; nil otherwise.
    public var items: [String]? { Enumerations.items[type] }
}

/// The enumerations that attributes of these classes use.
enum Enumerations {
    static let items: [String: [String]] = {
        var items: [String: [String]] = [:]
        for line in enumerationTable.parts(by: "\n") {
            let words = line.parts(by: " ").map(String.init)
            items[words[0]] = Array(words.dropFirst())
        }
        return items
    }()
}

private enum EntityTable {
    struct Row {
        var name: String
        var keyword: String
        var isAbstract: Bool
        var supertype: Int?
        var attributes: [EntityAttribute]
    }

    static let rows: [Row] = {
        var rows: [Row] = []
        var supertypes: [String] = []
        for line in entityTable.parts(by: "\n") {
            let words = line.parts(by: " ")
            let isAbstract = words[0].utf8.first == UInt8(ascii: "-")
            let name = String(isAbstract ? words[0].dropFirst() : words[0])
            supertypes.append(String(words[1]))
            rows.append(
                Row(
                    name: name, keyword: name.asciiUppercased, isAbstract: isAbstract,
                    attributes: words.dropFirst(2).map(attribute)))
        }
        let indices = Dictionary(uniqueKeysWithValues: rows.indices.map { (rows[$0].name, $0) })
        for index in rows.indices { rows[index].supertype = indices[supertypes[index]] }
        let added = rows.map(\.attributes)
        for index in rows.indices {
            var above = rows[index].supertype
            while let next = above {
                rows[index].attributes = added[next] + rows[index].attributes
                above = rows[next].supertype
            }
        }
        return rows
    }()

    static let indices = Dictionary(uniqueKeysWithValues: rows.indices.map { (rows[$0].keyword, $0) })

    private static func attribute(_ word: Substring) -> EntityAttribute {
        let isOptional = word.utf8.last == UInt8(ascii: "?")
        let parts = (isOptional ? word.dropLast() : word).parts(by: ":")
        return EntityAttribute(name: String(parts[0]), type: String(parts[1]), isOptional: isOptional)
    }
}

extension String {
    /// Upper case for the letters a…z and nothing else, whatever the locale.
    var asciiUppercased: String {
        unsafe String(unsafeUninitializedCapacity: utf8.count) { room in
            var count = 0
            for byte in utf8 {
                unsafe room[count] = byte &- UInt8(ascii: "a") < 26 ? byte - 32 : byte
                count += 1
            }
            return count
        }
    }
}
