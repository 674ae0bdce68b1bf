import API
import Accounts
import Attachments
import BuildingModel
import Foundation
import GRDB
import JobQueue
import Logging
import SQLiteDatabase
import Synchronization
import Testing

import struct JobQueue.Attachment

/// The ids the tests speak of.
enum IDs {
    static let project = GUID.named("project")
    static let model = GUID.named("model")
    static let emptyModel = GUID.named("model without revisions")
    static let plainProject = GUID.named("project without own property sets")
    static let plainModel = GUID.named("its model")
    static let otherProject = GUID.named("another team's project")
    static let otherModel = GUID.named("another team's model")
    static let selection = GUID.named("selection")
    static let singleUse = GUID.named("selection for single use")
    static let emptySelection = GUID.named("selection of nothing")
    static let otherSelection = GUID.named("another team's selection")
    static let unknown = GUID.named("nothing at all")
    static let away = GUID.named("store away")
    static let broken = GUID.named("broken row")
}

/// Fixed answers of the store: a model with three revisions, one with none, selections of all kinds.
final class FixedCatalog: ExportCatalog {
    let consumed = Mutex<Set<GUID>>([])
    let name = Mutex("House")

    func resolve(_ request: ExportRequest) throws -> ResolvedRequest {
        switch request.scope {
        case .model(let model, let project, let revision):
            switch (request.team, project) {
            case ("acme", IDs.project), ("acme", IDs.plainProject), ("other", IDs.otherProject): break
            case (_, IDs.away):
                throw Failure(.unavailable, "store-away", "secret /var/lib/path SELECT * FROM job")
            case (_, IDs.broken): throw Failure(.software, "bug", "secret /var/lib/path SELECT * FROM job")
            default: throw ExportRefusal.noSuchProject
            }
            let models = [
                IDs.model: (IDs.project, 3), IDs.emptyModel: (IDs.project, 0), IDs.plainModel: (IDs.plainProject, 1),
            ]
            let found =
                request.team == "other" ? (model == IDs.otherModel ? (IDs.otherProject, 1) : nil) : models[model]
            guard let (owner, newest) = found, owner == project else { throw ExportRefusal.noSuchModel }
            guard newest > 0 else { throw ExportRefusal.noSuchRevision(newest: nil) }
            guard revision ?? newest <= newest else { throw ExportRefusal.noSuchRevision(newest: newest) }
            if owner == IDs.plainProject, request.options.customPropertySets { throw ExportRefusal.noOwnPropertySets }
            return resolved(request, owner, model, revision ?? newest, elements: nil, consumes: false)
        case .selection(let selection):
            guard request.team == "acme", !consumed.withLock({ $0.contains(selection) }) else {
                throw ExportRefusal.noSuchSelection
            }
            switch selection {
            case IDs.selection, IDs.singleUse:
                return resolved(
                    request, IDs.project, selection, 3, elements: [IDs.model], consumes: selection == IDs.singleUse)
            case IDs.emptySelection: throw ExportRefusal.nothingSelected
            default: throw ExportRefusal.noSuchSelection
            }
        }
    }

    func consume(selection: GUID) throws {
        consumed.withLock { _ = $0.insert(selection) }
    }

    private func resolved(
        _ request: ExportRequest, _ project: GUID, _ target: GUID, _ revision: Int, elements: [GUID]?, consumes: Bool
    ) -> ResolvedRequest {
        let order = ExportOrder(
            project: project, name: name.withLock { $0 } + "_r\(revision)",
            targets: [.init(model: elements == nil ? target : IDs.model, revision: revision)], elements: elements,
            options: request.options)
        return ResolvedRequest(
            team: request.team ?? "", order: order, target: target, revision: revision, consumesSelection: consumes)
    }
}

/// Keeps what was logged.
struct LogBook: LogHandler {
    final class Lines: Sendable {
        let all = Mutex<[String]>([])
        private let (stream, told) = AsyncStream.makeStream(of: String.self)

        func add(_ line: String) {
            all.withLock { $0.append(line) }
            told.yield(line)
        }

        /// Waits for a line with a text in it. To be called once.
        func wait(for text: String) async {
            for await line in stream where line.contains(text) { return }
        }
    }

    let lines: Lines
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .info

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let text = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: " ")
        lines.add("\(event.level) \(event.message) \(text)")
    }
}

/// A running service on a port of its own, with a folder, a database, two teams and three users.
final class TestService: Sendable {
    let folder: URL
    let database: DatabaseFile
    let accounts: AccountStore
    let queue: JobQueue
    let catalog = FixedCatalog()
    let port = Mutex(0)
    let log = LogBook.Lines()
    let admission = Mutex<Failure?>(nil)
    let readiness = Mutex<Failure?>(nil)
    let routes = Mutex<[Route]>([])
    let clock: Time
    let jane: String
    let joe: String
    let stranger: String

