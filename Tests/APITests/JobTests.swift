import BuildingModel
import Foundation
import JobQueue
import Synchronization
import Testing

@Suite("Jobs and messages")
struct JobTests {
    @Test("The list is the newest first, in pages that neither repeat nor leave out")
    func pages() async throws {
        try await TestService.with { service in
            var made: [String] = []
            for revision in 1...3 {
                for token in [service.jane, service.joe] {
                    service.clock.now.withLock { $0 += 10 }
                    let reply = try await service.send(
                        "POST", service.modelPath + "?revision=\(revision)", token: token)
                    made.append(try #require(reply.json["id"] as? String))
                }
            }
            for limit in [1, 2, 4, 6, 7, 200] {
                var listed: [String] = []
                var cursor: String?
                repeat {
                    let page = try await service.send(
                        "GET", "/v2/acme/jobs?limit=\(limit)" + (cursor.map { "&cursor=\($0)" } ?? ""))
                    #expect(page.status == 200)
                    let jobs = try #require(page.json["jobs"] as? [[String: Any]])
                    #expect(jobs.count <= limit && !jobs.isEmpty)
                    listed += jobs.compactMap { $0["id"] as? String }
                    cursor = page.json["nextCursor"] as? String
                } while cursor != nil
                #expect(listed == made.reversed())
            }
        }
    }

    @Test("The list can be kept to one state", arguments: JobState.allCases)
    func state(state: JobState) async throws {
        try await TestService.with { service in
            let cancelled = try await service.send("POST", service.modelPath + "?revision=1")
            _ = try await service.send("DELETE", try #require(cancelled["location"]))
            _ = try await service.attachment(content: [1])
            _ = try await service.send("POST", service.modelPath + "?revision=2")
            let page = try await service.send("GET", "/v2/acme/jobs?state=\(state.rawValue)")
            let jobs = try #require(page.json["jobs"] as? [[String: Any]])
            #expect(jobs.count == ([.queued, .succeeded, .cancelled].contains(state) ? 1 : 0))
            #expect(jobs.allSatisfy { $0["state"] as? String == state.rawValue })
        }
    }

    @Test(
        "What cannot be listed is malformed",
        arguments: [
            ("limit=0", "malformed-parameter"), ("limit=201", "malformed-parameter"), ("limit=", "malformed-parameter"),
            ("limit=-1", "malformed-parameter"), ("limit=99999999999999999999", "malformed-parameter"),
            ("limit=1&limit=1", "repeated-parameter"), ("state=done", "malformed-parameter"),
            ("state=Queued", "malformed-parameter"), ("state=", "malformed-parameter"), ("cursor=", "bad-cursor"),
            ("cursor=x", "bad-cursor"), ("cursor=%00", "bad-cursor"), ("cursor=%27%20OR%201=1", "bad-cursor"),
        ])
    func malformed(query: String, problem: String) async throws {
        try await TestService.with { service in
            let reply = try await service.send("GET", "/v2/acme/jobs?" + query)
            #expect(reply.status == 400)
            #expect(reply.problem == problem)
        }
    }

    @Test("A waiting job is cancelled with 204, a running one with 202, an ended one not at all")
    func cancel() async throws {
        try await TestService.with { service in
            let waiting = try #require(try await service.send("POST", service.modelPath)["location"])
            let gone = try await service.send("DELETE", waiting)
            #expect(gone.status == 204)
            #expect(gone.body.isEmpty && gone["content-length"] == nil)
            #expect(try await service.send("GET", waiting).json["state"] as? String == "cancelled")

            let running = try #require(try await service.send("POST", service.modelPath)["location"])
            let claim = try #require(try service.queue.claim(worker: "test"))
            for _ in 0..<2 {
                let reply = try await service.send("DELETE", running)
                #expect(reply.status == 202)
                #expect(reply["location"] == running)
                #expect(reply.json["state"] as? String == "running")
                #expect(reply.json["cancelRequested"] as? Bool == true)
            }
            #expect(try await service.send("POST", service.modelPath).status == 202)
            #expect(try service.queue.finish(claim, .cancelled) == .applied(.cancelled))
            for ended in [waiting, running] {
                let reply = try await service.send("DELETE", ended)
                #expect(reply.status == 409)
                #expect(reply.problem == "job-ended")
            }
        }
    }

    @Test("A job nobody knows is 404, an id that is none 400", arguments: ["GET", "DELETE"])
    func unknown(method: String) async throws {
        try await TestService.with { service in
            #expect(try await service.send(method, "/v2/acme/jobs/\(IDs.unknown)").problem == "no-such-job")
            for id in ["1", "%20", "\(IDs.unknown)0", "%7B\(IDs.unknown)%7D", "'%20OR%201=1"] {
                let reply = try await service.send(method, "/v2/acme/jobs/\(id)")
                #expect(reply.status == 400)
                #expect(reply.problem == "malformed-parameter")
            }
        }
    }

    @Test("A running job shows its progress, a failed one why it failed and which object was at fault")
    func progressAndError() async throws {
        try await TestService.with { service in
            let location = try #require(try await service.send("POST", service.modelPath)["location"])
            service.clock.now.withLock { $0 += 1000 }
            let claim = try #require(try service.queue.claim(worker: "test"))
            #expect(try service.queue.renew(claim, progress: 0.25) == .held)
            let running = try await service.send("GET", location).json
            #expect(running["state"] as? String == "running")
            #expect(running["progress"] as? Double == 0.25)
            #expect(running["attempts"] as? Int == 1)
            #expect(running["startedAt"] as? String == "2023-11-14T22:13:21.123Z")
            let failure = Failure(.badData, "face-index", "A face is wrong.", remedy: "Mend it.", object: IDs.model)
            #expect(try service.queue.finish(claim, .failed(failure)) == .applied(.failed))
            let failed = try await service.send("GET", location).json
            #expect(failed["state"] as? String == "failed")
            #expect(failed["finishedAt"] as? String == "2023-11-14T22:13:21.123Z")
            #expect(
                failed["error"] as? [String: String]
                    == [
                        "code": "face-index", "message": "A face is wrong.", "remedy": "Mend it.",
                        "object": "\(IDs.model)",
                    ])
        }
    }

    @Test("A succeeded job leads to its file")
    func succeeded() async throws {
        try await TestService.with { service in
            let attachment = try await service.attachment(content: [1, 2, 3])
            let job = try await service.send("GET", "/v2/acme/jobs/\(attachment.job)").json
            #expect(job["state"] as? String == "succeeded")
            #expect(job["objects"] as? Int == 12)
            let link = try #require(job["attachment"] as? [String: String])
            #expect(link["id"] == attachment.id.description)
            #expect(try await service.send("GET", try #require(link["href"])).status == 200)
            let links = try #require(job["links"] as? [String: String])
            #expect(try await service.send("GET", try #require(links["download"])).body == [1, 2, 3])
            #expect(try await service.send("GET", try #require(links["self"])).status == 200)
            #expect(try await service.send("GET", try #require(links["attachments"])).list.count == 1)
        }
    }

    @Test("A succeeded job has a report, any other has none, and a foreign one is not there")
    func report() async throws {
        try await TestService.with { service in
            let attachment = try await service.attachment(content: [1, 2, 3])
            let path = "/v2/acme/jobs/\(attachment.job)/report"
            try Data(#"{"counts":{}}"#.utf8).write(to: service.attachments.appending(path: attachment.reportName))
            let reply = try await service.send("GET", path)
            #expect(reply.status == 200)
            #expect(reply.json["counts"] != nil)
            let job = try await service.send("GET", "/v2/acme/jobs/\(attachment.job)").json
            #expect((job["links"] as? [String: String])?["report"] == path)
            let check = try #require(job["check"] as? [String: Any])
            #expect(check["passed"] as? Bool == true && check["instances"] as? Int == 99)
            #expect(job["degraded"] as? Int == 1)
            let waiting = try await service.send("POST", service.modelPath).json
            let id = try #require(waiting["id"] as? String)
            #expect(try await service.send("GET", "/v2/acme/jobs/\(id)/report").status == 409)
            #expect(try await service.send("GET", "/v2/acme/jobs/\(GUID.random())/report").status == 404)
        }
    }

    @Test(
        "The format is part of the request",
        arguments: [("ifc", 302), ("ifczip", 202), ("zip", 400), ("", 400), ("IFC", 400)])
    func format(value: String, status: Int) async throws {
        try await TestService.with { service in
            #expect(try await service.send("POST", service.modelPath).status == 202)
            let reply = try await service.send("POST", service.modelPath + "?format=\(value)")
            #expect(reply.status == status)
        }
    }

    @Test("Times are ISO 8601 in UTC with milliseconds, on every day of the calendar")
    func times() async throws {
        try await TestService.with { service in
            let formatter = ISO8601DateFormatter()
            formatter.formatOptions = [.withInternetDateTime, .withFractionalSeconds]
            let days: [Int64] = [
                0, 58, 59, 60, 364, 365, 789, 11_016, 11_017, 19_782, 19_783, 47_540, 47_541, 47_542, 146_096,
            ]
            for milliseconds in days.flatMap({ [$0 * 86_400_000, $0 * 86_400_000 + 86_399_999] }) {
                service.clock.now.withLock { $0 = milliseconds }
                let reply = try await service.send("POST", service.modelPath)
                #expect(reply.status == 202)
                let expected = formatter.string(from: Date(timeIntervalSince1970: Double(milliseconds) / 1000))
                #expect(reply.json["createdAt"] as? String == expected)
                _ = try await service.send("DELETE", try #require(reply["location"]))
            }
        }
    }

    @Test("Messages tell each user what happened to their own exports, the newest first")
    func messages() async throws {
        try await TestService.with { service in
            _ = try await service.send("POST", service.modelPath + "?revision=1", token: service.joe)
            try service.finish(content: [1])
            let first = try await service.attachment(content: [2])
            let second = try await service.send("POST", service.modelPath + "?revision=2")
            let claim = try #require(try service.queue.claim(worker: "test"))
            _ = try service.queue.finish(claim, .failed(Failure(.badData, "face-index", "A face is wrong.")))
            let messages = try await service.send("GET", "/v2/messages").list
            #expect(
                messages.map { $0["correlationId"] as? String } == [
                    second.json["id"] as? String, first.job.description,
                ])
            #expect(messages.map { $0["severity"] as? String } == ["Error", "Info"])
            #expect(messages.map { $0["returnCode"] as? String } == ["face-index", "OK"])
            for message in messages {
                #expect(message["topic"] as? String == "IFC_JOB")
                #expect(message["receiver"] as? [String: String] == ["email": "jane@example.com"])
                #expect(message["timestamp"] as? String == "2023-11-14T22:13:20.123Z")
                #expect((message["message"] as? String)?.isEmpty == false)
            }
            #expect(try await service.send("GET", "/v2/messages?limit=1").list.count == 1)
            #expect(try await service.send("GET", "/v2/messages", token: service.joe).list.count == 1)
        }
    }
}
