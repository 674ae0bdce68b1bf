import BuildingModel
import Crypto
import Foundation
import JobQueue
import Testing

@testable import Worker

@Suite struct `An export that succeeds` {
    @Test func `is published whole under a name of its own, and nothing else stays`() throws {
        let fixture = try Fixture()
        _ = try fixture.enqueue()
        let claim = try fixture.run(fixture.command(Script.good))
        let job = try #require(try fixture.queue.job(claim.job.id))
        #expect(job.state == .succeeded && job.counts?.objects == 3 && job.progress == 1 && job.temporaryFile == nil)
        let id = try #require(job.attachment)
        let attachment = try #require(try fixture.queue.attachment(id))
        #expect(attachment.storedName.hasSuffix(".ifc") && attachment.storedName.contains("\(job.id).1."))
        let bytes = try Data(
            contentsOf: URL(fileURLWithPath: "\(fixture.attachments)/\(attachment.storedName)"))
        #expect(String(decoding: bytes, as: UTF8.self) == "ISO-10303-21; END-ISO-10303-21;")
        #expect(Array(SHA256.hash(data: bytes)) == attachment.sha256 && attachment.size == Int64(bytes.count))
        #expect(try fixture.files() == [attachment.storedName])
        #expect(fixture.exists("attachments/\(attachment.reportName)"))
    }

    @Test(arguments: ["House", "../../etc/passwd", ".hidden", "-rf", String(repeating: "é", count: 500), "a\nb\u{0}c"])
    func `keeps its temporary file where that was asked for`(name: String) throws {
        let fixture = try Fixture()
        _ = try fixture.enqueue(keeps: true, name: name)
        let claim = try fixture.run(fixture.command(Script.good))
        let job = try #require(try fixture.queue.job(claim.job.id))
        let kept = try #require(job.temporaryFile)
        #expect(
            kept.hasPrefix(fixture.folders.kept + "/") && !kept.dropFirst(fixture.folders.kept.count + 1).contains("/"))
        let id = try #require(job.attachment)
        let stored = try #require(try fixture.queue.attachment(id)).storedName
        let published = "\(fixture.attachments)/\(stored)"
        #expect(FileManager.default.contentsEqual(atPath: kept, andPath: published))
        let manager = FileManager.default
        let numbers = try [kept, published].map {
            try manager.attributesOfItem(atPath: $0)[.systemFileNumber] as? UInt64
        }
        #expect(numbers[0] != numbers[1], "whoever edits the kept file must not change the attachment")
        #expect(try fixture.files().count == 2)
    }

    @Test(.enabled(if: FileManager.default.isWritableFile(atPath: "/dev/shm")))
    func `is copied when the temporary directory is on another file system`() throws {
        let fixture = try Fixture()
        var folders = fixture.folders
        folders.temporary = "/dev/shm/worker-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folders.temporary) }
        try folders.prepare()
        _ = try fixture.enqueue()
        let claim = try fixture.run(fixture.command(Script.good), folders: folders)
        #expect(try fixture.queue.job(claim.job.id)?.state == .succeeded)
        #expect(try fixture.files().count == 1)
        #expect(try FileManager.default.subpathsOfDirectory(atPath: folders.temporary) == ["kept"])
    }

    @Test func `is sent its whole order, however long`() throws {
        let fixture = try Fixture()
        let elements = (0..<8000).map { GUID(high: 7, low: $0) }
        _ = try fixture.enqueue(elements: elements)
        let claim = try fixture.run(fixture.command("printf '%s' \"$task\" > \"$out\"\n" + Script.told))
        let id = try #require(try fixture.queue.job(claim.job.id)?.attachment)
        let stored = try #require(try fixture.queue.attachment(id)).storedName
        let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(fixture.attachments)/\(stored)"))
        let task = try JSONDecoder().decode(ExportTask.self, from: bytes)
        #expect(task.order.elements == elements && task.job == claim.job.id && task.attempt == 1)
    }

    @Test func `runs with nothing of the worker's: no descriptor, no blocked or ignored signal`() throws {
        let fixture = try Fixture()
        // Descriptors that somebody forgot to mark.
        let forgotten = (0..<3).map { _ in unsafe open("/dev/null", O_RDONLY) }
        defer { for descriptor in forgotten { close(descriptor) } }
        _ = try fixture.enqueue()
        let script = """
            ls -l /proc/self/fd | grep -c -e /dev/null > descriptors
            grep -E '^Sig(Blk|Ign)' /proc/self/status | cut -f 2 > signals
            \(Script.good)
            """
        _ = try fixture.run(fixture.command(script))
        #expect(try String(contentsOfFile: fixture.root + "/descriptors", encoding: .utf8) == "0\n")
        let masks = try String(contentsOfFile: fixture.root + "/signals", encoding: .utf8).split(separator: "\n")
        // The C library keeps two signals for itself, 32 and 33, and has children ignore them.
        #expect(masks.map { UInt64($0, radix: 16) } == [0, 0x1_8000_0000])
    }
}

