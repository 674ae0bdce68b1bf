/// The shape of an object: instances of a shared one, profiles and tubes, or a mesh of its own.
extension ObjectWriter {
    mutating func addShape(of place: Place, _ variant: Int, _ pattern: Pattern, _ text: inout DocumentText) {
        switch place.kind {
        case .site, .building, .storey: return
        case .opening, .door, .window, .furniture, .washbasin, .lamp:
            text.add(#","geometry":{"instances":[{"geometry":""#)
            text.add(pattern.geometry)
            text.add("\"")
            if place.kind == .furniture && random.next(0...9) == 0 {
                text.add(#","matrix":""#)
                text.add(matrix: [0, -1, 0, 250, 1, 0, 0, 0, 0, 0, 1, 0])
                text.add("\"")
            }
            text.add("}]}")
        case .column where place.room % 8 == 3:
            addPath(profile: "HEB200", to: (0, 0, height), &text)
        case .beam where place.room % 8 == 5:
            addPath(profile: "IPE300", to: (length(of: place), 0, 0), &text)
        case .pipe where place.room % 4 == 1:
            text.add(#","geometry":{"csg":{"elements":[{"type":"Tube","radius":"#)
            text.add(8 + variant * 3)
            text.add(#","geometry":[{"geoType":"StartPolygon","point":[0,0,0]},{"geoType":"Line","point":["#)
            text.add(thousandths: random.next(1_000_000...5_000_000))
            text.add(#",0,0]}]}],"color":4284456608}}"#)
        default:
            text.add(#","geometry":{"meshes":["#)
            addMesh(of: place, variant, &text)
            text.add("]}")
        }
    }

    private func addPath(profile: String, to end: (Int, Int, Int), _ text: inout DocumentText) {
        text.add(#","geometry":{"csg":{"elements":[{"type":"Path","crossSection":""#)
        text.add(profile)
        text.add(
            #"","rotation":0,"offsetX":0,"offsetY":0,"geometry":[{"geoType":"StartPolygon","point":[0,0,0]},{"geoType":"Line","point":["#
        )
        text.add(thousandths: end.0)
        text.add(",")
        text.add(thousandths: end.1)
        text.add(",")
        text.add(thousandths: end.2)
        text.add(#"]}]}],"color":4284456608}}"#)
    }

    private mutating func addMesh(of place: Place, _ variant: Int, _ text: inout DocumentText) {
        let color = ProjectDocument.color(place.kind.rawValue)
        // Half of the models' lengths are whole millimetres.
        let grain = random.next(0...1) == 0 ? 1000 : 1
        let depth = 115_000 + variant * 25_000
        switch place.kind {
        case .wall:
            let length = length(of: place) + random.next(0...200) * 1000 + random.next(0...999) / grain * grain
            let top = height - random.next(0...99) * 1000
            switch place.slot {
            case 1:
                let (width, gap) = document.openingSize(isDoor: true, opening(place.room) & ~1)
                let (from, to) = (1_000_000, 1_000_000 + width)
                text.standing(
                    [(0, 0), (from, 0), (from, gap), (to, gap), (to, 0), (length, 0), (length, top), (0, top)],
                    to: depth, .gate, color: color)
            case 4:
                let (width, gap) = document.openingSize(isDoor: false, opening(place.room) | 1)
                let (from, to) = (1_500_000, 1_500_000 + width)
                text.standing(
                    [
                        (0, 0), (length, 0), (length, top), (0, top), (from, 900_000), (to, 900_000),
                        (to, 900_000 + gap), (from, 900_000 + gap),
                    ], to: depth, .frame, color: color)
            default:
                text.standing([(0, 0), (length, 0), (length, top), (0, top)], to: depth, .box, color: color)
            }
        case .slab, .space:
            let (x, y) = (5_700_000 + random.next(0...300_000) / grain * grain, 4_700_000 + random.next(0...300) * 1000)
            let (a, b) = (x - random.next(500...1500) * 1000, y - random.next(500...1500) * 1000)
            text.prism(
                [(0, 0), (x, 0), (x, b), (a, b), (a, y), (0, y)], to: place.kind == .slab ? 240_000 : height, .angle,
                color: place.kind == .slab ? color : 0x1a40_80ff)
        case .column:
            let radius = Double(150_000 + random.next(0...99_999) / grain * grain)
            var outline = InlineArray<12, (Int, Int)>(repeating: (0, 0))
            for corner in 0..<12 {
                let side = turns[corner * 64 / 12]
                outline[corner] = (Int(side.0 * radius) / grain * grain, Int(side.1 * radius) / grain * grain)
            }
            text.prism(outline, to: height, round, color: color)
        case .beam:
            text.box(
                length(of: place) - random.next(0...900_000) / grain * grain, 240_000,
                300_000 + random.next(0...99) * 1000,
                color: color)
        case .pipe:
            text.bar(
                radius: Double(8000 + variant * 2500), length: random.next(1_000_000...5_000_000) / grain * grain,
                sides: sides, bar, color: color)
        default:
            let ball = Ball.all[Int(random.next() >> 40) % 5]
            text.ball(
                ball,
                radii: (random.next(600...1400) * 1000, random.next(60...220) * 1000, random.next(300...500) * 1000),
                &random, color: color)
        }
    }
}
