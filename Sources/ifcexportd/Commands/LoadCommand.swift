import ArgumentParser
import BuildingModel
import Export
import ModelStore
import SQLiteDatabase

/// `ifcexportd load`: project documents into the store.
struct LoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load", abstract: "Load project documents into the store; each whole or not at all.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "Project documents: .ndjson or .ndjson.gz; - is standard input.")
    var files: [String]

    func run() async throws {
        let installation = try Installation(try await Settings.resolve(common), creates: true)
        let loader = ProjectDocumentLoader(
            database: installation.database, standardAttributes: StandardAttributes.definitions)
        for file in files {
            let bar = ProgressBar(file)
            defer { bar.clear() }
            let summary: ProjectDocumentLoader.Summary
            do {
                summary = try loader.load(file == "-" ? .standardInput : .file(path: file)) { progress in
                    if let total = progress.totalBytes { bar.show(Double(progress.bytes) / Double(max(total, 1))) }
                }
            } catch var failure as Failure {
                failure.message = "\(file): \(failure.message)"
                throw failure
            }
            try installation.file?.checkpoint()
            bar.clear()
            let records = summary.records.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
            StandardError.write("\(file): \(records.joined(separator: ", "))\n")
        }
    }
}
