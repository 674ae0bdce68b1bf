import Foundation
import Testing

/// The built program under fire: the scripts of `Tests/Faults`, each of which judges by itself whether every promise was kept.
///
/// One after the other: each of them is busy enough to slow the others down.
@Suite(.serialized) struct FaultLoopTests {
    @Test(.timeLimit(.minutes(30))) func everyDamageOfAGoodRunIsFound() throws {
        let result = try Self.script("history", Program.executable.path, "--self-test")
        let missed = result.summary["missed"] as? [String]
        #expect(result.status == 0 && missed == [], "\(result.said)")
        #expect(result.summary["damages"] as? Int ?? 0 >= 30)
    }

    /// Rows 1 to 3 of the fault matrix: nothing lost, nothing twice, nothing torn, nothing left, whenever a worker dies.
    @Test(.timeLimit(.minutes(30))) func aThousandJobsOutliveTheirWorkers() throws {
        let result = try Self.script(
            "kill-loop", Program.executable.path, "--jobs", "1000", "--workers", "3", "--kills", "100", "--limit",
            "1200")
        #expect(result.status == 0, "\(result.said)")
        #expect(result.summary["kills"] as? Int ?? 0 >= 100, "\(result.said)")
        #expect(result.summary["succeeded"] as? Int ?? 0 >= 900, "\(result.said)")
        #expect(result.summary["crashes"] as? Int ?? 0 > 0, "no worker died with a job in its hands")
    }

    /// Rows 21 to 23 of the fault matrix, at random: however many ask at once, one is taken.
    @Test(.timeLimit(.minutes(30))) func aStormOfRequestsHearsNothingWrong() throws {
        let result = try Self.script("post-storm", Program.executable.path, "--posts", "5000", "--keys", "50")
        #expect(result.status == 0, "\(result.said)")
        let answers = result.summary["answers heard"] as? [String: Int] ?? [:]
        #expect(Set(answers.keys) == ["202", "302"] && answers.values.reduce(0, +) == 5000, "\(result.said)")
        #expect(result.summary["looks"] as? Int ?? 0 > 0)
    }

    private struct Result {
        var status: Int32
        var said: String
        /// The last line, which is JSON.
        var summary: [String: Any]
    }

    private static func script(_ name: String, _ arguments: String...) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("faults-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (status, said) = try Script.run(
            "Tests/Faults/\(name)", arguments, in: folder,
            environment: ["PATH": "/usr/local/bin:/usr/bin:/bin", "TMPDIR": folder.path])
        let last = said.split(separator: "\n").last.map { Data($0.utf8) } ?? Data()
        let summary = try? JSONSerialization.jsonObject(with: last) as? [String: Any]
        return Result(status: status, said: said, summary: summary ?? [:])
    }
}