@Suite struct `An export that does not succeed` {
    struct Case: Sendable, CustomTestStringConvertible {
        var what: String
        var script: String
        var state: JobState
        var code: String
        var testDescription: String { what }
    }

    static let half = "echo half > \"$out\"\n"
    static let cases = [
        Case(
            what: "says what is wrong with the model",
            script: half + #"echo '{"failure":{"kind":65,"code":"face-index","message":"m"}}'; exit 65"#,
            state: .failed, code: "face-index"),
        Case(
            what: "says that the disk did not answer",
            script: half + #"echo '{"failure":{"kind":74,"code":"disk","message":"m"}}'; exit 74"#,
            state: .queued, code: "disk"),
        Case(what: "leaves without a word", script: half + "exit 0", state: .queued, code: "export-crashed"),
        Case(what: "leaves with a status", script: half + "exit 3", state: .queued, code: "export-crashed"),
        Case(what: "is killed", script: half + "kill -9 $$", state: .queued, code: "export-crashed"),
        Case(what: "runs into a trap", script: half + "kill -ILL $$", state: .queued, code: "export-crashed"),
        Case(
            what: "says good and leaves bad", script: Script.good + "\nexit 3", state: .queued, code: "export-crashed"),
        Case(
            what: "finds no memory", script: half + "echo 'failed to allocate 100 bytes' >&2; kill -ABRT $$",
            state: .queued,
            code: "out-of-memory"),
        Case(what: "writes too much", script: half + "kill -XFSZ $$", state: .failed, code: "file-too-large"),
        Case(what: "talks nonsense", script: "head -c 3000000 /dev/urandom", state: .queued, code: "export-crashed"),
        Case(
            what: "wrote less than it says",
            script: half
                + #"echo '{"result":{"bytes":6,"sha256":"'$(printf '%064d' 0)'","counts":{"objects":1,"degraded":0,"leftOut":0,"instances":9}}}'"#,
            state: .failed, code: "unfinished-file"),
        Case(
            what: "wrote nothing",
            script:
                #"echo '{"result":{"bytes":0,"sha256":"'$(printf '%064d' 0)'","counts":{"objects":1,"degraded":0,"leftOut":0,"instances":9}}}'"#,
            state: .failed, code: "unfinished-file"),
        Case(
            what: "gives no proper hash",
            script: half
                + #"echo '{"result":{"bytes":5,"sha256":"zz","counts":{"objects":1,"degraded":0,"leftOut":0,"instances":9}}}'"#,
            state: .failed, code: "bad-result"),
        Case(
            what: "made a link instead of a file",
            script:
                #"ln -s /etc/passwd "$out"; echo '{"result":{"bytes":5,"sha256":"'$(printf '%064d' 0)'","counts":{"objects":1,"degraded":0,"leftOut":0,"instances":9}}}'"#,
            state: .failed, code: "unfinished-file"),
    ]

