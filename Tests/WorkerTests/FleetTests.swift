import BuildingModel
import Foundation
import JobQueue
import ServiceLifecycle
import TestDatabases
import Testing

@testable import Worker

#if Fleet
    import PostgresDatabase
#endif

@Suite struct `The sign of a worker` {
    @Test func `that is not here says nothing of a worker on another machine`() throws {
        let fixture = try Fixture()
        let folder = fixture.folders.workers
        let living = try WorkerLock(folder: folder)
        let (elsewhere, dead) = (GUID.random().description, GUID.random().description)
        try fixture.touch("\(folder)/\(dead).lock")
        #expect(WorkerLock.dead(among: [living.id, elsewhere, dead], folder: folder, areAllHere: false) == [dead])
        #expect(WorkerLock.dead(among: [living.id, elsewhere], folder: folder, areAllHere: true) == [elsewhere])
        withExtendedLifetime(living) {}
    }

    @Test func `that was taken down before its job was known says that the worker is dead`() throws {
        let fixture = try Fixture()
        let folder = fixture.folders.workers
        let (dead, living) = (try fixture.deadWorker(), try WorkerLock(folder: folder))
        WorkerLock.clear(folder: folder, unbornAfter: 60)
        #expect(WorkerLock.dead(among: [dead, living.id], folder: folder, areAllHere: false) == [dead])
        withExtendedLifetime(living) {}
    }

    @Test func `says nothing of workers of another folder`() throws {
        let (here, there) = (try Fixture(), try Fixture())
        let elsewhere = try there.deadWorker()
        #expect(WorkerLock.dead(among: [elsewhere], folder: here.folders.workers, areAllHere: false) == [])
    }
}

