import Foundation
import Testing

/// What a kill -9 of the service in the middle of an export leaves behind.
@Suite struct CrashTests {
    @Test(.timeLimit(.minutes(20))) func afterARestartTheJobSucceedsOnceAndNothingIsLeft() throws {
        let program = try Program.withHouse()
        try program.run("load", "-", input: Self.district(buildings: 400))
        let job = try program.run("enqueue", "--model", Self.model, "--keep-temporary-file").output.trimmingCharacters(
            in: .newlines)

        let first = program.process(["worker", "--log-level", "error"])
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

    private static let model = "99999999-0000-4000-8000-000000000002"

    /// A model big enough to be killed in the middle of.
    private static func district(buildings: Int) -> String {
        let project = "99999999-0000-4000-8000-000000000001"
        let guid = { (kind: Int, number: Int) in "99999999-0000-4000-800\(kind)-\(String(1_000_000_000_00 + number))" }
        let values = (0..<60).flatMap { [Double($0), Double($0 * $0), 0.5] }.map { "\($0)" }.joined(separator: ",")
        let faces = (0..<58).map { "3,\($0),\($0 + 1),\($0 + 2)" }.joined(separator: ",")
        var lines = [
            #"{"team":{"slug":"demo"}}"#, #"{"project":{"id":"\#(project)","teamSlug":"demo","name":"District"}}"#,
            #"{"elementType":{"id":"\#(guid(1, 1))","type":"Building","ifcType":"ID_IFCBuilding"}}"#,
            #"{"elementType":{"id":"\#(guid(1, 2))","type":"Wall","ifcType":"ID_IFCWall"}}"#,
            #"{"division":{"id":"\#(model)","projectId":"\#(project)","name":"District"}}"#,
            #"{"revision":{"divisionId":"\#(model)","revisionNr":1,"created":"2024-01-01T08:00:00Z"}}"#,
        ]
        for building in 0..<buildings {
            lines.append(
                #"{"object":{"id":"\#(guid(2, building))","parent":"\#(project)","type":"Building","attributes":{"element":{"divisionid":"\#(model)"},"general":{"name":"B\#(building)"}}}}"#
            )
            for wall in 0..<20 {
                lines.append(
                    #"{"object":{"id":"\#(guid(3, building * 20 + wall))","parent":"\#(guid(2, building))","type":"Wall","attributes":{"element":{"divisionid":"\#(model)"},"general":{"name":"W\#(wall)"},"geometry":{"mesh":{"V":[\#(building),\#(wall),7,\#(values)],"F":[\#(faces)]}}}}}"#
                )
            }
        }
        return lines.joined(separator: "\n")
    }

    private func state(_ program: Program, _ job: String) throws -> [String: Any] {
        let output = try program.run("jobs", "show", job, "--json").output
        return try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    }

    /// Asks until it is so; each asking is a process of its own, so the loop needs no pause.
    private func wait(_ program: Program, _ job: String, until condition: ([String: Any]) -> Bool) throws {
        while !condition(try state(program, job)) {}
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
