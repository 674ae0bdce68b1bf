import Foundation

/// Writes the objects of a document one by one.
struct ObjectWriter {
    let document: ProjectDocument
    private let patterns: [[Pattern]]
    let sides: [(Double, Double)]
    /// Cosine and sine of 64 turns.
    let turns: [(Double, Double)]
    let round = Topology.round(12)
    let bar = Topology.round(16)
    var random = Random(seed: 0)
    /// The building of the last object, and how it is turned.
    private var building = -1
    private var turn = (1.0, 0.0)

    init(document: ProjectDocument) {
        self.document = document
        patterns = Kind.allCases.map { document.patterns(of: $0) }
        sides = (0..<16).map { (cos(Double($0) * .pi / 8), sin(Double($0) * .pi / 8)) }
        turns = (0..<64).map { (cos(Double($0) * .pi / 32 + 0.01), sin(Double($0) * .pi / 32 + 0.01)) }
    }

    mutating func write(_ place: Place, _ text: inout DocumentText) {
        random = Random(seed: Random.mix(document.seed) ^ Random.mix(UInt64(place.object)))
        let variant = variant(of: place)
        let pattern = patterns[place.kind.rawValue][variant]
        text.add(#"{"object":{"id":""#)
        text.add(document.id(.object, place.object))
        text.add(#"","parent":""#)
        text.add(place.parent.map { document.id(.object, $0) } ?? document.project)
        text.add(pattern.head)
        text.add(matrix: matrix(of: place))
        text.add(#""},"general":{"name":""#)
        addName(of: place, pattern, &text)
        text.add("}")
        if place.kind == .column || place.kind == .beam {
            text.add(#","quantity":{"length":"#)
            text.add(thousandths: place.kind == .column ? height : length(of: place))
            text.add(#","netvolume":"#)
            text.add(thousandths: random.next(200...900))
            text.add("}")
        }
        addShape(of: place, variant, pattern, &text)
        if !(pattern.values.isEmpty && pattern.ownKeys.isEmpty) {
            text.add(#","freeAttributes":{"#)
            text.add(pattern.values)
            addOwnValues(of: place, pattern, &text)
            text.add("}")
        }
        text.add("}}}\n")
    }

    /// The form: doors, windows and what they stand in share one.
    private func variant(of place: Place) -> Int {
        switch place.kind {
        case .site, .building, .storey: 0
        case .opening, .door, .window:
            // Even forms of openings are for doors, odd ones for windows.
            place.kind == .opening
                ? opening(place.room) & ~1 | (place.slot < 4 ? 0 : 1)
                : place.kind == .door ? opening(place.room) & ~1 : opening(place.room) | 1
        default: Int(Random.mix(document.seed &+ UInt64(place.object)) >> 33) % place.kind.variants
        }
    }

    func opening(_ room: Int) -> Int { room % 8 }

    // Lengths in thousandths of a millimetre, as all shapes are.
    let height = 2_960_000

    func length(of place: Place) -> Int { place.slot == 4 ? 4_760_000 : 5_760_000 }

    private func addName(of place: Place, _ pattern: Pattern, _ text: inout DocumentText) {
        text.add(pattern.name)
        text.add(place.building + 1)
        switch place.kind {
        case .site, .building: text.add("\"")
        case .storey:
            text.add(".")
            text.add(place.storey)
            text.add(#"","elevation":"#)
            text.add(place.storey * 3200)
        default:
            text.add(".")
            text.add(place.storey)
            text.add(".")
            text.add(digits: UInt(place.room + 1), atLeast: 2)
            if place.kind == .space {
                text.add(#"","longName":"Nutzungseinheit "#)
                text.add(place.room / 4 + 1)
                text.add("\"")
            } else {
                text.add("-")
                text.add(place.slot)
                text.add(#"","tag":""#)
                text.add(place.object)
                text.add("\"")
            }
        }
    }

    // MARK: Where

    /// The absolute placement: the building's, the storey's height, the room's corner, and the place in the room.
    private mutating func matrix(of place: Place) -> InlineArray<12, Double> {
        if place.building != building {
            building = place.building
            let angle = Double(7 + building * 13 % 360) * .pi / 180
            turn = building % 2 == 1 ? (cos(angle), sin(angle)) : (1, 0)
        }
        var (x, y, z) = (0.0, 0.0, Double(place.storey) * 3200)
        var own = (1.0, 0.0)
        switch place.kind {
        case .site: return [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0]
        case .building: z = 0
        case .storey: break
        default:
            x = Double(place.room % 8) * 6000
            y = Double(place.room / 8) * 5000
        }
        switch (place.kind, place.slot) {
        case (.opening, 2), (.door, _): x += 1000
        case (.wall, 4): own = (0, 1)
        case (.opening, 5), (.window, _):
            own = (0, 1)
            y += 1500
            z += 900
        case (.wall, 7):
            own = (-1, 0)
            x += 5760
            y += 5000
        case (.slab, _): z -= 240
        case (.column, _):
            x += 300
            y += 300
        case (.beam, _):
            y += 2400
            z += 2700
        case (.furniture, _):
            x += Double(random.next(500...5_000_000)) / 1000
            y += Double(random.next(500...4_000_000)) / 1000
            let chance = random.next(0...639)
            if chance < 192 { own = turns[chance & 63] } else if chance < 400 { own = (0, -1) }
        case (.pipe, _):
            y += 4700
            z += Double(random.next(100...2600))
        case (.washbasin, _):
            x += 5200
            y += 800
            z += 850
        case (.lamp, _):
            x += Double(random.next(1000...5000))
            y += 2500
            z += 2600
        case (.large, _):
            x += Double(random.next(0...4_000_000)) / 1000
            y += 3000
        default: break
        }
        let (c, s) = (turn.0 * own.0 - turn.1 * own.1, turn.1 * own.0 + turn.0 * own.1)
        return [
            c, 0 - s, 0, turn.0 * x - turn.1 * y + Double(building % 16) * 80_000, s, c, 0,
            turn.1 * x + turn.0 * y + Double(building / 16) * 60_000, 0, 0, 1, z,
        ]
    }

    // MARK: Values

    private mutating func addOwnValues(of place: Place, _ pattern: Pattern, _ text: inout DocumentText) {
        for (number, key) in pattern.ownKeys.enumerated() {
            if number > 0 { text.add(",") }
            text.add(key)
            switch (place.kind, number) {
            case (.furniture, 0), (.washbasin, 0), (.lamp, 0):
                text.add("\"SN-")
                text.add(Int(random.next() >> 40))
                text.add("\"")
            case (.furniture, 1), (.washbasin, 1), (.lamp, 1):
                text.add("\"40")
                text.add(digits: UInt(place.object), atLeast: 11)
                text.add("\"")
            case (.furniture, _), (.washbasin, _), (.lamp, _):
                text.add("\"2024-")
                text.add(digits: UInt(random.next(1...12)), atLeast: 2)
                text.add("-")
                text.add(digits: UInt(random.next(1...28)), atLeast: 2)
                text.add("\"")
            case (.wall, 0): text.add(thousandths: length(of: place) + random.next(0...200) * 1000)
            case (.wall, 1), (.space, 1): text.add(thousandths: height)
            case (.door, _), (.window, _):
                let size = document.openingSize(isDoor: place.kind == .door, variant(of: place))
                text.add(thousandths: number == 0 ? size.0 : size.1)
            case (.pipe, 0): text.add(thousandths: random.next(100_000...2_600_000))
            case (.slab, 2): text.add(thousandths: random.next(20_000_000...22_000_000))
            case (.wall, 3), (.slab, 1): text.add(thousandths: random.next(1_000...6_000))
            case (.pipe, _): text.add(thousandths: random.next(1...20))
            default: text.add(thousandths: random.next(9_000...28_000))
            }
        }
    }
}