    private init(_ policy: QueuePolicy) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "api-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "attachments"), withIntermediateDirectories: true)
        database = try DatabaseFile.open(
            path: folder.appending(path: "test.db").path, migrations: AccountStore.migrations + JobQueue.migrations)
        try database.write { try $0.execute(sql: "INSERT INTO team (slug) VALUES ('acme'), ('other')") }
        accounts = AccountStore(database: database)
        let time = Time()
        clock = time
        var clocks = QueueClock.system
        clocks.wall = { time.now.withLock { $0 } }
        queue = JobQueue(database: database, clock: clocks, policy: policy)
        jane = try accounts.createToken(team: "acme", email: "jane@example.com").digits
        joe = try accounts.createToken(team: "acme", email: "joe@example.com").digits
        stranger = try accounts.createToken(team: "other", email: "sam@example.com").digits
    }

    /// The clock of the queue: it stands until it is moved.
    final class Time: Sendable {
        let now = Mutex<Int64>(1_700_000_000_123)
    }

    var attachments: URL { folder.appending(path: "attachments") }

    /// Runs a service for as long as the body takes.
    static func with(
        limits: Limits = Limits(), policy: QueuePolicy = QueuePolicy(),
        adapt: (inout APIService.Parts) -> Void = { _ in },
        _ body: (TestService) async throws -> Void
    ) async throws {
        let service = try TestService(policy)
        let (ports, told) = AsyncStream.makeStream(of: Int.self)
        let lines = service.log
        var parts = APIService.Parts(
            accounts: service.accounts, queue: service.queue, catalog: service.catalog,
            attachments: AttachmentFolder(service.attachments.path),
            projectExists: { project, team in
                team == "acme" ? [IDs.project, IDs.plainProject].contains(project) : project == IDs.otherProject
            },
            admission: { if let failure = service.admission.withLock({ $0 }) { throw failure } })
        parts.checks = [
            ReadinessCheck("store") { if let failure = service.readiness.withLock({ $0 }) { throw failure } },
            ReadinessCheck("disk") {},
        ]
        adapt(&parts)
        let api = APIService(
            host: "127.0.0.1", port: 0, parts: parts, limits: limits,
            logger: Logger(label: "test") { _ in LogBook(lines: lines) },
            onListening: { told.yield($0) })
        service.routes.withLock { $0 = api.routes }
        let running = Task { try await api.run() }
        for await port in ports {
            service.port.withLock { $0 = port }
            break
        }
        let result: Result<Void, any Error>
        do {
            result = .success(try await body(service))
        } catch {
            result = .failure(error)
        }
        running.cancel()
        _ = await running.result
        try? service.database.close()
        try? FileManager.default.removeItem(at: service.folder)
        try result.get()
    }

    func connect() throws -> RawConnection {
        try RawConnection(port: port.withLock { $0 })
    }

    /// One request on a connection of its own, by Jane unless said otherwise.
    func send(
        _ method: String, _ target: String, token: String?? = .none, headers: [String] = [], body: String? = nil
    ) async throws -> Reply {
        let connection = try connect()
        try await connection.send(
            self.request(method, target, token: token ?? jane, headers: headers, body: body))
        let reply = try await connection.reply(hasBody: method != "HEAD")
        // Whatever a test is about: nothing is ever answered that the description does not know.
        for fault in Description.ofRepository.faults(method, target, reply) {
            Issue.record("\(method) \(target): \(fault)")
        }
        return reply
    }

    func request(_ method: String, _ target: String, token: String?, headers: [String] = [], body: String? = nil)
        -> String
    {
        var lines = ["\(method) \(target) HTTP/1.1", "Host: localhost"] + headers
        if let token { lines.append("Authorization: BimPlus \(token)") }
        if let body { lines.append("Content-Length: \(body.utf8.count)") }
        return (lines + ["", body ?? ""]).joined(separator: "\r\n")
    }

    var modelPath: String { "/v2/acme/projects/\(IDs.project)/model/\(IDs.model)/exportasync" }
    func selectionPath(_ id: GUID = IDs.selection) -> String { "/v2/acme/selections/\(id)/exportasync" }

    /// Lets a job succeed with this content, as a worker does it.
    @discardableResult
    func finish(content: [UInt8], storedName: String? = nil, size: Int64? = nil) throws -> Attachment {
        let claim = try #require(try queue.claim(worker: "test"))
        let name = storedName ?? "\(claim.job.id).ifc"
        if storedName == nil { try Data(content).write(to: attachments.appending(path: name)) }
        let publication = Publication(
            storedName: name, size: size ?? Int64(content.count),
            sha256: (0..<32).map { UInt8($0 ^ (content.first ?? 0)) },
            counts: ExportCounts(objects: 12, degraded: 1, leftOut: 0, instances: 99), temporaryFile: nil)
        #expect(try queue.finish(claim, .succeeded(publication)) == .applied(.succeeded))
        let job = try #require(try queue.job(claim.job.id))
        let id = try #require(job.attachment)
        return try #require(try queue.attachment(id))
    }

    /// A finished file of Jane's.
    func attachment(content: [UInt8], name: String = "House") async throws -> Attachment {
        catalog.name.withLock { $0 = name }
        #expect(try await send("POST", modelPath).status == 202)
        return try finish(content: content)
    }
}
