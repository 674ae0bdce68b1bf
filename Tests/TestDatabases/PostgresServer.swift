internal import Foundation
internal import Synchronization

/// A PostgreSQL server of the tests' own, from Debian's package: a folder, a Unix socket, nobody else.
///
/// It ends when the process does, however that ends: a shell waits for the end of its input.
public final class PostgresServer: Sendable {
    /// Why there is none.
    public struct Absence: Error, CustomStringConvertible {
        /// In words.
        public let description: String
    }

    /// The one that tests share, started when the first asks for it.
    public static func common() throws -> PostgresServer { try shared.get() }
    private static let shared = Result { try PostgresServer() }

    /// Whether a server can be started here.
    public static var isHere: Bool { absence == nil }

    private struct Shell {
        let input: FileHandle
        let output: FileHandle

        /// Says a line and returns the one that is answered; nil when there is none.
        func ask(_ line: String) -> String? {
            guard (try? input.write(contentsOf: Data((line + "\n").utf8))) != nil else { return nil }
            return hear()
        }

        func hear() -> String? {
            var said = Data()
            while !said.contains(UInt8(ascii: "\n")) {
                let part = output.availableData
                guard !part.isEmpty else { return nil }
                said += part
            }
            return String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        }
    }

    /// Where its sockets are.
    public let folder: String
    private let shell: Mutex<Shell>

    /// Why no server can be started here; nil when one can.
    static var absence: Absence? {
        #if Fleet
            let folder = "/usr/lib/postgresql"
            let isHere = (try? FileManager.default.contentsOfDirectory(atPath: folder).isEmpty) == false
            return isHere ? nil : Absence(description: "there is no PostgreSQL server (Debian: postgresql)")
        #else
            return Absence(description: "built without the trait Fleet")
        #endif
    }

    /// Starts a server in a folder of its own.
    public init() throws {
        // One after the other: a shell that inherits another one's input keeps that one's server from ending.
        let shell = try Self.starting.withLock { _ in try Self.startShell() }
        guard let folder = shell.hear(), folder.hasPrefix("/") else {
            throw Absence(description: "the PostgreSQL server does not start")
        }
        self.folder = folder
        self.shell = Mutex(shell)
    }

    private static let starting = Mutex(())

    private static func startShell() throws -> Shell {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Postgres/serve")
        let (input, output) = (Pipe(), Pipe())
        // Nobody else may hold it open, or the server outlives the tests.
        _ = fcntl(input.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        return Shell(input: input.fileHandleForWriting, output: output.fileHandleForReading)
    }

    /// Makes a database and returns its address.
    public func makeDatabase() throws -> String {
        let name = "test_" + UUID().uuidString.lowercased().filter { $0 != "-" }
        try order(name)
        return "postgres://postgres@/\(name)?host=\(folder)"
    }

    /// Stops the server, and everybody's connections with it.
    public func stop() throws { try order("stop") }

    /// Starts it again.
    public func start() throws { try order("start") }

    /// Lets it take changes or not, as one that is not the primary any more.
    public func takeChanges(_ takes: Bool) throws { try order(takes ? "writable" : "read-only") }

    /// Has a second server follow this one, and returns the address of a database on whichever of them takes changes.
    public func follow(_ address: String) throws -> String {
        try order("standby")
        return address.replacing("host=\(folder)", with: "host=\(folder),\(folder)/standby")
            + "&target_session_attrs=read-write"
    }

    /// Ends this server at once and makes the one that follows it the primary.
    public func failOver() throws { try order("fail-over") }

    private func order(_ order: String) throws {
        guard shell.withLock({ $0.ask(order) }) == "done" else {
            throw Absence(description: "the PostgreSQL server does not do as it is told: \(order)")
        }
    }
}
