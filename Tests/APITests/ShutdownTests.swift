import API
import Attachments
import BuildingModel
import Foundation
import JobQueue
import Logging
import ServiceLifecycle
import Synchronization
import Testing

@Suite("Shutdown")
struct ShutdownTests {
    /// Runs a second listener on a service's store, under a group that can be asked to stop.
    private func serve(
        _ service: TestService, limits: Limits = Limits(),
        _ body: (_ port: Int, _ group: ServiceGroup) async throws -> Void
    ) async throws {
        let (ports, told) = AsyncStream.makeStream(of: Int.self)
        let api = APIService(
            host: "127.0.0.1", port: 0,
            parts: APIService.Parts(
                accounts: service.accounts, queue: service.queue, catalog: service.catalog,
                attachments: AttachmentFolder(service.attachments.path), projectExists: { _, _ in true }),
            limits: limits, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            onListening: { told.yield($0) })
        let group = ServiceGroup(
            configuration: .init(services: [.init(service: api)], logger: Logger(label: "test")))
        let running = Task { try await group.run() }
        for await port in ports {
            try await body(port, group)
            break
        }
        _ = try await running.value
    }

    @Test("A stream of events ends when the service is asked to stop, and the service with it")
    func events() async throws {
        try await TestService.with { service in
            let location = try #require(try await service.send("POST", service.modelPath)["location"])
            try await serve(service) { port, group in
                let connection = try RawConnection(port: port)
                try await connection.send(service.request("GET", location + "/events", token: service.jane))
                _ = try await connection.headOfReply()
                _ = try await connection.chunk()
                await group.triggerGracefulShutdown()
                #expect(try await connection.chunk() == nil)
            }
        }
    }

    @Test("An address that is taken says so")
    func taken() async throws {
        try await TestService.with { service in
            let second = APIService(
                host: "127.0.0.1", port: service.port.withLock { $0 },
                parts: APIService.Parts(
                    accounts: service.accounts, queue: service.queue, catalog: service.catalog,
                    attachments: AttachmentFolder(service.attachments.path), projectExists: { _, _ in true }),
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            let failure = await #expect(throws: Failure.self) { try await second.run() }
            #expect(failure?.kind == .unavailable && failure?.code == "cannot-listen")
        }
    }

    @Test("A download under way is finished")
    func download() async throws {
        try await TestService.with { service in
            let content = [UInt8](repeating: 7, count: 32 << 20)
            let attachment = try await service.attachment(content: content)
            try await serve(service) { port, group in
                let connection = try RawConnection(port: port)
                try await connection.send(
                    service.request("GET", "/v2/acme/attachments/\(attachment.id)/download", token: service.jane))
                #expect(try await connection.headOfReply().status == 200)
                await group.triggerGracefulShutdown()
                #expect(try await connection.readToEnd() == content.count)
            }
        }
    }

    @Test("A client that takes its time does not keep the service from stopping")
    func stuckDownload() async throws {
        var limits = Limits()
        limits.drain = 1
        try await TestService.with { service in
            let content = [UInt8](repeating: 7, count: 32 << 20)
            let attachment = try await service.attachment(content: content)
            // Kept until the service has ended: nothing of the file is read, and a client that goes away would prove nothing.
            var connections: [RawConnection] = []
            try await serve(service, limits: limits) { port, group in
                let connection = try RawConnection(port: port)
                connections.append(connection)
                try await connection.send(
                    service.request("GET", "/v2/acme/attachments/\(attachment.id)/download", token: service.jane))
                #expect(try await connection.headOfReply().status == 200)
                await group.triggerGracefulShutdown()
            }
            #expect(connections.count == 1)
        }
    }
}
