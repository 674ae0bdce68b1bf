import API
import Accounts
import BuildingModel
import Foundation
import HTTPTypes
import JobQueue
import Synchronization
import Testing

@Suite("Access")
struct AccessTests {
    /// A path of a route's form; every name stands for something that is there or nothing at all.
    private func path(of route: Route, team: String = "acme") -> String {
        route.path.replacing("{team}", with: team)
            .replacing(#/\{[a-z]+\}/#, with: IDs.unknown.description)
    }

    private func isOpen(_ route: Route) -> Bool {
        if case .anyone = route.access { true } else { false }
    }

    @Test("Only what machines look at is open; a route under a team is for its members; only downloads take a link")
    func rules() async throws {
        try await TestService.with { service in
            for route in service.routes.withLock({ $0 }) {
                switch route.access {
                case .anyone: #expect(["/healthz", "/readyz", "/metrics", "/openapi.json"].contains(route.path))
                case .user: #expect(!route.path.contains("{team}"))
                case .member: #expect(route.path.contains("{team}"))
                case .memberByLink: #expect(route.path.contains("{team}") && route.path.hasSuffix("/download"))
                }
            }
        }
    }

    @Test("Every route that is not open wants a token: 401 with a challenge without one or with a wrong one")
    func unauthorized() async throws {
        try await TestService.with { service in
            for route in service.routes.withLock({ $0 }) where !isOpen(route) {
                for token in [nil, "", "x", String(repeating: "0", count: 32)] as [String?] {
                    let reply = try await service.send(route.method.rawValue, path(of: route), token: .some(token))
                    #expect(reply.status == 401, "\(route)")
                    #expect(reply["www-authenticate"]?.contains("BimPlus") == true)
                    #expect(["no-token", "unknown-token"].contains(reply.problem))
                }
            }
        }
    }

    @Test("Every route under a team is 403 with another team's token, whether that team exists or not")
    func forbidden() async throws {
        try await TestService.with { service in
            for route in service.routes.withLock({ $0 }) where route.path.contains("{team}") {
                for team in ["acme", "nobody", "ACME", "%00", "..", "%2e%2e"] {
                    let reply = try await service.send(
                        route.method.rawValue, path(of: route, team: team), token: service.stranger)
                    #expect(reply.status == 403, "\(route) \(team)")
                    #expect(reply.problem == "not-a-member")
                }
            }
        }
    }

    @Test(
        "Every route refuses other methods with 405 and says which it takes",
        arguments: ["PUT", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])
    func methods(method: String) async throws {
        try await TestService.with { service in
            for route in service.routes.withLock({ $0 }) {
                let reply = try await service.send(method, path(of: route), token: .some(nil))
                #expect(reply.status == 405, "\(route)")
                #expect(reply.problem == "method-not-allowed")
                let allowed = reply["allow"]?.split(separator: ", ").map(String.init) ?? []
                #expect(allowed.contains(route.method.rawValue))
                #expect(allowed.contains("HEAD") == allowed.contains("GET"))
            }
        }
    }

    @Test("Every GET route answers HEAD with the same head and no body")
    func head() async throws {
        try await TestService.with { service in
            for route in service.routes.withLock({ $0 }) where route.method == .get {
                let connection = try service.connect()
                try await connection.send(service.request("HEAD", path(of: route), token: service.jane))
                let head = try await connection.reply(hasBody: false)
                try await connection.send(service.request("GET", path(of: route), token: service.jane))
                let get = try await connection.reply()
                #expect(head.status == get.status)
                #expect(head["content-type"] == get["content-type"])
                // The numbers change with every request.
                if route.path != "/metrics" { #expect(head["content-length"] == get["content-length"]) }
            }
        }
    }

    @Test(
        "The scheme is BimPlus or Bearer in any letter case, with one blank or more",
        arguments: [
            ("BimPlus ", 200), ("bimplus ", 200), ("BIMPLUS ", 200), ("Bearer ", 200), ("bearer   ", 200),
            ("bEARER ", 200),
            ("", 401), ("Basic ", 401), ("BimPlus", 401), ("BimPlus: ", 401), ("Token ", 401), ("Bearer x ", 401),
        ])
    func schemes(prefix: String, status: Int) async throws {
        try await TestService.with { service in
            let reply = try await service.send(
                "GET", "/v2/acme/jobs", token: .some(nil), headers: ["Authorization: \(prefix)\(service.jane)"])
            #expect(reply.status == status)
            if status == 401 { #expect(reply.problem != nil) }
        }
    }

    @Test("Two Authorization fields are malformed")
    func twoFields() async throws {
        try await TestService.with { service in
            let field = "Authorization: Bearer \(service.jane)"
            let reply = try await service.send("GET", "/v2/acme/jobs", token: .some(nil), headers: [field, field])
            #expect(reply.status == 400)
            #expect(reply.problem == "malformed-request")
        }
    }

    @Test("A download, and nothing else, takes the token from api-token; a header beats it")
    func link() async throws {
        try await TestService.with { service in
            let attachment = try await service.attachment(content: [1, 2, 3])
            for base in ["/v2/acme", "/v2/acme/projects/\(IDs.project)"] {
                let download = "\(base)/attachments/\(attachment.id)/download"
                let good = "api-token=\(service.jane)"
                for (path, token, status) in [
                    (download + "?" + good, nil, 200), (download, nil, 401), (download + "?api-token=", nil, 401),
                    (download + "?api-token=x", nil, 401), (download + "?API-Token=\(service.jane)", nil, 401),
                    (download + "?\(good)&\(good)", nil, 400), (download + "?api-token=x", service.jane, 200),
                    (download + "?" + good, "x", 401), (download + "?api-token=\(service.stranger)", nil, 403),
                    ("\(base)/attachments/\(attachment.id)?" + good, nil, 401),
                    ("/v2/acme/jobs?" + good, nil, 401), ("/v2/messages?" + good, nil, 401),
                ] as [(String, String?, Int)] {
                    let reply = try await service.send("GET", path, token: .some(token))
                    #expect(reply.status == status, "\(path)")
                }
            }
        }
    }

    @Test("A token that was revoked or has expired is unknown from then on")
    func revoked() async throws {
        try await TestService.with { service in
            #expect(try await service.send("GET", "/v2/acme/jobs").status == 200)
            let identity = try #require(try service.accounts.authenticate(service.jane))
            try service.accounts.revoke(identity.tokenID)
            let reply = try await service.send("GET", "/v2/acme/jobs")
            #expect(reply.status == 401)
            #expect(reply.problem == "unknown-token")
        }
    }

    @Test("What belongs to another team is not there")
    func otherTeam() async throws {
        try await TestService.with { service in
            let taken = try await service.send(
                "POST", "/v2/other/projects/\(IDs.otherProject)/model/\(IDs.otherModel)/exportasync",
                token: service.stranger)
            #expect(taken.status == 202)
            let job = try #require(taken.json["id"] as? String)
            let attachment = try service.finish(content: [1])
            for (method, path, problem) in [
                ("GET", "jobs/\(job)", "no-such-job"), ("DELETE", "jobs/\(job)", "no-such-job"),
                ("GET", "projects/\(IDs.otherProject)/attachments", "no-such-project"),
                ("GET", "projects/\(IDs.otherProject)/attachments/\(attachment.id)", "no-such-attachment"),
                ("GET", "projects/\(IDs.otherProject)/attachments/\(attachment.id)/download", "no-such-attachment"),
                ("GET", "attachments/\(attachment.id)", "no-such-attachment"),
                ("GET", "attachments/\(attachment.id)/download", "no-such-attachment"),
                ("POST", "projects/\(IDs.otherProject)/model/\(IDs.otherModel)/exportasync", "no-such-project"),
            ] {
                let reply = try await service.send(method, "/v2/acme/" + path)
                #expect(reply.status == 404)
                #expect(reply.problem == problem)
            }
            #expect((try await service.send("GET", "/v2/acme/jobs").json["jobs"] as? [Any])?.isEmpty == true)
            #expect(try await service.send("GET", "/v2/messages").list.isEmpty)
            #expect(try await service.send("GET", "/v2/messages", token: service.stranger).list.count == 1)
        }
    }
}
