import Foundation
import STEP

/// Keeps what is written.
final class MemorySink: ByteSink {
    private(set) var bytes: [UInt8] = []

    func write(_ bytes: Span<UInt8>) throws {
        self.bytes += bytes.indices.map { bytes[$0] }
    }
}

/// Takes so many bytes and no more.
final class FullSink: ByteSink {
    struct Full: Error {}
    private var room: Int

    init(room: Int) {
        self.room = room
    }

    func write(_ bytes: Span<UInt8>) throws {
        guard bytes.count <= room else { throw Full() }
        room -= bytes.count
    }
}

/// A folder that goes when the test is over.
final class TemporaryFolder {
    private let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "ZipTests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path }
}

let python = installed("python3")
let unzip = installed("unzip")

private func installed(_ program: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    return folders.map { "\($0)/\(program)" }.first(where: FileManager.default.isExecutableFile)
}

/// Runs a program to its end.
func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
}
