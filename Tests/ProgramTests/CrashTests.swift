import Foundation
import Testing

/// What a kill -9 of the service in the middle of an export leaves behind.
@Suite struct CrashTests {
    @Test(.timeLimit(.minutes(30))) func afterARestartTheJobSucceedsOnceAndNothingIsLeft() throws {
        let site = try Site()
        try site.program.run("load", "-", input: District.document(buildings: 400))
        let job = try site.program.run("enqueue", "--model", District.model, "--keep-temporary-file").output
            .trimmingCharacters(in: .newlines)

        // The export stands still before its end, so that it is under way however fast it is.
        let first = try site.worker(environment: ["IFCEXPORTD_FAILPOINTS": "export-written=hang"])
        try site.wait(for: job) { $0["state"] as? String == "running" && ($0["progress"] as? Double ?? 0) > 0 }
        kill(first.processIdentifier, SIGKILL)
        first.waitUntilExit()
        #expect(try site.job(job)["state"] as? String == "running", "the dead worker has said nothing")

        let second = try site.worker()
        try site.wait(for: job) { $0["state"] as? String == "succeeded" }
        second.terminate()
        second.waitUntilExit()
        #expect(second.terminationStatus == 0)

        let ended = try site.job(job)
        #expect(ended["attempts"] as? Int == 2)
        let attachments = try site.files("attachments")
        #expect(attachments.count == 2, "the file and its report")
        let kept = try #require(ended["temporaryFile"] as? String)
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: kept))
                == Data(contentsOf: try #require(attachments.first { $0.pathExtension == "ifc" })))
        #expect(try site.files("tmp").map(\.path) == [kept])
    }
}
