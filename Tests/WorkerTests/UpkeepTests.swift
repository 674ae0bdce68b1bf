import Attachments
import BuildingModel
import Foundation
import JobQueue
import Testing

@testable import Worker

@Suite struct `The sweep` {
    @Test func `removes what belongs to nobody and spares everything else`() throws {
        let fixture = try Fixture()
        let folders = fixture.folders
        _ = try fixture.enqueue(1, keeps: true)
        let done = try fixture.run(fixture.command(Script.good))
        _ = try fixture.enqueue(2)
        let running = Publisher(
            storage: fixture.storage, folders: folders, claim: try #require(try fixture.queue.claim(worker: "worker 1"))
        )
        let dead = GUID.random()
        let spared = [
            running.temporary, "\(fixture.attachments)/\(running.storedName)", "\(folders.temporary)/notes.part",
            "\(fixture.attachments)/README", "\(fixture.attachments)/00/mine.ifc", "\(folders.kept)/mine.ifc",
            "\(folders.kept)/Pruned.\(dead).0badf00d.ifc",
        ]
        let orphans = [
            "\(folders.temporary)/\(dead).0badf00d.part", "\(folders.temporary)/\(done.job.id).0badf00d.part",
            "\(fixture.attachments)/aa/\(dead).1.0badf00d.ifc", "\(fixture.attachments)/aa/\(dead).1.0badf00d.ifc.part",
            "\(folders.kept)/House.\(done.job.id).0badf00d.ifc",
        ]
        let before = try fixture.files().count
        for path in spared + orphans { try fixture.touch(path) }

        #expect(try Sweep(queue: fixture.queue, storage: fixture.storage, folders: folders, grace: 3600).run() == 0)
        #expect(
            try Sweep(queue: fixture.queue, storage: fixture.storage, folders: folders, grace: 0).run() == orphans.count
        )
        for path in spared { #expect(FileManager.default.fileExists(atPath: path), "\(path)") }
        for path in orphans { #expect(!FileManager.default.fileExists(atPath: path), "\(path)") }
        #expect(try fixture.files().count == before + spared.count)
    }

    @Test func `does nothing when the folders are not there`() throws {
        let fixture = try Fixture()
        let nowhere = WorkerFolders(temporary: "/no/t", wake: "/no/w", workers: "/no/k")
        #expect(
            try Sweep(queue: fixture.queue, storage: AttachmentFolder("/no/a"), folders: nowhere, grace: 0).run() == 0)
    }
}

@Suite struct `A worker's sign of life` {
    @Test func `stands while it lives`() throws {
        let fixture = try Fixture()
        let folder = fixture.folders.workers
        var lock: WorkerLock? = try WorkerLock(folder: folder)
        let id = try #require(lock?.id)
        #expect(WorkerLock.dead(among: [id], folder: folder) == [])
        #expect(WorkerLock.dead(among: [id], folder: folder) == [])
        lock = nil
        #expect(WorkerLock.dead(among: [id], folder: folder) == [id])
    }

    @Test(arguments: ["", "../../etc/passwd", "no id"]) func `is not looked for under a name that is none`(name: String)
    {
        #expect(WorkerLock.dead(among: [name], folder: "/tmp") == [name])
    }

    @Test func `goes with the process, however it dies`() async throws {
        let fixture = try Fixture()
        let id = GUID.random().description
        let path = "\(fixture.folders.workers)/\(id).lock"
        var process = try ChildProcess(
            executable: "/bin/sh",
            arguments: ["-c", "exec 9>'\(path)'; flock 9; echo > '\(fixture.root)/locked'; read x"])
        try await eventually("the lock") { fixture.exists("locked") }
        #expect(WorkerLock.dead(among: [id], folder: fixture.folders.workers) == [])
        process.send(SIGKILL)
        while process.look() == nil { await Task.yield() }
        #expect(WorkerLock.dead(among: [id], folder: fixture.folders.workers) == [id])
    }
}

@Suite struct `Signs of life that nobody asks about` {
    @Test func `are taken down when their workers are dead`() throws {
        let fixture = try Fixture()
        let folder = fixture.folders.workers
        let living = try WorkerLock(folder: folder)
        for name in ["\(GUID.random()).lock", "\(GUID.random()).new", "README"] {
            try fixture.touch("\(folder)/\(name)")
        }
        WorkerLock.clear(folder: folder, unbornAfter: 3600)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder).count == 3, "a young .new may be being born")
        WorkerLock.clear(folder: folder, unbornAfter: 0)
        let left = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(left == ["\(living.id).lock", "README"].sorted())
        #expect(WorkerLock.dead(among: [living.id], folder: folder) == [])
    }

    @Test func `are taken down when a worker starts`() throws {
        let fixture = try Fixture()
        let dead = "\(fixture.folders.workers)/\(GUID.random()).lock"
        try fixture.touch(dead)
        let upkeep = Upkeep(
            queue: fixture.queue, storage: fixture.storage, folders: fixture.folders, worker: "worker 1",
            logger: fixture.logger)
        try upkeep.begin()
        upkeep.stop()
        #expect(!FileManager.default.fileExists(atPath: dead))
    }
}

@Suite struct `Judging leases by their age` {
    @Test func `needs a whole lease of unbroken sight`() {
        var watch = LeaseWatch(since: 0)
        func look(_ seconds: Int64) -> Bool { watch.look(at: seconds * 1000, lease: 60_000) }
        for second in stride(from: Int64(0), to: 60, by: 2) { #expect(!look(second)) }
        #expect(look(60))
        #expect(!look(90), "the machine slept for half a minute")
        for second in stride(from: Int64(92), to: 150, by: 2) { #expect(!look(second)) }
        #expect(look(150))
    }
}
