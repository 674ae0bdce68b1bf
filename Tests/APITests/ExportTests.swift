import BuildingModel
import Foundation
import GRDB
import JobQueue
import SQLiteDatabase
import Synchronization
import Testing

@Suite("Asking for an export")
struct ExportTests {
    @Test("A request is taken with 202, its Location and the job; the same request is answered with 302 and that job")
    func takenAndFound() async throws {
        try await TestService.with { service in
            for path in [service.modelPath, service.selectionPath()] {
                let first = try await service.send("POST", path)
                #expect(first.status == 202)
                let id = try #require(first.json["id"] as? String)
                #expect(first["location"] == "/v2/acme/jobs/\(id)")
                #expect(first["content-type"] == "application/json")
                let second = try await service.send("POST", path)
                #expect(second.status == 302)
                #expect(second["location"] == first["location"])
                #expect(second.body == first.body)
                let shown = try await service.send("GET", try #require(first["location"]))
                #expect(shown.status == 200)
                #expect(shown.body == first.body)
            }
        }
    }

    @Test("Whoever follows the redirect ends on the job, with whichever method", arguments: ["GET", "POST", "HEAD"])
    func redirect(method: String) async throws {
        try await TestService.with { service in
            let taken = try await service.send("POST", service.modelPath)
            let existing = try await service.send("POST", service.modelPath)
            #expect(existing.status == 302)
            let reply = try await service.send(method, try #require(existing["location"]))
            #expect(reply.status == 200)
            if method != "HEAD" { #expect(reply.json["id"] as? String == taken.json["id"] as? String) }
            #expect(try service.queue.counts()[.queued] == 1)
        }
    }

    @Test("The job says everything about the request")
    func job() async throws {
        try await TestService.with { service in
            let job = try await service.send("POST", service.modelPath + "?emptyPropExport=1&revision=2&fileDelete=1")
                .json
            #expect(job["state"] as? String == "queued")
            #expect(job["team"] as? String == "acme")
            #expect(job["project"] as? String == IDs.project.description)
            #expect(job["model"] as? String == IDs.model.description)
            #expect(job["selection"] == nil)
            #expect(job["revision"] as? Int == 2)
            #expect(job["createdBy"] as? String == "jane@example.com")
            #expect(job["createdAt"] as? String == "2023-11-14T22:13:20.123Z")
            #expect(job["progress"] as? Double == 0)
            #expect(job["attempts"] as? Int == 0)
            #expect(job["cancelRequested"] as? Bool == false)
            #expect(
                switchedOn(job["options"]) == ["emptyPropExport", "fileDelete"])
            #expect((job["options"] as? [String: Any])?["format"] as? String == "ifc")
            #expect(
                job["startedAt"] == nil && job["finishedAt"] == nil && job["error"] == nil && job["attachment"] == nil)
            let selected = try await service.send("POST", service.selectionPath()).json
            #expect(selected["selection"] as? String == IDs.selection.description)
            #expect(selected["model"] == nil)
        }
    }

    @Test("Any letter case of an id, and the newest revision by number or not at all, are the same request")
    func sameRequest() async throws {
        try await TestService.with { service in
            let first = try await service.send("POST", service.modelPath)
            let upper =
                "/v2/acme/projects/\(IDs.project.description.uppercased())"
                + "/model/\(IDs.model.description.uppercased())/exportasync"
            for path in [
                upper, service.modelPath + "?revision=3", service.modelPath + "?revision=003",
                service.modelPath + "?fileDelete=0&emptyPropExport=true&propSetExport=", service.modelPath + "?",
                service.modelPath + "?&&",
            ] {
                let again = try await service.send("POST", path)
                #expect(again.status == 302, "\(path)")
                #expect(again["location"] == first["location"])
            }
        }
    }

    @Test("Whatever makes a request another one makes another job")
    func otherRequests() async throws {
        try await TestService.with { service in
            var seen: Set<String> = []
            for path in [
                service.modelPath, service.modelPath + "?revision=1", service.modelPath + "?fileDelete=1",
                service.modelPath + "?emptyPropExport=1", service.modelPath + "?propSetExport=1",
                service.selectionPath(),
                "/v2/acme/projects/\(IDs.plainProject)/model/\(IDs.plainModel)/exportasync",
            ] {
                for token in [service.jane, service.joe] {
                    let reply = try await service.send("POST", path, token: token)
                    #expect(reply.status == 202)
                    #expect(seen.insert(try #require(reply["location"])).inserted)
                }
            }
        }
    }

    @Test(
        "A switch is on for exactly 1",
        arguments: [
            ("1", true), ("%31", true), ("0", false), ("", false), ("true", false), ("01", false), ("11", false),
            ("+1", false), ("1%20", false), ("%EF%BC%91", false),
        ], ["fileDelete", "emptyPropExport", "propSetExport"])
    func switches(value: (text: String, isOn: Bool), name: String) async throws {
        try await TestService.with { service in
            let reply = try await service.send("POST", service.modelPath + "?\(name)=\(value.text)")
            #expect(reply.status == 202)
            #expect((reply.json["options"] as? [String: Any])?[name] as? Bool == value.isOn)
        }
    }

    @Test("Unknown parameters are ignored, and names are case-sensitive")
    func unknownParameters() async throws {
        try await TestService.with { service in
            let reply = try await service.send(
                "POST",
                service.modelPath + "?FileDelete=1&REVISION=abc&x=1&x=2&emptypropexport=1&api-token=1&api-token=2")
            #expect(reply.status == 202)
            #expect(switchedOn(reply.json["options"]) == [])
        }
    }

    @Test(
        "A revision that is no whole number from 1 up is malformed",
        arguments: [
            "", "0", "00", "-1", "+1", "%2B1", "%201", "1%20", "1.0", "1e3", "abc", "0x1", "99999999999999999999",
            "9223372036854775808", "%D9%A1", "%EF%BC%91", "1%00", "null",
        ])
    func malformedRevision(text: String) async throws {
        try await TestService.with { service in
            let reply = try await service.send("POST", service.modelPath + "?revision=\(text)")
            #expect(reply.status == 400)
            #expect(reply.problem == "malformed-parameter")
            #expect(try service.queue.jobs(limit: 10).jobs.isEmpty)
        }
    }

    @Test(
        "A parameter given twice is refused, equal or not, written plainly or escaped",
        arguments: [
            "revision=1&revision=1", "revision=1&revision=2", "fileDelete=1&fileDelete=0",
            "emptyPropExport=1&x=2&emptyPropExport=1", "propSetExport&propSetExport", "fileDelete=1&%66ileDelete=1",
        ])
    func repeated(query: String) async throws {
        try await TestService.with { service in
            let reply = try await service.send("POST", service.modelPath + "?" + query)
            #expect(reply.status == 400)
            #expect(reply.problem == "repeated-parameter")
            #expect(try service.queue.jobs(limit: 10).jobs.isEmpty)
        }
    }

    @Test(
        "What is not there or cannot be exported is told apart, with what to do",
        arguments: [
            ("projects/\(IDs.unknown)/model/\(IDs.model)/exportasync", 404, "no-such-project"),
            ("projects/\(IDs.otherProject)/model/\(IDs.otherModel)/exportasync", 404, "no-such-project"),
            ("projects/\(IDs.project)/model/\(IDs.unknown)/exportasync", 404, "no-such-model"),
            ("projects/\(IDs.project)/model/\(IDs.plainModel)/exportasync", 404, "no-such-model"),
            ("projects/\(IDs.project)/model/\(IDs.model)/exportasync?revision=4", 404, "no-such-revision"),
            (
                "projects/\(IDs.project)/model/\(IDs.model)/exportasync?revision=9223372036854775807", 404,
                "no-such-revision"
            ),
            ("projects/\(IDs.project)/model/\(IDs.emptyModel)/exportasync", 404, "no-such-revision"),
            ("selections/\(IDs.unknown)/exportasync", 404, "no-such-selection"),
            ("selections/\(IDs.otherSelection)/exportasync", 404, "no-such-selection"),
            ("selections/\(IDs.emptySelection)/exportasync", 422, "nothing-selected"),
            (
                "projects/\(IDs.plainProject)/model/\(IDs.plainModel)/exportasync?propSetExport=1", 422,
                "no-own-property-sets"
            ),
            ("projects/nonsense/model/\(IDs.model)/exportasync", 400, "malformed-parameter"),
            ("projects/\(IDs.project)/model/%7B\(IDs.model)%7D/exportasync", 400, "malformed-parameter"),
            ("selections/0/exportasync", 400, "malformed-parameter"),
        ])
    func refusals(path: String, status: Int, problem: String) async throws {
        try await TestService.with { service in
            let reply = try await service.send("POST", "/v2/acme/" + path)
            #expect(reply.status == status)
            #expect(reply.problem == problem)
            #expect(reply["location"] == nil)
            #expect(try service.queue.jobs(limit: 10).jobs.isEmpty)
        }
    }

    @Test("An empty body is fine whatever it is called; any other is refused and takes no job")
    func body() async throws {
        try await TestService.with { service in
            let json = "Content-Type: application/json"
            #expect(try await service.send("POST", service.modelPath, headers: [json], body: "").status == 202)
            #expect(try await service.send("POST", service.modelPath, headers: [json]).status == 302)
            let chunked = try service.connect()
            try await chunked.send(
                service.request(
                    "POST", service.modelPath, token: service.jane, headers: ["Transfer-Encoding: chunked"])
                    + "0\r\n\r\n")
            #expect(try await chunked.reply().status == 302)

            for body in ["{}", " ", "null", String(repeating: "x", count: 100_000)] {
                let reply = try await service.send("POST", service.selectionPath(), headers: [json], body: body)
                #expect(reply.status == 400)
                #expect(reply.problem == "unexpected-body")
            }
            let started = try service.connect()
            try await started.send(
                service.request(
                    "POST", service.selectionPath(), token: service.jane, headers: ["Transfer-Encoding: chunked"])
                    + "2\r\n{}\r\n0\r\n\r\n")
            #expect(try await started.reply().problem == "unexpected-body")
            #expect(try service.queue.jobs(limit: 10).jobs.count == 1)
        }
    }

    @Test("After a body that was refused the connection goes on")
    func connectionGoesOn() async throws {
        try await TestService.with { service in
            let connection = try service.connect()
            try await connection.send(service.request("POST", service.modelPath, token: service.jane, body: "{}"))
            #expect(try await connection.reply().status == 400)
            try await connection.send(service.request("POST", service.modelPath, token: service.jane))
            #expect(try await connection.reply().status == 202)
        }
    }

    @Test("A selection for single use vanishes on use; its request finds the job for as long as it waits or runs")
    func singleUse() async throws {
        try await TestService.with { service in
            let path = service.selectionPath(IDs.singleUse)
            let first = try await service.send("POST", path)
            #expect(first.status == 202)
            #expect(service.catalog.consumed.withLock { $0 } == [IDs.singleUse])
            let second = try await service.send("POST", path)
            #expect(second.status == 302)
            #expect(second["location"] == first["location"])
            for other in [path + "?fileDelete=1", path + "?emptyPropExport=1", path + "?propSetExport=1"] {
                #expect(try await service.send("POST", other).problem == "no-such-selection")
            }
            #expect(try await service.send("POST", path, token: service.joe).problem == "no-such-selection")
            #expect(try await service.send("DELETE", try #require(first["location"])).status == 204)
            #expect(try await service.send("POST", path).problem == "no-such-selection")
        }
    }

    @Test("A selection that is kept is not consumed")
    func keptSelection() async throws {
        try await TestService.with { service in
            let reply = try await service.send("POST", service.selectionPath())
            #expect(reply.status == 202)
            #expect(service.catalog.consumed.withLock { $0 }.isEmpty)
        }
    }

    @Test("Without room there is no new job, and the answer says why and when to come back")
    func admission() async throws {
        try await TestService.with { service in
            service.admission.withLock {
                $0 = Failure(.unavailable, "disk-floor", "The disk is nearly full.", remedy: "Make room.")
            }
            let reply = try await service.send("POST", service.modelPath)
            #expect(reply.status == 503)
            #expect(reply.problem == "unavailable")
            #expect(reply["retry-after"].flatMap { Int($0) } ?? 0 > 0)
            #expect(reply.json["detail"] as? String == "The disk is nearly full. Make room.")
            #expect(try service.queue.jobs(limit: 10).jobs.isEmpty)
            #expect(try await service.send("GET", "/v2/acme/jobs").status == 200)
        }
    }

    @Test(
        "A store that is away is 503, a bug is 500, and neither shows a path or SQL",
        arguments: [(IDs.away, 503, "unavailable"), (IDs.broken, 500, "internal-error")])
    func failures(project: GUID, status: Int, problem: String) async throws {
        try await TestService.with { service in
            let reply = try await service.send("POST", "/v2/acme/projects/\(project)/model/\(IDs.model)/exportasync")
            #expect(reply.status == status)
            #expect(reply.problem == problem)
            #expect((reply["retry-after"] != nil) == (status == 503))
            for word in ["secret", "/var", "SELECT"] { #expect(!reply.text.contains(word)) }
            #expect(service.log.all.withLock { $0 }.contains { $0.hasPrefix("error request") && $0.contains("secret") })
        }
    }

    @Test("A database that lost a table is 500 without saying which, and the process still answers")
    func damagedDatabase() async throws {
        try await TestService.with { service in
            try service.database.write { try $0.execute(sql: "ALTER TABLE token RENAME TO elsewhere") }
            let reply = try await service.send("GET", "/v2/acme/jobs")
            #expect(reply.status == 500)
            #expect(reply.problem == "internal-error")
            #expect(!reply.text.contains("token"))
            #expect(try await service.send("GET", "/healthz").status == 200)
        }
    }

    @Test("Of 200 identical requests at once over many connections one is taken, 199 are sent to it")
    func atOnce() async throws {
        try await TestService.with { service in
            let replies = try await withThrowingTaskGroup(of: [Reply].self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        let connection = try service.connect()
                        var replies: [Reply] = []
                        // Ten in one write: the service answers them in turn.
                        let request = service.request(
                            "POST", service.modelPath, token: service.jane, headers: ["Content-Length: 0"])
                        try await connection.send(String(repeating: request, count: 10))
                        for _ in 0..<10 { replies.append(try await connection.reply()) }
                        return replies
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(replies.count == 200)
            #expect(replies.filter { $0.status == 202 }.count == 1)
            #expect(replies.filter { $0.status == 302 }.count == 199)
            #expect(Set(replies.map { $0["location"] }).count == 1)
            #expect(try service.queue.jobs(limit: 1000).jobs.count == 1)
        }
    }
}

/// The switches that are on, of all that an answer names.
private func switchedOn(_ options: Any?) -> Set<String>? {
    (options as? [String: Any]).map { Set($0.filter { $0.value as? Bool == true }.keys) }
}
