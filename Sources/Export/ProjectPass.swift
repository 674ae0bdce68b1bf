import BuildingModel
import IFC
import STEP

/// The representation contexts of the file.
struct ContextNames {
    var model: InstanceName
    var body: InstanceName
    /// For the shapes of openings, whose hosts are drawn already cut; only written when there is one.
    var reference: InstanceName?

    static let none = ContextNames(model: InstanceName(0), body: InstanceName(0))
}

extension ExportRun {
    /// The units, last of all: only now is it known of which measures the file holds values.
    mutating func writeUnits() throws {
        try UnitCatalogue(project.units, measures: usedMeasures).write(to: &writer, as: unitsName)
    }

    /// Project, contexts, georeference.
    mutating func writeProject() throws {
        let system = try geometry.worldOrigin(&writer)
        let model = try writer.add(
            RepresentationContext(precision: lengthUnit.precision, worldCoordinateSystem: system))
        contexts = ContextNames(
            model: model,
            body: try writer.add(RepresentationSubcontext(identifier: "Body", parent: model)))
        try writer.add(
            ProjectRecord(
                id: GlobalID(project.guid), name: label(project.name, "Name", of: project.guid) ?? "Project",
                description: project.description, contexts: [model], units: unitsName),
            as: projectName)
        if let georeference = project.georeference { try writeGeoreference(georeference) }
    }

    private mutating func writeGeoreference(_ georeference: Georeference) throws {
        guard let crs = georeference.crs, !crs.isEmpty else {
            notes.note(
                project.guid, "georeference-without-crs",
                "The georeference names no coordinate reference system, without which IFC has no place for it.")
            return
        }
        let metre = try writer.add(SIUnit(type: "LENGTHUNIT", name: "METRE"))
        let target = try writer.add(ProjectedCRS(name: label(crs, "CRS", of: project.guid) ?? crs, unit: metre))
        let angle = georeference.rotation * .pi / 180
        try writer.add(
            MapConversion(
                source: contexts.model, target: target,
                origin: (georeference.eastings, georeference.northings, georeference.height),
                axis: (angle.cosine, angle.sine), scale: lengthUnit.metres))
    }
}
