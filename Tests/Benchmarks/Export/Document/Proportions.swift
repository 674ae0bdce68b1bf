/// What a document holds and how much of each: the one place where the mix is decided.
///
/// A site holds buildings, a building ten storeys, a storey 48 rooms, a room twenty objects:
///
/// | of twenty | what | shape | properties |
/// |---|---|---|---|
/// | 1 | space | own mesh of 20 triangles | a set, two quantities of its own |
/// | 3 | walls | own meshes of 28, 32 and 12 triangles, cut where they have an opening | a set, four quantities of their own |
/// | 2 | openings | one of 8 shared boxes | none |
/// | 1 + 1 | door and window in them | one of 4 shared shapes each | a set, two quantities |
/// | 1 | slab | own mesh of 20 triangles | a set, three quantities of its own |
/// | 1 + 1 | column and beam | own meshes of 44 and 12 triangles, every eighth a profile along a path | a set, two quantities of their own |
/// | 5 | furniture | one of 24 shared shapes of 132 to 740 triangles | two sets, one of its own |
/// | 1 | pipe | own mesh of 60 triangles, every fourth a tube | two sets, one of its own |
/// | 1 + 1 | washbasin and lamp | one of 8 shared shapes each | two sets, one of its own |
/// | 1 | railing or covering | own mesh of 120 to 728 triangles | a set |
///
/// A set that is not the object's own is one of eight (of 24 for furniture), so that many objects have the same values. Every object
/// has a matrix; every other building and three in ten pieces of furniture are turned by odd angles. Every object of a kind has
/// one of eight (24) type objects; there are materials, layers of materials, classifications, layers, a zone for the spaces of a
/// building and a system for its pipes.
enum Proportions {
    static let objectsPerRoom = 20
    static let roomsPerStorey = 48
    static let storeysPerBuilding = 10
    static let objectsPerStorey = 1 + roomsPerStorey * objectsPerRoom
    static let objectsPerBuilding = 1 + storeysPerBuilding * objectsPerStorey

    /// What stands in a room, in the document's order.
    static let room: [Kind] = [
        .space, .wall, .opening, .door, .wall, .opening, .window, .wall, .slab, .column, .beam, .furniture, .furniture,
        .furniture, .furniture, .furniture, .pipe, .washbasin, .lamp, .large,
    ]
    /// The places in a room of the objects that selections name: an uncut wall and a piece of furniture.
    static let selected = [7, 11]
    /// The sizes of the selections in every document; a small document has smaller ones.
    static let selections = [10, 1000, 10_000]

    /// How many of each kind a document of so many objects has.
    static func counts(objects: Int) -> [(kind: Kind, count: Int)] {
        var counts: [Kind: Int] = [:]
        for index in 0..<objects { counts[Place(object: index).kind, default: 0] += 1 }
        return Kind.allCases.compactMap { kind in counts[kind].map { (kind, $0) } }
    }
}

/// What an object is.
enum Kind: Int, CaseIterable {
    case site, building, storey, space, wall, opening, door, window, slab, column, beam, furniture, pipe, washbasin
    case lamp, large

    /// How many forms of it there are: type objects, repeated sets, shared shapes.
    var variants: Int { self == .furniture ? 24 : 8 }
}

/// Where in the regular layout an object stands, by its number in the document.
struct Place {
    var object: Int
    var kind: Kind
    /// From 0, in the document.
    var building = 0
    /// From 0, in its building.
    var storey = 0
    /// From 0, in its storey.
    var room = 0
    /// From 0, in its room.
    var slot = 0

    init(object: Int) {
        self.object = object
        guard object > 0 else {
            kind = .site
            return
        }
        var rest: Int
        (building, rest) = (object - 1).quotientAndRemainder(dividingBy: Proportions.objectsPerBuilding)
        guard rest > 0 else {
            kind = .building
            return
        }
        (storey, rest) = (rest - 1).quotientAndRemainder(dividingBy: Proportions.objectsPerStorey)
        guard rest > 0 else {
            kind = .storey
            return
        }
        (room, slot) = (rest - 1).quotientAndRemainder(dividingBy: Proportions.objectsPerRoom)
        kind = Proportions.room[slot]
    }

    /// The number of the object above it; nil at the top.
    var parent: Int? {
        switch kind {
        case .site: nil
        case .building: 0
        case .storey: 1 + building * Proportions.objectsPerBuilding
        case .opening, .door, .window: object - 1
        case .furniture, .washbasin, .lamp: object - slot
        default: object - slot - room * Proportions.objectsPerRoom - 1
        }
    }

    /// The number of an object in a room.
    static func object(room: Int, slot: Int) -> Int {
        let (storey, inStorey) = room.quotientAndRemainder(dividingBy: Proportions.roomsPerStorey)
        let (building, inBuilding) = storey.quotientAndRemainder(dividingBy: Proportions.storeysPerBuilding)
        return 1 + building * Proportions.objectsPerBuilding + 1 + inBuilding * Proportions.objectsPerStorey + 1
            + inStorey * Proportions.objectsPerRoom + slot
    }

    /// How many whole rooms a document of so many objects has.
    static func rooms(objects: Int) -> Int {
        let place = Place(object: objects)
        let begun = (place.building * Proportions.storeysPerBuilding + place.storey) * Proportions.roomsPerStorey
        return begun + place.room
    }
}
