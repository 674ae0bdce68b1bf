import BuildingModel
import Foundation

/// A project document of any size, the same for the same size and seed; `Proportions` says what it holds.
struct ProjectDocument {
    let objects: Int
    let seed: UInt64

    /// What ids are made for.
    enum Subject: UInt64 {
        case project = 1, model, template, layer, material, set, typeObject, geometry, object, group, selection
    }

    /// Ids look random, so that their order is not that of the document; those of objects do not know the document's size.
    func id(_ subject: Subject, _ number: Int) -> GUID {
        let high = Random.mix(seed &* 0x9e37_79b9_7f4a_7c15 ^ subject.rawValue << 56 ^ UInt64(number))
        let low = Random.mix(high &+ 0x9e37_79b9_7f4a_7c15)
        return GUID(high: high & ~0xf000 | 0x4000, low: low & ~(3 << 62) | 2 << 62)
    }

    var project: GUID { id(.project, 0) }
    var model: GUID { id(.model, 0) }
    /// The ids of the selections, in the order of `Proportions.selections`.
    var selections: [GUID] { Proportions.selections.indices.map { id(.selection, $0) } }

    /// The objects that a selection of so many names: an even spread over the whole model.
    func selected(_ wanted: Int) -> [Int] {
        let rooms = Place.rooms(objects: objects)
        let slots = Proportions.selected
        if wanted <= rooms {
            return (0..<wanted).map { Place.object(room: $0 * rooms / wanted, slot: slots[$0 % slots.count]) }
        }
        return (0..<min(wanted, rooms * slots.count)).map {
            Place.object(room: $0 / slots.count, slot: slots[$0 % slots.count])
        }
    }

    func write(_ text: inout DocumentText) throws {
        writeDefinitions(&text)
        var writer = ObjectWriter(document: self)
        for number in 0..<objects {
            let place = Place(object: number)
            writer.write(place, &text)
            if number > 0 && (number % Proportions.objectsPerBuilding == 0 || number == objects - 1) {
                writeGroups(building: place.building, &text)
            }
            try text.flush()
        }
        for (size, guid) in zip(Proportions.selections, selections) {
            text.add(
                #"{"selection":{"id":"\#(guid)","projectId":"\#(project)","name":"\#(size) objects","type":"Elements","elements":["#
            )
            add(selected(size), to: &text)
            text.add("]}}\n")
        }
        try text.flush(all: true)
    }

    /// The zone of a building's spaces and the system of its pipes.
    private func writeGroups(building: Int, _ text: inout DocumentText) {
        let rooms = Proportions.roomsPerStorey * Proportions.storeysPerBuilding
        let groups: [(kind: Kind, ifcType: String, name: String)] = [
            (.space, "IfcZone", "Nutzung"), (.pipe, "IfcSystem", "Trinkwasser"),
        ]
        for (number, group) in groups.enumerated() {
            let slot = Proportions.room.firstIndex(of: group.kind) ?? 0
            let members = (building * rooms..<(building + 1) * rooms).map { Place.object(room: $0, slot: slot) }
                .filter { $0 < objects }
            guard !members.isEmpty else { continue }
            text.add(
                #"{"group":{"id":"\#(id(.group, building * groups.count + number))","divisionId":"\#(model)","ifcType":"\#(group.ifcType)","name":"\#(group.name) \#(building + 1)","members":["#
            )
            add(members, to: &text)
            text.add("]}}\n")
        }
    }

    private func add(_ numbers: [Int], to text: inout DocumentText) {
        for (place, number) in numbers.enumerated() {
            text.add(place == 0 ? "\"" : ",\"")
            text.add(id(.object, number))
            text.add("\"")
        }
    }

    /// The width and height of a door or window of a form, in thousandths.
    func openingSize(isDoor: Bool, _ variant: Int) -> (Int, Int) {
        isDoor ? (760_000 + variant * 60_000, 2_010_000 + variant * 15_000) : (900_000 + variant * 100_000, 1_200_000)
    }
}
