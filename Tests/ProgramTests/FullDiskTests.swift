import Foundation
import Testing

/// Rows 11 and 12 of the fault matrix on a disk that is really full: a small one in memory, in a mount namespace of its own.
@Suite(.timeLimit(.minutes(30))) struct FullDiskTests {
    static let canMount: Bool = {
        let mounted = try? Script.run("unshare", namespace + ["mount", "-t", "tmpfs", "tmpfs", "/mnt"])
        return mounted?.status == 0
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
        let script = Program.repository.appendingPathComponent("Tests/Faults/full-disk").path
        let result = try Script.run("unshare", Self.namespace + [script, Program.executable.path, disk.path])
        #expect(result.status == 0, "\(result.said)")
    }
}
