import Foundation
import Testing

/// The units of `systemd/`, judged by systemd's own tools without a systemd that runs.
@Suite struct UnitTests {
    private static let units = Program.repository.appendingPathComponent("systemd")
    private static let isThere = FileManager.default.isExecutableFile(atPath: "/usr/bin/systemd-analyze")

    /// The units with a program in them that is there: the tool wants to see it.
    private static func copied(to folder: URL) throws -> [URL] {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let kinds = ["service", "socket", "path", "timer", "target"]
        return try FileManager.default.contentsOfDirectory(at: units, includingPropertiesForKeys: nil)
            .filter { kinds.contains($0.pathExtension) }
            .map { unit in
                let copy = folder.appendingPathComponent(unit.lastPathComponent)
                try String(contentsOf: unit, encoding: .utf8)
                    .replacingOccurrences(of: "/usr/bin/ifcexportd ", with: "\(Program.executable.path) ")
                    .write(to: copy, atomically: true, encoding: .utf8)
                return copy
            }
    }

    @Test(.enabled(if: isThere, "SKIPPED: there is no systemd-analyze; the units are not verified"))
    func theUnitsAreUnderstoodToTheLastWord() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("units-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        let units = try Self.copied(to: folder)
        #expect(units.count == 7)
        let result = try Script.run("/usr/bin/systemd-analyze", ["verify", "--man=no"] + units.map(\.path))
        // An unknown word costs it a line and no status.
        #expect(result.said == "")
        #expect(result.status == 0)
    }

    /// What a fleet adds to the units of its hosts, and that a worker's unit can be enabled with it and never leaves.
    @Test(
        .enabled(if: isThere, "SKIPPED: there is no systemd-analyze; the units of a fleet are not verified"),
        arguments: ["ifcexportd-worker.service", "ifcexportd-api.service"])
    func whatAFleetAddsIsUnderstood(unit: String) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("units-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        let paths = try Self.copied(to: folder)
        for host in ["ifcexportd-worker.service.d", "ifcexportd-api.service.d"] {
            try FileManager.default.copyItem(
                at: Self.units.appendingPathComponent("fleet/\(host)"), to: folder.appendingPathComponent(host))
        }
        let path = try #require(paths.first { $0.lastPathComponent == unit }).path
        let verified = try Script.run("/usr/bin/systemd-analyze", ["verify", "--man=no", path])
        #expect(verified.said == "" && verified.status == 0)
        let exposed = try Script.run(
            "/usr/bin/systemd-analyze", ["security", "--offline=true", "--no-pager", "--threshold=14", path])
        #expect(exposed.status == 0, "\(exposed.said.split(separator: "\n").last ?? "")")
    }

    @Test(
        .enabled(if: isThere, "SKIPPED: there is no systemd-analyze; the units' exposure is not measured"),
        arguments: [
            ("ifcexportd-api.service", 6), ("ifcexportd-worker.service", 6), ("ifcexportd.service", 15),
        ])
    func whatAServiceIsExposedToStaysBelowATenthsOfTheScale(unit: String, tenths: Int) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("units-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try #require(try Self.copied(to: folder).first { $0.lastPathComponent == unit }).path
        let result = try Script.run(
            "/usr/bin/systemd-analyze", ["security", "--offline=true", "--no-pager", "--threshold=\(tenths)", path])
        #expect(result.status == 0, "\(result.said.split(separator: "\n").last ?? "")")
    }

