import BuildingModel
import Foundation
import JobQueue
import ServiceLifecycle
import Testing

@testable import Worker

@Suite struct `The worker` {
    func service(_ fixture: Fixture, _ script: String, jobs: Int = 2, idle: Double? = nil, drain: Double = 30) throws
        -> WorkerService
    {
        var settings = WorkerSettings(jobs: jobs, exitWhenIdle: idle)
        settings.drain = drain
        return WorkerService(
            queue: fixture.queue, command: try fixture.command(script), storage: fixture.storage,
            folders: fixture.folders, settings: settings,
            logger: fixture.logger)
    }

    /// Runs a worker while something is done with it, then shuts it down gracefully.
    func with(_ service: WorkerService, _ fixture: Fixture, _ body: () async throws -> Void) async throws {
        let group = ServiceGroup(configuration: .init(services: [.init(service: service)], logger: fixture.logger))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            do { try await body() } catch {
                await group.triggerGracefulShutdown()
                throw error
            }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    @Test func `does what waits and leaves when nothing is left`() async throws {
        let fixture = try Fixture()
        let jobs = try (1...5).map { try fixture.enqueue($0) }
        try await service(fixture, Script.good, idle: 0.1).run()
        for job in jobs { #expect(try fixture.queue.job(job.id)?.state == .succeeded) }
        #expect(try fixture.files().count == 5)
        #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.folders.workers) == [])
    }

    @Test func `is woken by its own process and by the bell of another`() async throws {
        let fixture = try Fixture()
        let other = try fixture.anotherQueue()
        try await with(service(fixture, Script.good), fixture) {
            let first = try fixture.enqueue(1)
            try await eventually("the nudge") { try fixture.queue.job(first.id)?.state == .succeeded }
            // Once more quiet: from here on only the bell, or the look after 15 s, can find a job.
            let second = try fixture.enqueue(2, in: other)
            #expect(WakeBell(directory: fixture.folders.wake).ring() == nil)
            try await eventually("the bell", seconds: 10) { try other.job(second.id)?.state == .succeeded }
        }
    }

    @Test func `hears the bell again when its folder was removed`() async throws {
        let fixture = try Fixture()
        let other = try fixture.anotherQueue()
        try await with(service(fixture, Script.good), fixture) {
            let first = try fixture.enqueue(1)
            try await eventually("the start") { try fixture.queue.job(first.id)?.state == .succeeded }
            try FileManager.default.removeItem(atPath: fixture.folders.wake)
            try await eventually("the folder") { fixture.exists("wake") }
            let second = try fixture.enqueue(2, in: other)
            try await eventually("the bell", seconds: 10) {
                _ = WakeBell(directory: fixture.folders.wake).ring()
                return try other.job(second.id)?.state == .succeeded
            }
        }
    }

    @Test func `runs as many exports at once as it has slots, and no more`() async throws {
        let fixture = try Fixture()
        for revision in 1...7 { _ = try fixture.enqueue(revision) }
        try await with(service(fixture, "while [ ! -e go ]; do sleep 0.02; done\n" + Script.good, jobs: 3), fixture) {
            try await eventually("three at once") { try fixture.queue.counts()[.running] == 3 }
            #expect(try fixture.queue.counts()[.queued] == 4)
            try fixture.touch(fixture.root + "/go")
            try await eventually("all") { try fixture.queue.counts()[.succeeded] == 7 }
        }
    }

    @Test func `lets a running export end when asked to stop, and takes no other`() async throws {
        let fixture = try Fixture()
        let first = try fixture.enqueue(1)
        let second = try fixture.enqueue(2)
        let script = "echo > started\nwhile [ ! -e go ]; do sleep 0.02; done\n" + Script.good
        let worker = try service(fixture, script, jobs: 1)
        let group = ServiceGroup(configuration: .init(services: [.init(service: worker)], logger: fixture.logger))
        let run = Task { try await group.run() }
        try await eventually("the start") { fixture.exists("started") }
        await group.triggerGracefulShutdown()
        try await eventually("the stop") { fixture.log.messages.contains { $0.hasPrefix("worker stops") } }
        try fixture.touch(fixture.root + "/go")
        try await run.value
        #expect(try fixture.queue.job(first.id)?.state == .succeeded)
        #expect(try fixture.queue.job(second.id)?.state == .queued)
    }

    @Test func `gives a running export back when it takes too long to end`() async throws {
        let fixture = try Fixture()
        let job = try fixture.enqueue()
        try await with(service(fixture, Script.endless, drain: 0.1), fixture) {
            try await eventually("the start") { fixture.exists("running") }
        }
        let after = try #require(try fixture.queue.job(job.id))
        #expect(after.state == .queued && after.attempts == 0)
        #expect(try fixture.files() == [])
    }

    @Test func `gives everything back at once when its task is cancelled`() async throws {
        let fixture = try Fixture()
        let job = try fixture.enqueue()
        let worker = try service(fixture, Script.endless)
        let run = Task { try await worker.run() }
        try await eventually("the start") { fixture.exists("running") }
        run.cancel()
        try await run.value
        #expect(try fixture.queue.job(job.id)?.state == .queued)
        #expect(try fixture.files() == [])
    }

    @Test func `takes over what a dead worker left: the job is done once, its file is gone`() async throws {
        let fixture = try Fixture()
        let job = try fixture.enqueue()
        let dead = try #require(try fixture.queue.claim(worker: GUID.random().description))
        let left = Publisher(storage: fixture.storage, folders: fixture.folders, claim: dead)
        try fixture.touch(left.temporary)
        try fixture.touch("\(fixture.attachments)/\(left.storedName)")
        try await service(fixture, Script.good, idle: 0.1).run()
        let after = try #require(try fixture.queue.job(job.id))
        #expect(after.state == .succeeded && after.attempts == 2)
        let id = try #require(after.attachment)
        #expect(try fixture.files() == [try #require(try fixture.queue.attachment(id)).storedName])
    }

    @Test func `takes over from a worker that dies beside it`() async throws {
        let fixture = try Fixture()
        let id = GUID.random().description
        var other = try ChildProcess(
            executable: "/bin/sh",
            arguments: [
                "-c",
                "exec 9>'\(fixture.folders.workers)/\(id).lock'; flock 9; echo > '\(fixture.root)/locked'; read x",
            ])
        try await eventually("the other's lock") { fixture.exists("locked") }
        let job = try fixture.enqueue()
        _ = try fixture.queue.claim(worker: id)
        try await with(service(fixture, Script.good), fixture) {
            let own = try fixture.enqueue(2)
            try await eventually("own work") { try fixture.queue.job(own.id)?.state == .succeeded }
            #expect(try fixture.queue.job(job.id)?.state == .running)
            other.send(SIGKILL)
            while other.look() == nil { await Task.yield() }
            try await eventually("the other's work") { try fixture.queue.job(job.id)?.state == .succeeded }
        }
    }

    @Test func `does not begin where it cannot write`() async throws {
        let fixture = try Fixture()
        let folders = WorkerFolders(
            temporary: "/nowhere/t", wake: "/nowhere/w", workers: "/x/y")
        let worker = WorkerService(
            queue: fixture.queue, command: try fixture.command(""), storage: fixture.storage, folders: folders,
            settings: .init(jobs: 1),
            logger: fixture.logger)
        await #expect(throws: Failure.self) { try await worker.run() }
    }
}

@Suite struct `What an export process says` {
    @Test(arguments: [
        ExportMessage.progress(0.42),
        .result(
            ExportResult(
                bytes: 5, sha256: "00", counts: ExportCounts(objects: 2, degraded: 0, leftOut: 0, instances: 9))),
        .failure(Failure(.badData, "c", "m", remedy: "r", object: GUID(high: 1, low: 2))),
    ])
    func `is read as it was said`(message: ExportMessage) throws {
        let bytes = try JSONEncoder().encode(message)
        #expect(!bytes.contains(UInt8(ascii: "\n")))
        #expect(try JSONDecoder().decode(ExportMessage.self, from: bytes) == message)
    }

    @Test func `tells progress that grows, not every step, and the last one always`() throws {
        var pair: [Int32] = [0, 0]
        _ = unsafe pipe(&pair)
        defer { close(pair[0]) }
        let reporter = ExportReporter(descriptor: pair[1])
        for step in 0...100_000 { reporter.progress(Double(step) / 100_000) }
        reporter.progress(0.5)
        reporter.progress(.nan)
        reporter.succeeded(
            ExportResult(
                bytes: 1, sha256: "00", counts: ExportCounts(objects: 1, degraded: 0, leftOut: 0, instances: 9)))
        close(pair[1])
        var buffer = LineBuffer(limit: 1000)
        let said = try buffer.read(from: pair[0]).map { try JSONDecoder().decode(ExportMessage.self, from: Data($0)) }
        var parts = said.compactMap { if case .progress(let part) = $0 { part } else { nil as Double? } }
        #expect(parts == parts.sorted() && parts.first == 0 && parts.last == 1 && parts.count < 50)
        parts.removeAll()
        guard case .result = said.last else {
            Issue.record("the result is said last")
            return
        }
    }

    /// Arranging takes a fifth or a hundredth of the time; with objects of one kind the part told is the part of the time.
    @Test(arguments: [0, 0.01, 0.25, 10], [0.0, 0.1, 0.5, 0.9, 1])
    func `tells the part of the time that is over`(arranging: Double, written: Double) {
        let began = ContinuousClock.now
        let start = began + .seconds(arranging)
        var estimate = ProgressEstimate(began: began)
        #expect(estimate.part(written: 0, at: start) == 0)
        let part = estimate.part(written: written, at: start + .seconds(written))
        let truth = written == 0 ? 0 : (arranging + written) / (arranging + 1)
        #expect(abs(part - truth) < 1e-6)
    }

    @Test func `may come in any pieces, and what is too long is cut`() {
        var pair: [Int32] = [0, 0]
        _ = unsafe pipe(&pair)
        defer { close(pair[0]) }
        _ = fcntl(pair[0], F_SETFL, O_NONBLOCK)
        var buffer = LineBuffer(limit: 4)
        var lines: [String] = []
        for piece in ["a", "b\nc", "\n\n", "0123456789\n", "end"] {
            _ = unsafe write(pair[1], piece, piece.utf8.count)
            lines += buffer.read(from: pair[0]).map { String(decoding: $0, as: UTF8.self) }
        }
        #expect(!buffer.hasEnded)
        close(pair[1])
        lines += buffer.read(from: pair[0]).map { String(decoding: $0, as: UTF8.self) }
        #expect(lines == ["ab", "c", "", "0123", "end"] && buffer.hasEnded)
    }
}
