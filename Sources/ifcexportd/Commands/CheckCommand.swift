import ArgumentParser
import Attachments
import BuildingModel
import Failpoints
import Foundation
import JobQueue
import SQLiteDatabase
import Worker

#if Fleet
    import PostgresDatabase
#endif

/// `ifcexportd check`: says what is wrong and how to mend it.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Look at configuration, database, folders and disk space.")

    @OptionGroup var common: CommonOptions
    @Flag(help: "Read the whole database and look for damage.")
    var damage = false

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
        var installation: Installation?
        try look("database") {
            installation = try Installation(settings, creates: true)
            return settings.database.shown
        }
        if let installation {
            if let file = installation.file { try look("SQLite") { try sqlite(file) } }
            #if Fleet
                if let server = installation.database as? PostgresDatabase {
                    try look("PostgreSQL") { try postgres(server) }
                }
            #endif
            try look("queue") { try queue(installation.queue) }
            if installation.file != nil { try look("ballast") { try ballast(installation.queue, settings) } }
        }
        try look("folders") {
            try settings.folders.prepare()
            return settings.temporaryDirectory
        }
        try look("attachments") {
            try settings.attachments.storage().prepare()
            return settings.attachments.url
        }
        try look("workers") { workers(WorkerSurvey(settings.folders)) }
        try look("disk space") {
            try DiskSpace(settings).require()
            let free = DiskSpace.free(in: settings.attachments.folder ?? settings.temporaryDirectory) ?? 0
            return "\(free >> 20) MiB free for files, \(settings.limits.freeSpace) needed"
        }
        try look("failpoints") { try failpoints() }
        if let worst { throw ExitCode(worst.kind.rawValue) }
    }

    private func sqlite(_ database: DatabaseFile) throws -> String {
        let condition = try database.condition(looksForDamage: damage)
        guard condition.journalMode == "wal", condition.isDurable, condition.automaticCheckpoint == 0 else {
            throw Failure(.software, "database-settings", "The database is not set as it has to be: \(condition).")
        }
        if let damage = condition.damage, damage != "ok" {
            throw Failure(
                .inputOutput, "database-damaged", "The database is damaged: \(damage).",
                remedy: "Stop the service and restore it from a backup.")
        }
        return
            "\(condition.library) on \(condition.fileSystem ?? "a file system without a name"), every commit waits for the disk, "
            + "the log is copied back under a lock" + (condition.damage == nil ? "" : ", no damage")
    }

    #if Fleet
        private func postgres(_ server: PostgresDatabase) throws -> String {
            let condition = try server.condition()
            guard condition.isDurable else {
                throw Failure(
                    .configuration, "database-settings",
                    "The database server does not wait for its disk: after a failure of power what was promised may be gone.",
                    remedy: "Set fsync to on.")
            }
            return
                "\(condition.version), every commit waits for the disk, \(condition.connections) of "
                + "\(condition.mostConnections) connections in use"
        }
    #endif

    private func queue(_ queue: JobQueue) throws -> String {
        let counts = try queue.counts()
        let jobs = counts.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.value) \($0.key.rawValue)" }
        return jobs.isEmpty ? "no jobs" : jobs.joined(separator: ", ")
    }

    private func ballast(_ queue: JobQueue, _ settings: Settings) throws -> String {
        guard queue.keepBallast() else {
            throw Failure(
                .unavailable, "no-ballast", "The disk has no room to hold back for what runs.",
                remedy: "Make room where the database is.")
        }
        return "room is held back so that what runs can end on a full disk"
    }

    private func workers(_ survey: WorkerSurvey) -> String {
        let living = "\(survey.living) running here"
        return living + (survey.deafness.map { "; they look every second: \($0)" } ?? ", woken by the kernel")
    }

    /// What is meant for tests has no place where somebody asks whether all is well.
    private func failpoints() throws -> String {
        guard FailpointPlan.ofProcess == nil else {
            throw Failure(
                .configuration, "failpoints-on", "The program is told to die at certain places.",
                remedy: "Unset \(FailpointPlan.variable).")
        }
        return "off"
    }
}