    @Test(arguments: cases) func `says why and leaves no file`(example: Case) throws {
        let fixture = try Fixture()
        _ = try fixture.enqueue(keeps: true)
        let claim = try fixture.run(fixture.command(example.script))
        let job = try #require(try fixture.queue.job(claim.job.id))
        #expect(job.state == example.state)
        #expect(job.error?.code == example.code)
        #expect(try fixture.files() == [])
    }

    /// What an export process says when what it reads is gone.
    static let away =
        half
        + #"echo run >> runs; echo '{"failure":{"kind":69,"code":"database-away","message":"m"}}'; exit 69"#

    @Test func `begins anew within its claim when the database went away under it`() throws {
        let fixture = try Fixture()
        _ = try fixture.enqueue()
        let claim = try fixture.run(
            fixture.command("if [ -e runs ]; then\n\(Script.good)\nelse\n\(Self.away)\nfi"))
        #expect(try fixture.queue.history(of: claim.job.id).map(\.kind) == [.enqueued, .claimed, .succeeded])
        #expect(try fixture.files().count == 1)
    }

    @Test func `does not take the database down for ever`() throws {
        let fixture = try Fixture()
        _ = try fixture.enqueue()
        let claim = try fixture.run(fixture.command(Self.away))
        let job = try #require(try fixture.queue.job(claim.job.id))
        #expect(job.state == .queued && job.attempts == 1 && job.error?.code == "database-away")
        #expect(try String(contentsOfFile: fixture.root + "/runs", encoding: .utf8).count { $0 == "\n" } == 4)
        #expect(try fixture.files() == [])
    }

    @Test func `for want of the program waits for it to come back`() throws {
        let fixture = try Fixture()
        _ = try fixture.enqueue()
        let claim = try fixture.run(ExportCommand(executable: "/nowhere/ifcexportd", arguments: []))
        let job = try #require(try fixture.queue.job(claim.job.id))
        #expect(job.state == .queued && job.error?.code == "export-process" && job.attempts == 1)
    }

    @Test func `is set aside when it crashes each time`() throws {
        let fixture = try Fixture()
        _ = try fixture.enqueue()
        let command = try fixture.command("kill -9 $$")
        _ = try fixture.run(command)
        let claim = try fixture.run(command)
        let job = try #require(try fixture.queue.job(claim.job.id))
        #expect(
            job.state == .failed && job.error?.code == "quarantined" && job.error?.message.contains("signal 9") == true)
    }

    @Test func `is stopped when it takes too long`() throws {
        let fixture = try Fixture()
        _ = try fixture.enqueue()
        let claim = try fixture.run(fixture.command(Script.endless, timeLimit: 0.2))
        #expect(try fixture.queue.job(claim.job.id)?.error?.code == "time-limit")
        #expect(try fixture.files() == [])
    }
}

@Suite struct `A running export` {
    @Test func `tells its progress while it runs, and stops soon after it was cancelled`() async throws {
        let fixture = try Fixture()
        let job = try fixture.enqueue()
        let claim = try #require(try fixture.queue.claim(worker: "worker 1"))
        let command = try fixture.command(Script.endless)
        let run = beside { fixture.run(claim, command) }
        try await eventually("progress") { try fixture.queue.job(job.id)?.progress == 0.25 }
        _ = try fixture.anotherQueue().cancel(job.id)
        let asked = fixture.queue.clock.wall()
        await run.value
        let after = try #require(try fixture.queue.job(job.id))
        #expect(after.state == .cancelled)
        #expect(try #require(after.finishedAt) - asked < 5000)
        #expect(try fixture.files() == [])
        let process = try pid(fixture)
        #expect(kill(process, 0) != 0 && errno == ESRCH)
    }

