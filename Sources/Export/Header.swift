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
            timeStamp: UTCTime(secondsSince1970: newest?.created ?? 0).description,
            authors: [newest?.createdBy ?? ""],
            organizations: [""],
            preprocessor: "ifcexportd \(version)",
            originatingSystem: "Open Building Information - ifcexportd - \(version)",
            authorization: "",
            schema: "IFC4")
    }
}

/// A moment as ISO 8601 writes it, in UTC and to the second.
struct UTCTime: CustomStringConvertible {
    let secondsSince1970: Int64

    var description: String {
        var days = secondsSince1970 / 86400
        var seconds = secondsSince1970 % 86400
        if seconds < 0 {
            seconds += 86400
            days -= 1
        }
        let (year, month, day) = Self.civil(days)
        let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { Self.padded($0, 2) }
        return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))T\(time.joined(separator: ":"))Z"
    }

    /// The proleptic Gregorian date of a day count since 1970; eras of 400 years make it exact for any year.
    private static func civil(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = days + 719_468  // days since 0000-03-01
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1
        )
    }

    private static func padded(_ value: Int64, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
