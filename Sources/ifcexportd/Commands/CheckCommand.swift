import ArgumentParser
import BuildingModel
import Foundation
import JobQueue
import Worker

/// `ifcexportd check`: says what is wrong and how to mend it.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Look at configuration, database, folders and disk space.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        var worst: Failure?
        func look(_ what: String, _ body: () throws -> String) throws {
            do {
                try StandardOutput.write("ok    \(what): \(try body())\n")
            } catch let failure as Failure {
                worst = worst ?? failure
                try StandardOutput.write("WRONG \(what): \(failure)\n")
            }
        }
        let settings = try await Settings.resolve(common)
        try look("configuration") {
            FileManager.default.fileExists(atPath: Settings.configurationFile)
                ? Settings.configurationFile : "no file, flags and environment only"
        }
        try look("database") {
            let installation = try Installation(settings, creates: true)
            let counts = try installation.queue.counts()
            let jobs = counts.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.value) \($0.key.rawValue)" }
            return "\(settings.database), " + (jobs.isEmpty ? "no jobs" : jobs.joined(separator: ", "))
        }
        try look("folders") {
            try settings.folders.prepare()
            return "\(settings.attachments), \(settings.temporaryDirectory)"
        }
        try look("disk space") {
            try DiskSpace.require(in: settings.attachments)
            try DiskSpace.require(in: settings.temporaryDirectory)
            let free = DiskSpace.free(in: settings.attachments) ?? 0
            return "\(free >> 20) MiB free for finished files"
        }
        if let worst { throw ExitCode(worst.kind.rawValue) }
    }
}
