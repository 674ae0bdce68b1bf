import API
import Foundation
import Synchronization
import Testing

@Suite("Description")
struct DescriptionTests {
    @Test("The router answers exactly what the description names, no route more and none less")
    func routes() async throws {
        try await TestService.with { service in
            let routes = service.routes.withLock { $0 }.map(\.description)
            #expect(Set(routes) == Set(Description.ofRepository.routes.keys))
            #expect(Set(routes).count == routes.count)
        }
    }

    @Test("The description says of each route who may use it")
    func security() async throws {
        try await TestService.with { service in
            for route in service.routes.withLock({ $0 }) {
                let operation = try #require(Description.ofRepository.routes[route.description])
                let schemes = Set((operation["security"] as? [[String: Any]] ?? []).flatMap(\.keys))
                switch route.access {
                case .anyone: #expect(schemes == [])
                case .user, .member: #expect(schemes == ["token", "bearer"], "\(route)")
                case .memberByLink: #expect(schemes == ["token", "bearer", "link"], "\(route)")
                }
                let statuses = Set((operation["responses"] as? [String: Any] ?? [:]).keys)
                #expect(statuses.contains("401") == !schemes.isEmpty)
                #expect(statuses.contains("403") == route.path.contains("{team}"), "\(route)")
            }
        }
    }

    @Test("What is served is the repository's file, to the byte")
    func served() async throws {
        try await TestService.with { service in
            let reply = try await service.send("GET", "/openapi.json", token: .some(nil))
            #expect(reply.status == 200)
            #expect(Data(reply.body) == (try Data(contentsOf: Description.file)))
        }
    }

    @Test("Every path parameter of a route is described, and every name in the description leads somewhere")
    func parameters() throws {
        let text = try String(contentsOf: Description.file, encoding: .utf8)
        for match in text.matches(of: #/"\$ref": "#\/components\/(schemas|responses)\/([A-Za-z0-9]+)"/#) {
            let components = Description.ofRepository.document["components"] as? [String: [String: Any]]
            #expect(components?[String(match.1)]?[String(match.2)] != nil, "\(match.0)")
        }
        for (route, operation) in Description.ofRepository.routes {
            let named = Set(route.matches(of: /\{([a-z]+)\}/).map { String($0.1) })
            let described = (operation["parameters"] as? [[String: Any]] ?? []).filter { $0["in"] as? String == "path" }
            #expect(Set(described.compactMap { $0["name"] as? String }) == named, "\(route)")
        }
    }
}
