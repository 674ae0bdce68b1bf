#if Fleet
    import ArgumentParser
    import BuildingModel
    import Database
    import Foundation
    import JobQueue
    import PostgresDatabase

    /// Claims and ends of jobs per second on a server, by one process and by several.
    struct ServerThroughput: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "server", abstract: "Claim and finish per second on a PostgreSQL server.")

        @Argument(help: "The address of an empty database, which is left full.")
        var address: String
        @Option(help: "How many jobs each measurement has.")
        var jobs = 2000
        @Option(help: "How often each is measured; the median counts.")
        var rounds = 3
        @Option(parsing: .upToNextOption, help: "How many processes work at once, one number for each measurement.")
        var processes = [1, 4]

        func run() throws {
            let database = try PostgresDatabase.open(address, migrations: JobQueue.migrations)
            var report = Report()
            for processes in processes {
                let rates = try (0..<rounds).map { _ in
                    try fill(database)
                    let began = ContinuousClock.now
                    let drains = try (0..<processes).map { _ in
                        let process = Process()
                        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
                        process.arguments = ["drain-server", address]
                        try process.run()
                        return process
                    }
                    for process in drains { process.waitUntilExit() }
                    let took = began.duration(to: .now)
                    let left = try database.read {
                        try $0.value("SELECT count(*) FROM job WHERE state <> 2", as: Int.self)
                    }
                    guard left == 0, drains.allSatisfy({ $0.terminationStatus == 0 }) else {
                        throw CleanExit.message("Not every job was finished.")
                    }
                    return Double(jobs) / (took / .seconds(1))
                }
                report.add("\(processes) process(es): queue jobs/s", rates.percentile(0.5), digits: 0)
            }
            report.print()
        }

        private func fill(_ database: PostgresDatabase) throws {
            let order = ExportOrder(
                project: GUID(high: 1, low: 1), name: "House_r1",
                targets: [.init(model: GUID(high: 2, low: 1), revision: 1)], elements: nil, options: ExportOptions())
            let text = String(decoding: try JSONEncoder().encode(order), as: UTF8.self)
            try database.write { db in
                for table in ["job_event", "message", "job", "attachment", "team_turn"] {
                    try db.execute("DELETE FROM \(table)")
                }
                try db.execute(
                    """
                    INSERT INTO job (guid, team, "user", project, target, is_selection, revision, empty_properties,
                        custom_property_sets, format, keeps_temporary_file, export_order, request_key, not_before, created_at)
                    SELECT decode(md5('job' || i), 'hex'), 'team ' || i % 20, 'ann@acme.example', decode(md5('p'), 'hex'),
                        decode(md5('target' || i), 'hex'), 0, 1, 0, 0, 'ifc', 0, ?, sha256(convert_to('key' || i, 'UTF8')), i, i
                    FROM generate_series(1, ?) AS i
                    """, [text, jobs])
                try db.execute("INSERT INTO team_turn SELECT DISTINCT team, 0 FROM job")
            }
        }
    }

    /// One process of a measurement: works until nothing is left.
    struct ServerDrain: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "drain-server", shouldDisplay: false)

        @Argument var address: String

        func run() throws {
            let queue = JobQueue(database: try PostgresDatabase.open(address, migrations: JobQueue.migrations))
            let worker = UUID().uuidString
            while let claim = try queue.claim(worker: worker) {
                guard try queue.finish(claim, .succeeded(.sample(claim))) == .applied(.succeeded) else {
                    throw ExitCode.failure
                }
            }
        }
    }
#endif