    @Test func `is killed when it will not stop, with all it started`() async throws {
        let fixture = try Fixture()
        let job = try fixture.enqueue()
        let claim = try #require(try fixture.queue.claim(worker: "worker 1"))
        let command = try fixture.command("trap '' TERM\nsleep 600 & echo $! > child\n" + Script.endless, patience: 0.3)
        let run = beside { fixture.run(claim, command) }
        try await eventually("start") { fixture.exists("running") }
        _ = try fixture.queue.cancel(job.id)
        await run.value
        #expect(try fixture.queue.job(job.id)?.state == .cancelled)
        let child = try pid(fixture, "child")
        try await eventually("the end of what it started") { isGone(child) }
    }

    @Test func `is given up when its claim is lost, and touches nothing of the next`() async throws {
        let fixture = try Fixture()
        let job = try fixture.enqueue()
        let claim = try #require(try fixture.queue.claim(worker: "worker 1"))
        let command = try fixture.command(Script.endless)
        let run = beside { fixture.run(claim, command) }
        try await eventually("start") { fixture.exists("running") }
        _ = try fixture.anotherQueue().reclaim(deadWorkers: ["worker 1"], leasesOver: false)
        let next = try #require(try fixture.queue.claim(worker: "worker 2"))
        fixture.run(next, try fixture.command(Script.good))
        await run.value
        #expect(try fixture.queue.job(job.id)?.state == .succeeded)
        #expect(try fixture.queue.attachments(project: GUID(high: 1, low: 1)).count == 1)
        #expect(try fixture.files().count == 1)
    }

    @Test func `removes its own file when its claim was lost at the last moment`() async throws {
        let fixture = try Fixture()
        let job = try fixture.enqueue()
        let claim = try #require(try fixture.queue.claim(worker: "worker 1"))
        let publisher = Publisher(storage: fixture.storage, folders: fixture.folders, claim: claim)
        try fixture.touch(publisher.temporary)
        try fixture.touch(publisher.temporaryReport)
        let publication = try publisher.publish(
            ExportResult(
                bytes: 1, sha256: String(repeating: "0", count: 64),
                counts: ExportCounts(objects: 0, degraded: 0, leftOut: 0, instances: 9)))
        publisher.clean()
        #expect(try fixture.files() == [publisher.storedName])
        _ = try fixture.anotherQueue().reclaim(deadWorkers: ["worker 1"], leasesOver: false)
        #expect(try fixture.queue.finish(claim, .succeeded(publication)) == .lost)
        publisher.withdraw()
        #expect(try fixture.files() == [])
        #expect(try fixture.queue.job(job.id)?.state == .queued)
    }

    @Test func `is never published over another file`() throws {
        let fixture = try Fixture()
        _ = try fixture.enqueue()
        let claim = try #require(try fixture.queue.claim(worker: "worker 1"))
        let publisher = Publisher(storage: fixture.storage, folders: fixture.folders, claim: claim)
        try fixture.touch("\(fixture.attachments)/\(publisher.storedName)")
        try fixture.touch(publisher.temporary)
        let result = ExportResult(
            bytes: 1, sha256: String(repeating: "0", count: 64),
            counts: ExportCounts(objects: 0, degraded: 0, leftOut: 0, instances: 9))
        #expect(throws: Failure.self) { try publisher.publish(result) }
    }

    @Test func `ends with its worker`() async {
        await #expect(processExitsWith: .exitCode(75)) {
            var pair: [Int32] = [0, 0]
            _ = unsafe pipe(&pair)
            dup2(pair[0], 0)
            ParentWatch.start(removing: [])
            close(pair[1])
            while true { pause() }
        }
    }

    func pid(_ fixture: Fixture, _ name: String = "running") throws -> pid_t {
        let text = try String(contentsOfFile: "\(fixture.root)/\(name)", encoding: .utf8)
        return try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    }

    /// Gone, or only waiting for somebody to take note of its end.
    func isGone(_ process: pid_t) -> Bool {
        guard let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return true }
        return state.contains(") Z ")
    }
}
