import ArgumentParser
import Foundation

/// The sizes of the models that are measured.
struct SizeOptions: ParsableArguments {
    @Option(help: "How many objects the model of the comparisons has.")
    var objects = 50_000
    @Option(help: "The sizes for memory and throughput, with commas; selections are taken from the last.")
    var sizes = "1000,10000,100000"

    var list: [Int] { sizes.split(separator: ",").compactMap { Int($0) } }

    func validate() throws {
        guard !list.isEmpty, list.allSatisfy({ $0 > 0 }), objects > 0 else {
            throw ValidationError("Sizes are numbers with commas between them.")
        }
    }
}

/// A measurement with a command of its own; `benchmark all` does all of them.
enum Part: String, CaseIterable, ExpressibleByArgument {
    case export, sizes, cores, selection, zip, load, mallocs, writer, reader

    func measure(_ bed: Bed, _ sizes: SizeOptions, _ report: inout Report) throws {
        switch self {
        case .export: try bed.measureExport(sizes.objects, &report)
        case .sizes: try bed.measureSizes(sizes.list.filter { $0 >= 10_000 }, &report)
        case .cores: try bed.measureCores(sizes.objects, &report)
        case .selection:
            try bed.measureSelections(small: 1000, large: sizes.list.max() ?? sizes.objects, &report)
        case .zip: try bed.measureZip(sizes.objects, &report)
        case .load: try bed.measureLoad(sizes.objects, &report)
        case .mallocs:
            let mallocs = try bed.mallocsPerObject(small: 2000, large: 22_000)
            report.goal("mallocs per object", .atMost(2), mallocs, "")
        case .writer: try bed.measureWriter(&report)
        case .reader: try bed.measureReader(sizes.objects, &report)
        }
    }
}

/// `benchmark all`: every goal with what was reached.
struct AllCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "all", abstract: "Measure everything, and say which goals are met.")

    @OptionGroup var options: RunOptions
    @OptionGroup var sizes: SizeOptions
    @Option(help: "Only these parts, with commas: \(Part.allCases.map(\.rawValue).joined(separator: ", ")).")
    var only: String?
    @Option(help: "A folder for plots.")
    var plots: String?

    func run() throws {
        let names = only?.split(separator: ",").map(String.init)
        let parts = names?.compactMap(Part.init) ?? Part.allCases
        guard parts.count == names?.count ?? parts.count else { throw ValidationError("There is no such part.") }
        try measure(parts, options, sizes, plots: plots)
    }
}

/// Measures, prints, and writes what was asked for.
func measure(_ parts: [Part], _ options: RunOptions, _ sizes: SizeOptions, plots: String? = nil) throws {
    let bed = try Bed(options)
    if options.peer == nil { print("SKIPPED: no peer was given (--peer), so nothing is compared with IfcOpenShell") }
    var report = Report()
    for part in parts { try part.measure(bed, sizes, &report) }
    report.print()
    if let json = options.json { try report.write(json: json) }
    if let plots { try Plot.write(report.curves, to: plots) }
}
