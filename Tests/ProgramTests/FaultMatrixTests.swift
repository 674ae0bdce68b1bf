import Foundation
import Testing

/// Workers and export processes that die or stand still: rows 1 to 10 of the fault matrix, on the built program.
@Suite(.timeLimit(.minutes(30))) struct FaultMatrixTests {
    /// Where a worker has a job in its hands.
    static let inTheWorker = [
        "claim-before-commit", "claim-after-commit", "result-heard", "file-synced", "report-linked", "file-linked",
        "folder-synced", "finish-before-commit", "finish-after-commit", "cleaned",
    ]

    @Test("Row 1: a worker killed anywhere between claim and cleaning", arguments: inTheWorker, [false, true])
    func killedWorker(failpoint: String, keepsTemporaryFile: Bool) throws {
        let site = try Site()
        let job = keepsTemporaryFile ? try site.enqueue("--keep-temporary-file") : try site.enqueue()
        let first = try site.worker(environment: ["IFCEXPORTD_FAILPOINTS": "\(failpoint)=kill"])
        first.waitUntilExit()
        #expect(first.terminationReason == .uncaughtSignal && first.terminationStatus == SIGKILL)
        try site.work()
        let isDone = ["finish-after-commit", "cleaned"].contains(failpoint)
        try site.demandOnePublication(of: job, attempts: isDone || failpoint == "claim-before-commit" ? 1 : 2)
    }

    @Test("Row 1: a worker killed when the temporary file was kept")
    func killedKeeper() throws {
        let site = try Site()
        let job = try site.enqueue("--keep-temporary-file")
        try site.worker(environment: ["IFCEXPORTD_FAILPOINTS": "temporary-file-kept=kill"]).waitUntilExit()
        try site.work()
        try site.demandOnePublication(of: job, attempts: 2)
    }

    @Test("Row 1: killed twice at different places, and done the third time")
    func killedTwice() throws {
        let site = try Site()
        let job = try site.enqueue()
        for failpoint in ["claim-before-commit", "folder-synced"] {
            try site.worker(environment: ["IFCEXPORTD_FAILPOINTS": "\(failpoint)=kill"]).waitUntilExit()
        }
        try site.work()
        try site.demandOnePublication(of: job)
    }

    @Test("Row 2: a service killed while it takes a request", arguments: [("before", false), ("after", true)])
    func killedService(moment: String, isTaken: Bool) throws {
        let site = try Site()
        let service = try Service(site.program, environment: ["IFCEXPORTD_FAILPOINTS": "enqueue-\(moment)-commit=kill"])
        #expect(try service.post().status == nil, "nobody answers")
        service.process.waitUntilExit()
        #expect(service.process.terminationReason == .uncaughtSignal)
        #expect(try site.program.run("jobs", "list", "--json").output.contains("queued") == isTaken)
        let again = try Service(site.program)
        #expect(try again.post().status == (isTaken ? 302 : 202))
        #expect(try again.post().status == 302)
        again.process.terminate()
        again.process.waitUntilExit()
        try site.work()
        let job = try #require(try Self.jobs(site).first?["id"] as? String)
        #expect(try Self.jobs(site).count == 1)
        try site.demandOnePublication(of: job, attempts: 1)
    }

    @Test("Row 4: a worker that stands still beyond its lease is fenced", arguments: ["file-synced", "folder-synced"])
    func stoppedBeyondTheLease(failpoint: String) throws {
        let lease = ["IFCEXPORTD_LEASE": "2"]
        var (site, job, first) = try Self.stopped(at: failpoint, lease)
        // Whoever is stopped while another of its threads writes to the database keeps everybody from writing; that is SQLite's
        // lock and no lease. Such a stop shows nothing here, and is made anew.
        while try site.isLocked() {
            kill(first.processIdentifier, SIGKILL)
            first.waitUntilExit()
            (site, job, first) = try Self.stopped(at: failpoint, lease)
        }
        let second = try site.worker(environment: lease)
        try site.wait(for: job) { $0["state"] as? String == "succeeded" }
        kill(first.processIdentifier, SIGCONT)
        first.waitUntilExit()
        #expect(first.terminationStatus == 0 && first.terminationReason == .exit, "\(site.said)")
        second.terminate()
        second.waitUntilExit()
        try site.demandOnePublication(of: job, attempts: 2)
    }

    /// A worker that stands still with a job in its hands.
    private static func stopped(at failpoint: String, _ environment: [String: String] = [:]) throws -> (
        Site, String, Process
    ) {
        let site = try Site()
        let job = try site.enqueue()
        let process = try site.worker(
            "--exit-when-idle", "1",
            environment: environment.merging(["IFCEXPORTD_FAILPOINTS": "\(failpoint)=stop"]) { $1 })
        try wait { status(of: process.processIdentifier)?.state == "T" }
        return (site, job, process)
    }

    @Test("Row 5: a worker that stands still within its lease goes on as if nothing had been")
    func stoppedWithinTheLease() throws {
        let (site, job, first) = try Self.stopped(at: "file-synced")
        // Another worker starts, sweeps, finds nothing to take, and leaves.
        if try !site.isLocked() {
            let other = try site.worker()
            for _ in 0..<3 { #expect(try site.job(job)["state"] as? String == "running") }
            other.terminate()
            other.waitUntilExit()
        }
        kill(first.processIdentifier, SIGCONT)
        first.waitUntilExit()
        try site.demandOnePublication(of: job, attempts: 1)
    }

    @Test(
        "Row 6: an export process that dies takes nothing with it", arguments: ["export-begun", "export-written"],
        ["kill", "abort"])
    func deadExport(failpoint: String, action: String) throws {
        let site = try Site()
        let job = try site.enqueue()
        let first = try site.worker(
            environment: ["IFCEXPORTD_FAILPOINTS": "\(failpoint)=\(action)", "IFCEXPORTD_RETRY_AFTER": "5"])
        try site.wait(for: job) { $0["state"] as? String == "queued" && $0["attempts"] as? Int == 1 }
        #expect(first.isRunning)
        first.terminate()
        first.waitUntilExit()
        #expect(first.terminationStatus == 0 && first.terminationReason == .exit)
        #expect(try site.files("tmp").isEmpty)
        try site.work()
        try site.demandOnePublication(of: job, attempts: 2)
    }

    @Test("Row 8: an export that takes more memory than it may is set aside and says so, and others finish")
    func outOfMemory() throws {
        let site = try Site()
        try site.program.run("load", "-", input: Self.oneLargeMesh)
        let large = try site.program.run("enqueue", "--model", District.model).output.trimmingCharacters(in: .newlines)
        let other = try site.enqueue()
        try site.work(environment: ["IFCEXPORTD_JOB_MEMORY_LIMIT": "64"])
        let failed = try site.job(large)
        #expect(failed["state"] as? String == "failed" && failed["attempts"] as? Int == 2)
        #expect(site.code(of: failed) == "quarantined")
        let message = (failed["error"] as? [String: Any])?["message"] as? String
        #expect(message?.contains("more memory than it may") == true, "\(message ?? "") \(site.said)")
        try site.demandOnePublication(of: other, attempts: 1)
    }

    /// A mesh of 200,000 corners, which stands in memory as a whole.
    private static var oneLargeMesh: String {
        let count = 200_000
        let vertices = (0..<count).map { "\($0 % 1000).5,\($0 / 1000),\($0 * 7 % 13)" }.joined(separator: ",")
        let faces = stride(from: 0, to: count - 2, by: 2).map { "3,\($0),\($0 + 1),\($0 + 2)" }.joined(separator: ",")
        var lines = District.document(buildings: 0).split(separator: "\n").map(String.init)
        lines.append(
            #"{"object":{"id":"99999999-0000-4000-8003-100000000000","parent":"99999999-0000-4000-8000-000000000001","type":"Wall","attributes":{"element":{"divisionid":"\#(District.model)"},"geometry":{"mesh":{"V":[\#(vertices)],"F":[\#(faces)]}}}}}"#
        )
        return lines.joined(separator: "\n")
    }

    @Test("Row 8: a file that grows beyond its limit fails at once, for it would each time")
    func fileTooLarge() throws {
        let site = try Site()
        try site.program.run("load", "-", input: District.document(buildings: 40))
        let output = try site.program.run("enqueue", "--model", District.model).output
        let job = output.trimmingCharacters(in: .newlines)
        try site.work(environment: ["IFCEXPORTD_JOB_SIZE_LIMIT": "1"])
        let failed = try site.job(job)
        #expect(failed["state"] as? String == "failed" && failed["attempts"] as? Int == 1)
        #expect(site.code(of: failed) == "file-too-large")
        #expect(try site.files("tmp").isEmpty && site.files("attachments").isEmpty)
    }

    @Test("Row 9: an export that dies each time is set aside, says why, and its request is free again")
    func poison() throws {
        let site = try Site()
        let job = try site.enqueue()
        try site.work(environment: ["IFCEXPORTD_FAILPOINTS": "export-begun=abort"])
        let failed = try site.job(job)
        #expect(failed["state"] as? String == "failed" && failed["attempts"] as? Int == 2)
        #expect(site.code(of: failed) == "quarantined")
        #expect((failed["error"] as? [String: Any])?["message"] as? String ?? "" != "")
        let next = try site.enqueue()
        #expect(next != job)
        try site.work()
        try site.demandOnePublication(of: next, attempts: 1)
    }

    @Test("Row 10: an export process does not outlive its worker")
    func orphanedExport() throws {
        let site = try Site()
        let job = try site.enqueue()
        let first = try site.worker(environment: ["IFCEXPORTD_FAILPOINTS": "export-begun=hang"])
        var children: [Int32] = []
        try wait {
            children = Self.children(of: first.processIdentifier)
            return !children.isEmpty
        }
        kill(first.processIdentifier, SIGKILL)
        first.waitUntilExit()
        try wait { kill(children[0], 0) != 0 || Self.isZombie(children[0]) }
        try site.work()
        try site.demandOnePublication(of: job, attempts: 2)
    }

    @Test("Row 31: asked to stop, a worker gives back what does not end in time, and that attempt does not count")
    func drain() throws {
        let site = try Site()
        let job = try site.enqueue()
        let first = try site.worker(
            environment: ["IFCEXPORTD_FAILPOINTS": "export-begun=hang", "IFCEXPORTD_DRAIN": "0"])
        try site.wait(for: job) { $0["state"] as? String == "running" }
        first.terminate()
        first.waitUntilExit()
        #expect(first.terminationStatus == 0 && first.terminationReason == .exit)
        #expect(try site.job(job)["state"] as? String == "queued")
        #expect(try site.files("tmp").isEmpty)
        try site.work()
        try site.demandOnePublication(of: job, attempts: 1)
    }

    static func jobs(_ site: Site) throws -> [[String: Any]] {
        let output = try site.program.run("jobs", "list", "--json").output
        let json = try JSONSerialization.jsonObject(with: Data(output.utf8))
        return json as? [[String: Any]] ?? (json as? [String: Any])?["jobs"] as? [[String: Any]] ?? []
    }

    private static func children(of process: Int32) -> [Int32] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return all.compactMap(Int32.init).filter { status(of: $0)?.parent == process }
    }

    private static func isZombie(_ process: Int32) -> Bool { status(of: process)?.state == "Z" }

    private static func status(of process: Int32) -> (state: String, parent: Int32)? {
        guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
            let end = text.lastIndex(of: ")")
        else { return nil }
        let fields = text[text.index(after: end)...].split(separator: " ")
        guard fields.count > 1, let parent = Int32(fields[1]) else { return nil }
        return (String(fields[0]), parent)
    }
}
