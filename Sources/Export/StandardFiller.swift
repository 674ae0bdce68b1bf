import BuildingModel
import IFC
import STEP

/// Fills the sets of `IFC4 Advanced` with the values of one object after the other.
struct StandardFiller: ~Copyable {
    /// By slot: where the value stands in the object's properties, below 0 for a bare double; meaningful only where `marks` has the
    /// current round.
    private var places: [Int32] = []
    private var marks: [UInt32] = []
    private var round: UInt32 = 0
    /// The slots that are written, ascending once they are sorted.
    private var present: [Int32] = []
    /// The items of one enumerated value.
    private var items: [Range<Int>] = []
    /// Values without a set that applies.
    private var homeless: [StandardPlace] = []

    /// Calls the body for each set of an object that holds something, in the order of the plan; what cannot be written is a remark.
    ///
    /// - Parameter standardPlaces: by free attribute.
    mutating func fill(
        _ plan: StandardPlan, from properties: PropertyCursor?, withEmpty: Bool, standardPlaces: [StandardPlace?],
        _ text: inout SetText, remarks: inout [Remark], _ body: (inout SetText) throws -> Void
    ) throws {
        begin(plan)
        if let properties { try place(properties, plan, standardPlaces, &remarks) }
        if withEmpty {
            for index in plan.properties.indices where marks[index] != round { present.append(Int32(index)) }
        }
        // Nearly sorted already, since values come in the order of their attributes or, without any, in that of the slots.
        present.sort()
        // Goes to and fro between the values; without properties no slot has one.
        var value = properties ?? PropertyCursor([], at: 0, end: 0)
        var index = 0
        while index < present.count {
            let set = plan.sets[plan.properties[Int(present[index])].set]
            text.begin(set.definition.name, method: set.isQuantitySet ? "BaseQuantities" : nil)
            while index < present.count, set.slots.contains(Int(present[index])) {
                let slot = Int(present[index])
                index += 1
                let property = plan.properties[slot]
                if marks[slot] == round {
                    let place = Int(places[slot])
                    value.position = abs(place)
                    try Self.add(
                        &value, isBare: place < 0, property, of: set, &items, to: &text, &remarks)
                } else if let empty = property.empty {
                    text.add(empty)
                }
            }
            if !text.isEmpty { try body(&text) }
        }
        guard !homeless.isEmpty else { return }
        for place in homeless.sorted(by: { ($0.set, $0.property) < ($1.set, $1.property) }) {
            let set = StandardSets.all[place.set]
            remarks.append(
                Remark(
                    code: "set-not-applicable",
                    text:
                        "\(set.name).\(set.properties[place.property].name) has a value, but the set does not apply to the class."
                ))
        }
    }

    private mutating func begin(_ plan: StandardPlan) {
        homeless.removeAll(keepingCapacity: true)
        present.removeAll(keepingCapacity: true)
        if marks.count < plan.properties.count {
            marks.append(contentsOf: repeatElement(0, count: plan.properties.count - marks.count))
            places.append(contentsOf: repeatElement(0, count: plan.properties.count - places.count))
        }
        if round == .max {
            round = 0
            for index in marks.indices { marks[index] = 0 }
        }
        round += 1
    }

    /// Finds the slot of every value: one by name beats one by attribute, and both beat the quantity group.
    private mutating func place(
        _ properties: PropertyCursor, _ plan: StandardPlan, _ standardPlaces: [StandardPlace?],
        _ remarks: inout [Remark]
    ) throws {
        var cursor = properties
        for _ in 0..<(try cursor.count()) {
            let attribute = Int(truncatingIfNeeded: try cursor.number())
            let start = cursor.position
            guard try cursor.skipValue() else { continue }
            guard plan.slots.indices.contains(attribute) else { throw PropertyCursor.damaged }
            put(start, at: plan.slots[attribute], homeless: standardPlaces[attribute])
        }
        for _ in 0..<(try cursor.count()) {
            let name = String(decoding: cursor.bytes[try cursor.text()], as: UTF8.self)
            let set = StandardSets.indices[name]
            for _ in 0..<(try cursor.count()) {
                let property = try cursor.text()
                let start = cursor.position
                guard try cursor.skipValue(), let set else { continue }
                let propertyName = String(decoding: cursor.bytes[property], as: UTF8.self)
                guard let index = StandardSets.all[set].properties.firstIndex(where: { $0.name == propertyName })
                else {
                    remarks.append(
                        Remark(code: "no-such-property", text: "\(name) of IFC4 has no property \(propertyName)."))
                    continue
                }
                let place = StandardPlace(set: set, property: index)
                put(start, at: plan.slot(place).map(Int32.init) ?? StandardPlan.notApplicable, homeless: place)
            }
        }
        for _ in 0..<(try cursor.count()) {
            let name = try cursor.text()
            // A quantity's number has no byte that says what it is: a place below 0 says that a double stands there alone.
            let start = cursor.position
            _ = try cursor.double()
            guard let slot = plan.quantitySlot(cursor.bytes, name), marks[slot] != round else { continue }
            put(-start, at: Int32(slot), homeless: nil)
        }
        guard cursor.position == cursor.end else { throw PropertyCursor.damaged }
    }

    private mutating func put(_ place: Int, at slot: Int32, homeless: StandardPlace?) {
        if slot >= 0 {
            if marks[Int(slot)] != round { present.append(slot) }
            marks[Int(slot)] = round
            places[Int(slot)] = Int32(place)
        } else if slot == StandardPlan.notApplicable, let homeless, !self.homeless.contains(homeless) {
            self.homeless.append(homeless)
        }
    }
}
