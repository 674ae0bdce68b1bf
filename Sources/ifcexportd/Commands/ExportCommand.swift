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
    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"))
    var output: String

    func run() async throws {
        let installation = try Installation(try await Settings.resolve(common))
        let resolved = try installation.store.resolveForCommand(what.request)
        let snapshot = try installation.store.snapshot(of: resolved.order)
        let bar = ProgressBar(resolved.order.name)
        defer { bar.clear() }
        let exporter = Exporter(version: version, onProgress: { bar.show($0) })
        if output == "-" {
            _ = try exporter.write(resolved.order, from: snapshot, to: StandardOutputSink())
        } else {
            let file = try ReplacedFile(output)
            _ = try exporter.write(resolved.order, from: snapshot, to: file.sink)
            try file.commit()
        }
        if resolved.consumesSelection, let selection = what.selection {
            try installation.store.consume(selection: selection)
        }
    }
}
