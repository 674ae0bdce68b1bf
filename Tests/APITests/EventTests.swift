import API
import BuildingModel
import Foundation
import GRDB
import JobQueue
import SQLiteDatabase
import Testing

@Suite("Events")
struct EventTests {
    /// The data of an event, and its id.
    private func event(_ chunk: String?) throws -> (id: String, job: [String: Any]) {
        let lines = try #require(chunk).split(separator: "\n")
        #expect(lines.first == "event: job")
        let id = try #require(lines.first { $0.hasPrefix("id: ") }?.dropFirst(4))
        let data = try #require(lines.first { $0.hasPrefix("data: ") }?.dropFirst(6))
        let json = try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any]
        return (String(id), try #require(json))
    }

    private func follow(_ service: TestService, _ location: String, _ headers: [String] = []) async throws
        -> RawConnection
    {
        let connection = try service.connect()
        try await connection.send(
            service.request("GET", location + "/events", token: service.jane, headers: headers))
        let head = try await connection.headOfReply()
        #expect(head.status == 200)
        #expect(head["content-type"] == "text/event-stream")
        #expect(head["cache-control"] == "no-store")
        return connection
    }

    @Test("The stream begins with the present standing, tells each change and ends with the job")
    func life() async throws {
        try await TestService.with { service in
            let location = try #require(try await service.send("POST", service.modelPath)["location"])
            let stream = try await follow(service, location)
            #expect(try event(await stream.chunk()).job["state"] as? String == "queued")
            let claim = try #require(try service.queue.claim(worker: "test"))
            #expect(try event(await stream.chunk()).job["state"] as? String == "running")
            #expect(try service.queue.renew(claim, progress: 0.5) == .held)
            #expect(try event(await stream.chunk()).job["progress"] as? Double == 0.5)
            _ = try service.queue.finish(claim, .failed(Failure(.badData, "face-index", "A face is wrong.")))
            let last = try event(await stream.chunk())
            #expect(last.job["state"] as? String == "failed")
            #expect((last.job["error"] as? [String: Any])?["code"] as? String == "face-index")
            #expect(try await stream.chunk() == nil)
            // The connection is not spent.
            try await stream.send(service.request("GET", location, token: service.jane))
            #expect(try await stream.reply().json["state"] as? String == "failed")
        }
    }

    @Test("An ended job is one event; who has seen it is told that nothing more will come")
    func ended() async throws {
        try await TestService.with { service in
            let attachment = try await service.attachment(content: [1])
            let location = "/v2/acme/jobs/\(attachment.job)"
            let stream = try await follow(service, location)
            let last = try event(await stream.chunk())
            #expect(last.job["state"] as? String == "succeeded")
            #expect(try await stream.chunk() == nil)
            let reply = try await service.send(
                "GET", location + "/events", headers: ["Last-Event-ID: \(last.id)"])
            #expect(reply.status == 204)
            let other = try await service.send("GET", location + "/events", headers: ["Last-Event-ID: queued-0-0"])
            #expect(other.status == 200)
        }
    }

    @Test("A client that does not read misses what is in between and never the end")
    func slowClient() async throws {
        try await TestService.with { service in
            let location = try #require(try await service.send("POST", service.modelPath)["location"])
            let slow = try await follow(service, location)
            let watching = try await follow(service, location)
            _ = try await watching.chunk()
            let claim = try #require(try service.queue.claim(worker: "test"))
            for step in 1...20 { _ = try service.queue.renew(claim, progress: Double(step) / 100) }
            _ = try service.queue.finish(claim, .failed(Failure(.badData, "face-index", "A face is wrong.")))
            var states: [String] = []
            while let chunk = try await slow.chunk() {
                states.append(try #require(try event(chunk).job["state"] as? String))
            }
            #expect(states.first == "queued" && states.last == "failed")
            #expect(states.count <= 22)
        }
    }

    @Test("The stream of a job that is removed ends, one of a job that is not there is 404")
    func removed() async throws {
        try await TestService.with { service in
            #expect(try await service.send("GET", "/v2/acme/jobs/\(IDs.unknown)/events").status == 404)
            let location = try #require(try await service.send("POST", service.modelPath)["location"])
            let id = try #require(location.split(separator: "/").last)
            #expect(
                try await service.send("GET", "/v2/other/jobs/\(id)/events", token: service.stranger).status == 404)
            let stream = try await follow(service, location)
            _ = try await stream.chunk()
            // Nothing removes a job that has not ended; but a stream must not outlive its job whatever happens.
            try service.database.write {
                try $0.execute(sql: "DROP TRIGGER job_is_kept_until_it_ends")
                try $0.execute(sql: "DELETE FROM job")
            }
            #expect(try await stream.chunk() == nil)
        }
    }

    @Test("A hundred streams of one job all end with it")
    func many() async throws {
        try await TestService.with { service in
            let location = try #require(try await service.send("POST", service.modelPath)["location"])
            var streams: [RawConnection] = []
            for _ in 0..<100 { streams.append(try await follow(service, location)) }
            for stream in streams { _ = try await stream.chunk() }
            #expect(try await service.send("DELETE", location).status == 204)
            for stream in streams {
                #expect(try event(await stream.chunk()).job["state"] as? String == "cancelled")
                #expect(try await stream.chunk() == nil)
            }
        }
    }
}
