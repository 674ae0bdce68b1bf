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

    private let folder: String
    private let shell: Mutex<Shell>

    /// Why no server can be started here; nil when one can.
    static var absence: Absence? {
        #if Fleet
            programs == nil ? Absence(description: "there is no PostgreSQL server (Debian: postgresql)") : nil
        #else
            Absence(description: "built without the trait Fleet")
        #endif
    }

    private static var programs: String? {
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
        return versions.compactMap(Int.init).max().map { "/usr/lib/postgresql/\($0)/bin" }
    }

    /// Starts a server in a folder of its own.
    public init() throws {
        guard let programs = Self.programs else { throw Absence(description: "there is no PostgreSQL server") }
        // One after the other: a shell that inherits another one's input keeps that one's server from ending.
        let shell = try Self.starting.withLock { _ in try Self.startShell(programs) }
        guard let folder = shell.hear() else { throw Absence(description: "the PostgreSQL server does not start") }
        self.folder = folder
        self.shell = Mutex(shell)
    }

    private static let starting = Mutex(())

    private static func startShell(_ programs: String) throws -> Shell {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", script, "postgres-for-tests", programs]
        let (input, output) = (Pipe(), Pipe())
        // Nobody else may hold it open, or the server outlives the tests.
        _ = fcntl(input.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        return Shell(input: input.fileHandleForWriting, output: output.fileHandleForReading)
    }

    /// Neither root nor anybody else who matters may run a server; nothing here is kept, so nothing waits for the disk.
    private static let script = """
        set -e
        cd /
        if [ "$(id -u)" = 0 ]; then as='runuser -u postgres --'; else as=''; fi
        folder=$($as mktemp -d /tmp/postgres-XXXXXX)
        options="-k $folder -c listen_addresses= -c fsync=off -c max_connections=400 -c shared_buffers=64MB"
        control() {
            $as "$programs/pg_ctl" -D "$folder/data" -l "$folder/log" -w -s -o "$options" "$@" </dev/null >&2
        }
        programs=$1
        $as "$programs/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >/dev/null
        control start
        echo "$folder"
        while read -r order; do
            case $order in
                stop) control -m fast stop && echo done || echo failed ;;
                start) control start && echo done || echo failed ;;
                *) "$programs/psql" -X -q -h "$folder" -U postgres -c "CREATE DATABASE $order" >&2 && echo done ||
                    echo failed ;;
            esac
        done
        control -m immediate stop || true
        rm -rf "$folder"
        """

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

    private func order(_ order: String) throws {
        guard shell.withLock({ $0.ask(order) }) == "done" else {
            throw Absence(description: "the PostgreSQL server does not do as it is told: \(order)")
        }
    }
}