#if Fleet
    @Suite(.enabled(if: PostgresServer.isHere, "SKIPPED: no PostgreSQL server here (Debian: postgresql)"))
    struct `A worker beside many machines` {
        @Test(
            "Row 25: the server is away for longer than a lease; what runs goes on, once, and is done when it is back")
        func outage() async throws {
            let server = try PostgresServer()
            let lease: Int64 = 3000
            var policy = QueuePolicy()
            policy.backoff.first = 0
            policy.lease = lease
            let database = try PostgresDatabase.open(try server.makeDatabase(), migrations: JobQueue.migrations)
            let fixture = try Fixture(JobQueue(database: database, policy: policy))
            let jobs = try (1...4).map { try fixture.enqueue($0) }
            let worker = WorkerService(
                queue: fixture.queue,
                command: try fixture.command("while [ ! -e go ]; do sleep 0.02; done\n" + Script.good),
                storage: fixture.storage, folders: fixture.folders, settings: WorkerSettings(jobs: 4),
                logger: fixture.logger)
            let group = ServiceGroup(configuration: .init(services: [.init(service: worker)], logger: fixture.logger))
            let run = Task { try await group.run() }
            try await eventually("all run") { try fixture.queue.counts()[.running] == 4 }
            try server.stop()
            let over = fixture.queue.clock.boot() + 2 * lease
            try await eventually("no lease holds any more") { fixture.queue.clock.boot() > over }
            try server.start()
            try await eventually("it is back") { (try? fixture.queue.counts()) != nil }
            // Whoever judged leases by their age at once would take all four away now.
            let back = fixture.queue.clock.boot()
            try await eventually("leases may be judged again") {
                fixture.queue.clock.boot() > back + 2 * lease
            }
            try fixture.touch(fixture.root + "/go")
            try await eventually("all are done") { try fixture.queue.counts()[.succeeded] == 4 }
            for job in jobs {
                #expect(try fixture.queue.history(of: job.id).map(\.kind) == [.enqueued, .claimed, .succeeded])
            }
            // Somebody else's work is heard of again.
            let other = JobQueue(database: database, policy: policy)
            let late = try fixture.enqueue(9, in: other)
            try await eventually("the notice", seconds: 10) { try other.job(late.id)?.state == .succeeded }
            await group.triggerGracefulShutdown()
            try await run.value
        }

        @Test("Row 27: the server takes no changes for a while; nothing is begun, what runs goes on and is done once")
        func readOnly() async throws {
            let server = try PostgresServer()
            let fixture = try Fixture(try Self.queue(server.makeDatabase(), lease: 3000))
            let job = try fixture.enqueue(1)
            let worker = WorkerService(
                queue: fixture.queue,
                command: try fixture.command("while [ ! -e go ]; do sleep 0.02; done\n" + Script.good),
                storage: fixture.storage, folders: fixture.folders, settings: WorkerSettings(jobs: 2),
                logger: fixture.logger)
            let group = ServiceGroup(configuration: .init(services: [.init(service: worker)], logger: fixture.logger))
            let run = Task { try await group.run() }
            try await eventually("it runs") { try fixture.queue.counts()[.running] == 1 }
            try server.takeChanges(false)
            try await eventually("nobody may ask for more") {
                do {
                    _ = try fixture.enqueue(2)
                    return false
                } catch let failure as Failure {
                    // What the API answers with 503.
                    return failure.kind == .unavailable && failure.code == "database-read-only"
                }
            }
            try fixture.touch(fixture.root + "/go")
            try await eventually("nothing is claimed, and that is said") {
                fixture.log.messages.contains { $0.hasPrefix("no work can be taken now: The database server takes no") }
            }
            #expect(try fixture.queue.job(job.id)?.state == .running)
            try server.takeChanges(true)
            try await eventually("all are done") {
                let counts = try fixture.queue.counts()
                return counts[.queued] ?? 0 == 0 && counts[.running] ?? 0 == 0
            }
            #expect(try fixture.queue.history(of: job.id).map(\.kind) == [.enqueued, .claimed, .succeeded])
            let late = try fixture.enqueue(9)
            try await eventually("there is work again") { try fixture.queue.job(late.id)?.state == .succeeded }
            await group.triggerGracefulShutdown()
            try await run.value
        }

        @Test("Row 28: a worker that is cut off for longer than its lease is fenced, and another one publishes")
        func cutOff() async throws {
            let server = try PostgresServer.common()
            let direct = try server.makeDatabase()
            let wire = try SilentWire(to: server)
            defer { wire.close() }
            let near = try Fixture(try Self.queue(direct, lease: 3000))
            // Another machine: folders of its own, the same storage.
            let far = try Fixture(try Self.queue(wire.address(of: direct), lease: 3000, patience: 0.2))
            let job = try near.enqueue(1)
            func service(_ fixture: Fixture, _ script: String) throws -> ServiceGroup {
                let worker = WorkerService(
                    queue: fixture.queue, command: try fixture.command(script), storage: near.storage,
                    folders: fixture.folders, settings: WorkerSettings(jobs: 1), logger: fixture.logger)
                return ServiceGroup(
                    configuration: .init(services: [.init(service: worker)], logger: fixture.logger))
            }
            let cut = try service(far, "while [ ! -e go ]; do sleep 0.02; done\n" + Script.good)
            let first = Task { try await cut.run() }
            try await eventually("it runs there") { try near.queue.counts()[.running] == 1 }
            wire.fallSilent()
            let other = try service(near, Script.good)
            let second = Task { try await other.run() }
            try await eventually("the other one has published") { try near.queue.job(job.id)?.state == .succeeded }
            try far.touch(far.root + "/go")
            try await eventually("its own file is there as well") { try near.files().count == 2 }
            wire.fallSilent(false)
            try await eventually("it hears that it was too late") { try near.files().count == 1 }
            try await eventually("nothing is left there") { try far.files() == [] }
            #expect(
                try near.queue.history(of: job.id).map(\.kind)
                    == [.enqueued, .claimed, .crashed, .claimed, .succeeded])
            let named = try near.queue.attachments(project: GUID(high: 1, low: 1)).map(\.storedName)
            #expect(try near.files() == named)
            for group in [cut, other] { await group.triggerGracefulShutdown() }
            try await first.value
            try await second.value
        }

        @Test func `takes back what was claimed by a worker that died, and whose sign was taken down meanwhile`()
            async throws
        {
            let lease: Int64 = 60_000
            let fixture = try Fixture(try Self.queue(PostgresServer.common().makeDatabase(), lease: lease))
            let dead = try fixture.deadWorker()
            let upkeep = Upkeep(
                queue: fixture.queue, storage: fixture.storage, folders: fixture.folders, worker: "worker 1",
                logger: fixture.logger)
            try upkeep.begin()
            defer { upkeep.stop() }
            #expect(!fixture.exists("workers/\(dead).lock"))
            let job = try fixture.enqueue(1)
            _ = try #require(try fixture.queue.claim(worker: dead))
            let over = fixture.queue.clock.boot() + lease
            try await eventually("it is taken back") { try fixture.queue.job(job.id)?.state == .queued }
            #expect(fixture.queue.clock.boot() < over, "not because the lease is over")
        }

        private static func queue(
            _ address: String, lease: Int64, patience: Double = PostgresDatabase.patience
        ) throws -> JobQueue {
            var policy = QueuePolicy()
            policy.backoff.first = 0
            policy.lease = lease
            return JobQueue(
                database: try PostgresDatabase.open(address, migrations: JobQueue.migrations, patience: patience),
                policy: policy)
        }
    }
#endif
