import Foundation
import Testing

/// What a kill -9 of the service in the middle of an export leaves behind.
@Suite struct CrashTests {
    @Test(.timeLimit(.minutes(20))) func afterARestartTheJobSucceedsOnceAndNothingIsLeft() throws {
        let program = try Program.withHouse()
        try program.run("load", "-", input: District.document(buildings: 400))
        let job = try program.run("enqueue", "--model", District.model, "--keep-temporary-file").output
            .trimmingCharacters(
                in: .newlines)

        let first = program.process(["worker", "--log-level", "error"])
        // The export stands still before its end, so that it is under way however fast it is.
        first.environment?["IFCEXPORTD_FAILPOINTS"] = "export-written=hang"
        try first.run()
        try wait(program, job) { $0["state"] as? String == "running" && ($0["progress"] as? Double ?? 0) > 0 }
        kill(first.processIdentifier, SIGKILL)
        first.waitUntilExit()
        #expect(try state(program, job)["state"] as? String == "running", "the dead worker has said nothing")

        let second = program.process(["worker", "--log-level", "error"])
        try second.run()
        try wait(program, job) { $0["state"] as? String != "running" && $0["state"] as? String != "queued" }
        second.terminate()
        second.waitUntilExit()
        #expect(second.terminationStatus == 0)

        let ended = try state(program, job)
        #expect(ended["state"] as? String == "succeeded")
        #expect(ended["attempts"] as? Int == 2)
        let attachments = try files("attachments", of: program)
        #expect(attachments.count == 2, "the file and its report")
        let kept = try #require(ended["temporaryFile"] as? String)
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: kept))
                == Data(contentsOf: try #require(attachments.first { $0.pathExtension == "ifc" })))
        #expect(try files("tmp", of: program).map(\.path) == [kept])
    }

    private func state(_ program: Program, _ job: String) throws -> [String: Any] {
        let output = try program.run("jobs", "show", job, "--json").output
        return try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    }

    private func wait(_ program: Program, _ job: String, until condition: ([String: Any]) -> Bool) throws {
        try ProgramTests.wait { condition(try state(program, job)) }
    }

    private func files(_ name: String, of program: Program) throws -> [URL] {
        let folder = program.folder.appendingPathComponent(name)
        let urls =
            FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])?.compactMap {
                $0 as? URL
            } ?? []
        return try urls.filter { try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false }
    }
}
