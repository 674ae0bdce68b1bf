import FakeServiceManager
import Foundation
import Testing

/// The program as a service manager runs it.
@Suite(.timeLimit(.minutes(30))) struct ServiceTests {
    /// A service under way and the manager it reports to.
    private struct Running {
        let process: Process
        let manager: FakeServiceManager
        let log: URL

        init(_ program: Program, _ arguments: [String], _ environment: [String: String] = [:]) throws {
            manager = FakeServiceManager("@ifcexportd-\(UUID())")
            log = program.folder.appendingPathComponent("\(UUID()).log")
            try Data().write(to: log)
            process = program.process(arguments)
            process.environment?["NOTIFY_SOCKET"] = manager.address
            process.environment?.merge(environment) { $1 }
            process.standardError = try FileHandle(forWritingTo: log)
            try process.run()
        }

        func signal(_ signal: Int32) { kill(process.processIdentifier, signal) }

        func end() -> Int32 {
            process.waitUntilExit()
            return process.terminationStatus
        }

        var said: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }
    }

    @Test(arguments: [["worker"], ["api", "--listen", "127.0.0.1:0"], ["run", "--listen", "127.0.0.1:0"]])
    func itSaysWhenItIsReadyHowItStandsThatItLivesAndThatItStops(arguments: [String]) throws {
        let program = try Program.withHouse()
        let service = try Running(program, arguments, ["WATCHDOG_USEC": "100000"])
        #expect(service.manager.receive()?.first == "READY=1", "nothing is said before")
        // The migrated store can be asked at once.
        #expect(try program.run("jobs", "list").status == 0)
        #expect(service.manager.receive { $0 == "STATUS=0 waiting, 0 running" } != nil)
        for _ in 0..<3 { #expect(service.manager.receive { $0 == "WATCHDOG=1" } != nil) }
        service.signal(SIGTERM)
        #expect(service.manager.receive { $0 == "STOPPING=1" } != nil)
        #expect(service.end() == 0)
    }

    @Test func theStatusCountsWhatWaits() throws {
        let program = try Program.withHouse()
        try program.run("enqueue", "--model", Program.houseModel)
        let service = try Running(program, ["api", "--listen", "127.0.0.1:0"])
        #expect(service.manager.receive { $0 == "STATUS=1 waiting, 0 running" } != nil)
        service.signal(SIGINT)
        #expect(service.end() == 0)
    }

    /// The listener for metrics says less than the others, and only it.
    @Test func aListenerForMetricsLeavesTheLogOfTheOthers() throws {
        let program = try Program.withHouse()
        let service = try Running(program, ["worker"], ["IFCEXPORTD_METRICS_LISTEN": "127.0.0.1:0"])
        #expect(service.manager.receive { $0 == "READY=1" } != nil)
        service.signal(SIGTERM)
        #expect(service.end() == 0)
        #expect(service.said.contains("worker ready") && service.said.contains("listening for metrics"))
    }

    @Test func aHangupHasTheSettingsReadAgainAndSaysWhatMustWait() throws {
        let program = try Program.withHouse()
        let credentials = program.folder.appendingPathComponent("credentials")
        try FileManager.default.createDirectory(at: credentials, withIntermediateDirectories: true)
        func write(_ name: String, _ value: String) throws {
            try (value + "\n").write(
                to: credentials.appendingPathComponent("ifcexportd-\(name)"), atomically: true, encoding: .utf8)
        }
        try write("log-level", "error")
        let service = try Running(program, ["worker"], ["CREDENTIALS_DIRECTORY": credentials.path])
        #expect(service.manager.receive { $0 == "READY=1" } != nil)

        try write("log-level", "info")
        try write("attachments", "file:/somewhere/else")
        try write("request-rate", "7")
        service.signal(SIGHUP)
        let reloading = try #require(service.manager.receive { $0.hasPrefix("RELOADING=1") })
        #expect(reloading.last?.wholeMatch(of: /MONOTONIC_USEC=[0-9]+/) != nil)
        let ready = try #require(service.manager.receive { $0 == "READY=1" })
        #expect(ready.contains("STATUS=settings read again; after a restart only: attachments, request-rate"))
        #expect(service.said.contains("settings read again"), "the new level counts")

        try write("jobs", "many")
        service.signal(SIGHUP)
        #expect(service.manager.receive { $0.hasPrefix("RELOADING=1") } != nil)
        let kept = try #require(service.manager.receive { $0 == "READY=1" })
        #expect(kept.contains { $0.hasPrefix("STATUS=the old settings hold: The setting jobs is “many”.") })
        service.signal(SIGTERM)
        #expect(service.end() == 0)
    }

    @Test func aWorkerThatIsStoppedAsksForTimeAndTheSecondTimeGivesBack() throws {
        let program = try Program.withHouse()
        let job = try program.run("enqueue", "--model", Program.houseModel).output.trimmingCharacters(in: .newlines)
        // It hangs, so that it is under way however long anybody takes to look.
        let service = try Running(program, ["worker"], ["IFCEXPORTD_FAILPOINTS": "export-begun=hang"])
        #expect(service.manager.receive { $0 == "STATUS=0 waiting, 1 running" } != nil)
        service.signal(SIGTERM)
        let stopping = try #require(service.manager.receive { $0.hasPrefix("EXTEND_TIMEOUT_USEC=") })
        #expect(stopping.contains("STOPPING=1"))
        service.signal(SIGTERM)
        #expect(service.end() == 0)
        let shown = try program.run("jobs", "show", job, "--json").output
        #expect(shown.contains(#""state" : "queued""#))
        #expect(shown.contains(#""attempts" : 0"#), "an attempt that was given back does not count")
    }

    @Test func anIdleWorkerEndsByItself() throws {
        let program = try Program.withHouse()
        let job = try program.run("enqueue", "--model", Program.houseModel).output.trimmingCharacters(in: .newlines)
        let service = try Running(program, ["worker"], ["IFCEXPORTD_EXIT_WHEN_IDLE": "0"])
        #expect(service.end() == 0)
        #expect(try program.run("jobs", "show", job, "--json").output.contains(#""state" : "succeeded""#))
    }

    @Test(arguments: [
        ["IFCEXPORTD_LOG_LEVEL": "loud"], ["IFCEXPORTD_LISTEN": "everywhere"], ["IFCEXPORTD_JOBS": "0"],
        ["IFCEXPORTD_DATABASE": "postgres://user:secret@host:port/db"],
    ])
    func wrongSettingsEndItWithTheStatusThatIsNotTriedAgain(environment: [String: String]) throws {
        let program = try Program()
        let service = try Running(program, ["run"], environment)
        #expect(service.end() == 78)
        #expect(!service.said.contains("secret"))
    }

    @Test func aCredentialBeatsNoVariable() throws {
        let program = try Program()
        let credentials = program.folder.appendingPathComponent("credentials")
        try FileManager.default.createDirectory(at: credentials, withIntermediateDirectories: true)
        try "sqlite:\(program.folder.path)/secret.db\n".write(
            to: credentials.appendingPathComponent("ifcexportd-database"), atomically: true, encoding: .utf8)
        for (variable, file) in [(nil, "secret.db"), ("sqlite:\(program.folder.path)/plain.db", "plain.db")] {
            let process = program.process(["check"])
            process.environment?["IFCEXPORTD_DATABASE"] = variable
            process.environment?["CREDENTIALS_DIRECTORY"] = credentials.path
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
            #expect(FileManager.default.fileExists(atPath: program.folder.appendingPathComponent(file).path))
        }
    }

    @Test(arguments: [("text", true), ("json", true), ("text", false), ("json", false)])
    func linesForTheJournalAndOnlyTheyTellHowMuchTheyMatter(format: String, isJournal: Bool) throws {
        let program = try Program.withHouse()
        let log = program.folder.appendingPathComponent("journal")
        try Data().write(to: log)
        var status = stat()
        #expect(unsafe stat(log.path, &status) == 0)
        let process = program.process(["worker", "--exit-when-idle", "0", "--log-format", format])
        process.environment?["JOURNAL_STREAM"] = "\(status.st_dev):\(status.st_ino + (isJournal ? 0 : 1))"
        process.standardError = try FileHandle(forWritingTo: log)
        try process.run()
        process.waitUntilExit()
        let lines = try String(contentsOf: log, encoding: .utf8).split(separator: "\n")
        #expect(lines.count >= 2)
        for line in lines { #expect(line.hasPrefix("<6>") == isJournal, "\(line)") }
        if format == "json" {
            for line in lines {
                let json = Data(line.drop { $0 != "{" }.utf8)
                let fields = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
                #expect((fields["time"] as? String)?.contains(/^20[0-9-]{8}T[0-9:]{8}\.[0-9]+Z$/) == true)
            }
        }
    }

    /// Two sockets that somebody else opened, one of them a path, and a third that does not listen.
    private static let activator = """
        import os, socket, sys
        tcp = socket.create_server(("127.0.0.1", 0))
        path = socket.socket(socket.AF_UNIX); path.bind(sys.argv[1] + "/api.sock"); path.listen()
        other = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        with open(sys.argv[1] + "/port.new", "w") as file: file.write(str(tcp.getsockname()[1]))
        os.rename(sys.argv[1] + "/port.new", sys.argv[1] + "/port")
        for number, opened in enumerate([tcp, path, other]):
            os.dup2(os.dup(opened.fileno()), 100 + number)
        for number in range(3):
            os.dup2(100 + number, 3 + number, inheritable=True)
            os.close(100 + number)
        os.environ.update(LISTEN_PID=str(os.getpid()), LISTEN_FDS="3")
        os.execv(sys.argv[2], sys.argv[2:])
        """

    @Test func theAPIAnswersOnEverySocketItWasHandedAndFinishesWhatItBegan() throws {
        let program = try Program.withHouse()
        let manager = FakeServiceManager("@ifcexportd-\(UUID())")
        let process = program.process([])
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c", Self.activator, program.folder.path, Program.executable.path, "api", "--listen",
            "192.0.2.1:1",
        ]
        process.environment?["PATH"] = ProcessInfo.processInfo.environment["PATH"]
        process.environment?["NOTIFY_SOCKET"] = manager.address
        try process.run()
        #expect(manager.receive()?.first == "READY=1")
        let port = try String(contentsOf: program.folder.appendingPathComponent("port"), encoding: .utf8)
        let head = try curl(program, ["-i", "http://127.0.0.1:\(port)/healthz"])
        #expect(head.contains("200 OK"))
        #expect(head.contains(/[Dd]ate: [A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} 20[0-9]{2} [0-9:]{8} GMT/))
        let token = try program.run("token", "create", "--team", "demo", "--user", "ada@example.org").output
            .trimmingCharacters(in: .newlines)
        let answer = try curl(
            program,
            [
                "-i", "-X", "POST", "-H", "Authorization: BimPlus \(token)", "--unix-socket",
                program.folder.appendingPathComponent("api.sock").path,
                "http://api/v2/demo/projects/d28f91b3-a484-5991-9a6f-1a4c0bf2d8b9/model/\(Program.houseModel)/exportasync",
            ])
        #expect(answer.contains("202 Accepted"))
        kill(process.processIdentifier, SIGTERM)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    private func curl(_ program: Program, _ arguments: [String]) throws -> String {
        try Script.run("curl", ["-s", "--max-time", "60"] + arguments).said
    }
}
