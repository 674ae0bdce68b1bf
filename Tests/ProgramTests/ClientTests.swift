import Foundation
import Testing

/// The running program, used by clients that are not ours.
@Suite struct ClientTests {
    @Test(
        arguments: [
            // Python and curl follow redirects, read events, resume downloads.
            ["Tests/API/clients"],
            // schemathesis holds every operation against its description; it says so where it cannot be had.
            ["Tests/API/schemathesis", "5"],
        ])
    func clientsEndWhereTheyShould(command: [String]) throws {
        let process = Process()
        process.executableURL = Program.repository.appendingPathComponent(command[0])
        process.arguments = [Program.executable.path] + command.dropFirst()
        let output = FileManager.default.temporaryDirectory.appendingPathComponent("clients-\(UUID())")
        try Data().write(to: output)
        defer { try? FileManager.default.removeItem(at: output) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = process.standardOutput
        try process.run()
        process.waitUntilExit()
        let text = try String(contentsOf: output, encoding: .utf8)
        for line in text.split(separator: "\n") where line.hasPrefix("SKIPPED") {
            FileHandle.standardError.write(Data("\(line)\n".utf8))
        }
        #expect(process.terminationStatus == 0, "\(text.suffix(8000))")
    }
}
