import Foundation
import Testing

/// The running program, held against its own description by schemathesis.
@Suite struct DescriptionTests {
    @Test func noRequestIsAnsweredInAWayThatIsNotDescribed() throws {
        let process = Process()
        process.executableURL = Program.repository.appendingPathComponent("Tests/API/schemathesis")
        process.arguments = [Program.executable.path, "5"]
        let output = FileManager.default.temporaryDirectory.appendingPathComponent("schemathesis-\(UUID())")
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
