import BuildingModel
import IFC
import STEP

extension ExportRun {
    /// Aggregation, nesting and containment, and what hangs directly under the project.
    mutating func writeTree() throws {
        try writeRoots()
        try forEachGroup(of: .aggregation) { run, whole, parts in
            let owner = try run.snapshot.exportGUID(rank: whole)
            try run.writer.add(
                Relation(
                    id: run.derivedID("IfcRelAggregates", owner),
                    kind: .aggregates(whole: run.products[whole]), members: run.products[parts]))
        }
        try forEachGroup(of: .nesting) { run, whole, parts in
            let owner = try run.snapshot.exportGUID(rank: whole)
            try run.writer.add(
                Relation(
                    id: run.derivedID("IfcRelNests", owner),
                    kind: .nests(whole: run.products[whole]), members: run.products[parts]))
        }
        try forEachGroup(of: .containment) { run, structure, elements in
            let owner = try run.snapshot.exportGUID(rank: structure)
            try run.writer.add(
                Relation(
                    id: run.derivedID("IfcRelContainedInSpatialStructure", owner),
                    kind: .contains(structure: run.products[structure]), members: run.products[elements]))
        }
    }

    /// What the project itself holds.
    ///
    /// A building is made up where IFC demands one: above a storey, and around elements that have no spatial object above them
    /// unless exactly one site or building stands at the top.
    private mutating func writeRoots() throws {
        var underProject: [(name: InstanceName, isContainer: Bool)] = []
        var underBuilding: [InstanceName] = []
        var elements: [InstanceName] = []
        try forEachGroup(of: .root) { run, elementType, ranks in
            let productClass = run.classes[elementType]
            let names = run.products[ranks]
            if productClass.role != .spatial {
                elements += names
            } else if productClass.entityClass.isA("IfcBuildingStorey") {
                underBuilding += names
            } else {
                let isContainer = productClass.entityClass.isA("IfcSite") || productClass.entityClass.isA("IfcBuilding")
                underProject += names.map { ($0, isContainer) }
            }
        }
        var building: InstanceName?
        let containers = underProject.filter(\.isContainer).map(\.name)
        if !underBuilding.isEmpty || (!elements.isEmpty && containers.count != 1) {
            building = try writeMadeUpBuilding()
        }
        let tops = (underProject.map(\.name) + (building.map { [$0] } ?? [])).sorted()
        if !tops.isEmpty {
            try writer.add(
                Relation(
                    id: derivedID("IfcRelAggregates", project.guid), kind: .aggregates(whole: projectName),
                    members: tops))
        }
        if let building, !underBuilding.isEmpty {
            try writer.add(
                Relation(
                    id: derivedID("IfcRelAggregates", project.guid, "building"),
                    kind: .aggregates(whole: building), members: underBuilding.sorted()))
        }
        if !elements.isEmpty, let container = building ?? containers.first {
            try writer.add(
                Relation(
                    id: derivedID("IfcRelContainedInSpatialStructure", project.guid),
                    kind: .contains(structure: container), members: elements.sorted()))
        }
    }

    private mutating func writeMadeUpBuilding() throws -> InstanceName {
        guard let layout = EntityClass.named("IfcBuilding").flatMap(AttributeLayout.init) else {
            throw Failure(.software, "no-building-class", "The IFC4 tables hold no IfcBuilding.")
        }
        var record = ObjectRecord(layout: layout, id: derivedID("IfcBuilding", project.guid))
        record.name = AttributeText(label(project.name, "Name", of: project.guid))
        record.placement = try writer.add(
            LocalPlacement(relativeTo: nil, placement: try geometry.worldOrigin(&writer)))
        return try writer.add(record)
    }
}
