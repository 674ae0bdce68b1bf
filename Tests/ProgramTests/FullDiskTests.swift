import Foundation
import Testing

/// Rows 11 and 12 of the fault matrix on a disk that is really full: a small one in memory, in a mount namespace of its own.
@Suite(.timeLimit(.minutes(60))) struct FullDiskTests {
    static let canMount: Bool = {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["unshare"] + namespace + ["mount", "-t", "tmpfs", "tmpfs", "/mnt"]
        process.standardError = FileHandle.nullDevice
        try? process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    private static var namespace: [String] { getuid() == 0 ? ["-m"] : ["-rm"] }

    @Test(
        "Rows 11, 12: on a full disk nothing false is said, what runs ends, and when there is room again all goes on",
        .enabled(
            if: canMount, "SKIPPED: no mount namespaces here; a full disk is only played by a C library that says so"))
    func fullDisk() throws {
        let program = try Program()
        let disk = program.folder.appendingPathComponent("disk")
        try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let script = Program.repository.appendingPathComponent("Tests/Faults/full-disk").path
        process.arguments = ["unshare"] + Self.namespace + [script, Program.executable.path, disk.path]
        let output = program.folder.appendingPathComponent("output")
        try Data().write(to: output)
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = process.standardOutput
        try process.run()
        process.waitUntilExit()
        let said = try String(contentsOf: output, encoding: .utf8)
        #expect(process.terminationStatus == 0, "\(said)")
    }
}
