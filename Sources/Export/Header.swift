import BuildingModel
import STEP

extension STEPHeader {
    /// The header of an export: nothing in it depends on when, where or by whom the file was written.
    static func ifc4(order: ExportOrder, revisions: [Revision], version: String) -> STEPHeader {
        let newest = revisions.max { ($0.created ?? .min, $1.model) < ($1.created ?? .min, $0.model) }
        let options = order.options
        return STEPHeader(
            description: [
                "ViewDefinition [ReferenceView_V1.2]",
                "Option [PropertySets: \(options.customPropertySets ? "project" : "IFC4 Advanced")]",
                "Option [EmptyProperties: \(options.emptyProperties ? "written" : "left out")]",
            ],
            name: order.name + ".ifc",
            timeStamp: Timestamp.toTheSecond(newest?.created ?? 0),
            authors: [newest?.createdBy ?? ""],
            organizations: [""],
            preprocessor: "ifcexportd \(version)",
            originatingSystem: "Open Building Information - ifcexportd - \(version)",
            authorization: "",
            schema: "IFC4")
    }
}
