import Foundation

/// A program beside the one under test, run to its end.
enum Script {
    /// Starts it, waits, and returns its status and what it said, both outputs as one text.
    ///
    /// - Parameters:
    ///   - name: an absolute path, a path in the repository, or a command that the search path finds.
    ///   - folder: where it runs; the tests' own where this is missing.
    ///   - environment: all it gets; the tests' own where this is missing.
    static func run(
        _ name: String, _ arguments: [String], in folder: URL? = nil, environment: [String: String]? = nil
    ) throws -> (status: Int32, said: String) {
        let process = Process()
        if name.hasPrefix("/") {
            process.executableURL = URL(fileURLWithPath: name)
            process.arguments = arguments
        } else if name.contains("/") {
            process.executableURL = Program.repository.appendingPathComponent(name)
            process.arguments = arguments
        } else {
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = [name] + arguments
        }
        if let folder { process.currentDirectoryURL = folder }
        if let environment { process.environment = environment }
        let output = FileManager.default.temporaryDirectory.appendingPathComponent("script-\(UUID())")
        try Data().write(to: output)
        defer { try? FileManager.default.removeItem(at: output) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = process.standardOutput
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try String(contentsOf: output, encoding: .utf8))
    }

    /// Passes on the lines of what was said that say what was skipped, or begin with another word that somebody has to see.
    static func passOn(_ said: String, _ prefixes: String...) {
        for line in said.split(separator: "\n") where prefixes.contains(where: { line.hasPrefix($0) }) {
            FileHandle.standardError.write(Data("\(line)\n".utf8))
        }
    }
}
