import ArgumentParser
import Attachments
import BuildingModel
import Failpoints
import Foundation

/// The program.
@main enum Program {
    static func main() async {
        await start()
    }

    /// Runs the command that the arguments name; ends the process with the status of sysexits.h that fits.
    ///
    /// Not in `main` itself: what is written there runs on the main actor, and handlers of Dispatch sources made there trap.
    nonisolated private static func start() async {
        do {
            try checkFailpoints()
            var command = try IFCExportD.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let failure as Failure {
            StandardError.write("ifcexportd: \(failure)\n")
            exit(failure.kind.rawValue)
        } catch {
            IFCExportD.exit(withError: error)
        }
    }

    private static func checkFailpoints() throws {
        guard FailpointPlan.isUnreadable else { return }
        throw Failure(
            .configuration, "bad-failpoints", "\(FailpointPlan.variable) cannot be read.",
            remedy:
                "It has to be name=kill|stop|abort|hang[@n], several with commas between; unset it outside of tests.")
    }
}

/// All commands.
struct IFCExportD: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ifcexportd",
        abstract: "Exports building models as IFC4 files.",
        discussion: """
            Settings come from flags, else from environment variables IFCEXPORTD_…, else from /etc/ifcexportd/config.yaml.
            Exit codes are those of sysexits.h.
            """,
        version: version,
        subcommands: [
            RunCommand.self, APICommand.self, WorkerCommand.self, LoadCommand.self, ExportCommand.self,
            EnqueueCommand.self, JobsCommand.self, TokenCommand.self, CheckCommand.self, MigrateCommand.self,
            ExportTaskCommand.self,
        ])
}

/// Human words.
enum StandardError {
    static func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}

/// Results.
enum StandardOutput {
    static func write(_ text: String) throws {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
        } catch {
            throw Failure(.inputOutput, "write-failed", "Standard output cannot be written to.")
        }
    }

    /// Copies a stored file, piece by piece.
    static func copy(_ file: any StoredFile) throws {
        var piece = Data(count: 1 << 16)
        var offset: Int64 = 0
        while offset < file.size {
            let count = try unsafe piece.withUnsafeMutableBytes { try unsafe file.read(offset..<file.size, into: $0) }
            try FileHandle.standardOutput.write(contentsOf: piece.prefix(count))
            offset += Int64(count)
        }
    }

    static func write(json value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try write(String(decoding: try encoder.encode(value), as: UTF8.self) + "\n")
    }
}
