/// What a kind's objects say alike: texts that are made once.
struct Pattern {
    /// From behind the parent's id to before the matrix.
    var head: [UInt8]
    /// What the name begins with.
    var name: String
    /// The repeated values, with a comma behind the last where values of the object's own follow.
    var values: [UInt8]
    /// The id of the shared geometry, where the kind has one.
    var geometry: [UInt8]
    /// `"id":` of each value of the object's own.
    var ownKeys: [[UInt8]]
}

extension ProjectDocument {
    /// What the forms of a kind say alike.
    func patterns(of kind: Kind) -> [Pattern] {
        (0..<kind.variants).map { variant in
            var head = #"","type":"\#(kind.type(variant).key)""#
            if let layer = kind.layer { head += #","layerid":"\#(id(.layer, layer))""# }
            if kind.type(variant).typeObject != nil { head += #","typeId":"\#(typeObject(kind, variant))""# }
            if let number = kind.material(variant) {
                let material = id(.material, number)
                head +=
                    kind == .wall && variant >= 4
                    ? #","materials":{"name":"Aufbau \#(variant)","layers":[{"material":"\#(id(.material, 8))","thickness":15},{"material":"\#(material)","thickness":\#(100 + 10 * variant)},{"material":"\#(id(.material, 9))","thickness":60}]}"#
                    : #","materials":"\#(material)""#
            }
            if let (code, name) = kind.classification(variant) {
                head += #","classifications":[{"system":"DIN 276","code":"\#(code)","name":"\#(name)"}]"#
            }
            head += #","attributes":{"element":{"divisionid":"\#(model)","matrix":""#
            var values = kind.repeatedSets(variant).flatMap { set in
                set.values.map { #""\#(attribute($0.name, in: set.set))":\#($0.json)"# }
            }.joined(separator: ",")
            let own = kind.ownSets.flatMap { set in set.names.map { attribute($0, in: set.set) } }
            if !values.isEmpty && !own.isEmpty { values += "," }
            return Pattern(
                head: Array(head.utf8), name: kind.name(variant) + " ", values: Array(values.utf8),
                geometry: kind.hasSharedShape ? Array("\(geometry(kind, variant))".utf8) : [],
                ownKeys: own.map { Array(#""\#($0)":"#.utf8) })
        }
    }
}