    /// What the sandbox allows stands in one place only as long as these are equal: the services differ in what they run,
    /// in what they may take, and in the network.
    @Test func theServicesAreShutInAlike() throws {
        let own = ["ExecStart", "Environment", "TimeoutStopSec", "MemoryHigh", "TasksMax"]
        let network = ["PrivateNetwork", "IPAddressDeny", "RestrictAddressFamilies"]
        func lines(_ name: String, without keys: [String]) throws -> [String] {
            let text = try String(contentsOf: Self.units.appendingPathComponent(name), encoding: .utf8)
            let service = text.components(separatedBy: "[Service]")[1].components(separatedBy: "[Install]")[0]
            return service.split(separator: "\n").map(String.init).filter { line in
                !line.hasPrefix("#") && !keys.contains { line.hasPrefix($0 + "=") }
            }
        }
        let worker = try lines("ifcexportd-worker.service", without: own)
        #expect(try lines("ifcexportd-api.service", without: own) == worker)
        #expect(
            try lines("ifcexportd.service", without: own + network)
                == lines("ifcexportd-worker.service", without: own + network))
        for key in network { #expect(worker.contains { $0.hasPrefix(key + "=") }) }
    }

    /// The path watches what the queue rings, and the state folder is the one the settings name.
    @Test func theUnitsAndTheSettingsNameTheSameFolder() throws {
        func text(_ name: String) throws -> String {
            try String(contentsOf: Self.units.appendingPathComponent(name), encoding: .utf8)
        }
        #expect(try text("ifcexportd-worker.path").contains("\nPathExists=/var/lib/ifcexportd/wake/pending\n"))
        #expect(try text("config.yaml").contains("\ndatabase: \"sqlite:/var/lib/ifcexportd/ifcexportd.db\"\n"))
        #expect(try text("ifcexportd-worker.service").contains("\nStateDirectory=ifcexportd\n"))
        #expect(try text("ifcexportd.tmpfiles").contains("d /var/lib/ifcexportd/wake "))
    }

    private static let settings = [
        "database", "attachments", "temporary-directory", "listen", "jobs", "exit-when-idle", "log-level", "log-format",
        "lease", "retry-after", "jobs-per-team", "drain", "job-time-limit", "job-memory-limit", "job-size-limit",
        "free-space-floor", "keep-jobs", "keep-failed-jobs", "keep-attachments", "keep-attachments-size",
        "keep-temporary-files", "request-rate", "queue-per-team", "connections", "metrics-listen", "trusted-proxies",
        "webhook-private-addresses", "s3-endpoint", "s3-region", "s3-path-style", "s3-download", "s3-access-key-id",
        "s3-secret-access-key", "s3-session-token",
    ]

    /// Every setting has a place in ifcexportd.yaml(5), and the page names none that does not exist.
    @Test func theManualTellsEverySetting() throws {
        let sources = Program.repository.appendingPathComponent("Sources/ifcexportd")
        let code = try ["Settings.swift", "AttachmentsSetting.swift", "WorkLimits.swift", "HTTPSettings.swift"].map {
            try String(contentsOf: sources.appendingPathComponent($0), encoding: .utf8)
        }.joined()
        let read = code.matches(of: /(?:forKey: |reader, |number\(|text\(|&\w+, )"([a-z0-9-]+)"/).map { String($0.1) }
        #expect(Set(read) == Set(Self.settings))
        let page = try String(
            contentsOf: Program.repository.appendingPathComponent("docs/man/ifcexportd.yaml.5"), encoding: .utf8)
        let told = page.matches(of: /\.TP\n\.BR? ([a-z0-9\\-]+)(?: \*)?\n/).map {
            String($0.1).replacingOccurrences(of: "\\-", with: "-")
        }
        #expect(told.sorted() == Self.settings.sorted())
    }

    /// The file that is installed is one the program takes, also with every line that is commented out made to count.
    @Test func theInstalledSettingsAreRight() async throws {
        let text = try String(contentsOf: Self.units.appendingPathComponent("config.yaml"), encoding: .utf8)
        let program = try Program()
        let lines = text.split(separator: "\n").compactMap { $0.wholeMatch(of: /#?([a-z-]+): "?([^"]+)"?/)?.output }
        #expect(lines.count >= 10)
        for (_, name, value) in lines where !value.contains("/var/lib") {
            #expect(Self.settings.contains(String(name)))
            let process = program.process(["check"])
            process.environment?["IFCEXPORTD_" + name.uppercased().replacingOccurrences(of: "-", with: "_")] =
                String(value)
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus != 78, "\(name): \(value)")
        }
    }
}
