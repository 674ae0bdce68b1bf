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
    }
#endif
