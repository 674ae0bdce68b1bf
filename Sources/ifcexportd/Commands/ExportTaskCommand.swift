import ArgumentParser
import Attachments
import BuildingModel
import Export
import Failpoints
import Foundation
import ModelStore
import SQLiteDatabase
import Worker

/// The export process of a worker: reads its task from standard input and reports on standard output.
struct ExportTaskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export-task", abstract: "Run one export for a worker.", shouldDisplay: false)

    @OptionGroup var common: CommonOptions
    @Flag var strict = false

    func run() async throws {
        CheckedExport.prepare()
        let settings = try await Settings.resolve(common)
        let reporter = ExportReporter()
        do {
            let task = try ExportTask.receive()
            ParentWatch.start(removing: [task.output, task.report])
            try task.limits.apply()
            Failpoint.exportBegun.reach()
            let result = try export(task, settings, reporter)
            Failpoint.exportWritten.reach()
            reporter.succeeded(result)
        } catch let failure as Failure {
            reporter.failed(failure)
            Foundation.exit(failure.kind.rawValue)
        }
    }

    private func export(_ task: ExportTask, _ settings: Settings, _ reporter: ExportReporter) throws -> ExportResult {
        DatabaseFile.useTemporaryDirectory(settings.temporaryDirectory)
        let store = ModelStore(
            database: try settings.database.openToRead(), temporaryFolder: settings.temporaryDirectory)
        let snapshot = try store.snapshot(of: task.order)
        let upload = try task.upload.map {
            try settings.attachments.storage().upload($0.id, of: $0.name, limit: task.limits.file.map(Int64.init))
        }
        let file = try AttachmentSink(
            creating: task.upload?.keepsFile ?? true ? task.output : nil, upload: upload)
        let reported = try FileSink(creating: task.report)
        let report = try ReportFile(into: reported, order: task.order)
        let export = CheckedExport(
            order: task.order,
            exporter: Exporter(version: version, isStrict: strict, onProgress: { reporter.progress($0) }),
            temporaryDirectory: settings.temporaryDirectory)
        let result = try export.write(from: snapshot, to: file, report: report)
        let (digest, parts) = try file.finish()
        try report.conclude(export.conclusion(result, digest))
        _ = try reported.finish()
        return ExportResult(bytes: digest.size, sha256: digest.hexadecimal, counts: result.counts, parts: parts)
    }
}
