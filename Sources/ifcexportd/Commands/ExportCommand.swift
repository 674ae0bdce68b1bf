import ArgumentParser
import BuildingModel
import Export
import Foundation
import ModelStore
import STEP

/// `ifcexportd export`: the same export without queue or server.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Export a model or a selection into a file, without queue or server.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var what: RequestOptions
    @Flag(help: "Fail where an object cannot be written as the model has it, instead of reporting it.")
    var strict = false
    @Option(help: ArgumentHelp("Write what became of every object, as JSON.", valueName: "file"))
    var report: String?
    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"))
    var output: String

    func run() async throws {
        CheckedExport.prepare()
        let installation = try Installation(try await Settings.resolve(common))
        var request = what.request
        if output.lowercased().hasSuffix(".ifczip") { request.options.format = .ifczip }
        let resolved = try installation.store.resolveForCommand(request)
        let snapshot = try installation.store.snapshot(of: resolved.order)
        let bar = ProgressBar(resolved.order.name)
        defer { bar.clear() }
        let export = CheckedExport(
            order: resolved.order,
            exporter: Exporter(version: version, isStrict: strict, onProgress: { bar.show($0) }),
            temporaryDirectory: installation.settings.temporaryDirectory)
        // Both files grow beside the ones they replace, so that a failure leaves what was there before.
        let reported = try report.map(ReplacedFile.init)
        let reportFile = try reported.map { try ReportFile(into: $0.sink, order: resolved.order) }
        if output == "-" {
            let sink = StandardOutputSink()
            let result = try export.write(from: snapshot, to: sink, report: reportFile)
            try reportFile?.conclude(export.conclusion(result, sink.digest))
        } else {
            let file = try ReplacedFile(output)
            let result = try export.write(from: snapshot, to: file.sink, report: reportFile)
            let digest = try file.commit()
            try reportFile?.conclude(export.conclusion(result, digest))
        }
        _ = try reported?.commit()
        if resolved.consumesSelection, let selection = what.selection {
            try installation.store.consume(selection: selection)
        }
    }
}
