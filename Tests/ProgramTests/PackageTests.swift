import Foundation
import Testing

/// What is installed, and how it does under a real systemd.
@Suite(.timeLimit(.minutes(30))) struct PackageTests {
    private static func run(
        _ script: String, _ arguments: [String], environment: [String: String] = [:], in folder: URL
    ) throws -> (status: Int32, said: String) {
        let process = Process()
        process.executableURL = Program.repository.appendingPathComponent(script)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let output = folder.appendingPathComponent("\(UUID()).out")
        try Data().write(to: output)
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = process.standardOutput
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try String(contentsOf: output, encoding: .utf8))
    }

    @Test func everythingIsLaidDownBelowTheFolderAndThePrefixAskedFor() throws {
        let program = try Program()
        let destination = program.folder.appendingPathComponent("destination")
        let result = try Self.run(
            "systemd/packaging/install", [Program.executable.path, destination.path, "/opt/here"], in: program.folder)
        #expect(result.status == 0, "\(result.said)")
        let files = Set(try FileManager.default.subpathsOfDirectory(atPath: destination.path))
        for path in [
            "opt/here/bin/ifcexportd", "opt/here/lib/systemd/system/ifcexportd-worker.path",
            "opt/here/lib/sysusers.d/ifcexportd.conf", "opt/here/share/man/man1/ifcexportd.1.gz",
            "opt/here/share/man/man5/ifcexportd.yaml.5.gz", "opt/here/share/man/man8/ifcexportd.8.gz",
            "opt/here/share/bash-completion/completions/ifcexportd", "etc/ifcexportd/config.yaml",
        ] {
            #expect(files.contains(path), "\(path)")
        }
        let unit = try String(
            contentsOf: destination.appendingPathComponent("opt/here/lib/systemd/system/ifcexportd-worker.service"),
            encoding: .utf8)
        #expect(unit.contains("\nExecStart=/opt/here/bin/ifcexportd worker\n"))
        let installed = Process()
        installed.executableURL = destination.appendingPathComponent("opt/here/bin/ifcexportd")
        installed.arguments = ["--version"]
        installed.standardOutput = FileHandle.nullDevice
        try installed.run()
        installed.waitUntilExit()
        #expect(installed.terminationStatus == 0)

        // A second time over what somebody changed.
        let settings = destination.appendingPathComponent("etc/ifcexportd/config.yaml")
        try "jobs: 1\n".write(to: settings, atomically: true, encoding: .utf8)
        #expect(
            try Self.run(
                "systemd/packaging/install", [Program.executable.path, destination.path, "/opt/here"],
                in: program.folder
            ).status == 0)
        #expect(try String(contentsOf: settings, encoding: .utf8) == "jobs: 1\n")
    }

    /// The page is made from what the program says of itself, and every command is on it.
    @Test func theManualHasEveryCommand() throws {
        let program = try Program()
        let result = try Self.run("systemd/packaging/make-man", [Program.executable.path], in: program.folder)
        #expect(result.status == 0, "\(result.said)")
        for command in [
            "run", "api", "worker", "load", "export", "enqueue", "jobs list", "jobs show", "jobs cancel", "jobs retry",
            "token create", "token list", "token revoke", "check",
        ] {
            #expect(result.said.contains(".SS \"ifcexportd \(command)\"\n"))
        }
        #expect(!result.said.contains("export\\-task"), "what is not for people")
        #expect(result.said.contains("\\fB\\-\\-exit\\-when\\-idle\\fR \\fIseconds\\fR"))
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func aShellUnderstandsItsCompletions(shell: String) throws {
        let program = try Program()
        let script = try program.run("--generate-completion-script", shell).output
        #expect(script.contains("exit-when-idle"))
        let file = program.folder.appendingPathComponent("completion")
        try script.write(to: file, atomically: true, encoding: .utf8)
        let check = Process()
        check.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        check.arguments = [shell, "-n", file.path]
        check.standardError = FileHandle.nullDevice
        try check.run()
        check.waitUntilExit()
        if check.terminationStatus == 127 {
            FileHandle.standardError.write(Data("SKIPPED: there is no \(shell) to read its completions\n".utf8))
        } else {
            #expect(check.terminationStatus == 0)
        }
    }

    /// Installs, works, is disturbed, stopped, upgraded, removed and purged as systemd's and dpkg's real children.
    ///
    /// `IFCEXPORTD_PACKAGE` names a package to try instead of one made of the program under test.
    @Test func thePackageWorksUnderARealSystemd() throws {
        let program = try Program()
        var arguments: [String]
        if let package = ProcessInfo.processInfo.environment["IFCEXPORTD_PACKAGE"] {
            arguments = [package]
        } else {
            let made = try Self.run(
                "systemd/packaging/make-deb", [Program.executable.path, program.folder.path],
                environment: ["DEB_LEVEL": "0"],
                in: program.folder)
            guard made.status == 0 else {
                Issue.record("no package could be made: \(made.said)")
                return
            }
            arguments = [String(made.said.split(separator: "\n").last ?? ""), "--slow"]
        }
        let result = try Self.run("Tests/Systemd/under-systemd", arguments, in: program.folder)
        for line in result.said.split(separator: "\n") where line.hasPrefix("figure") || line.hasPrefix("SKIPPED") {
            FileHandle.standardError.write(Data("\(line)\n".utf8))
        }
        guard result.status != 77 else { return }
        let wrong = result.said.split(separator: "\n").filter { !$0.hasPrefix("ok") && !$0.hasPrefix("figure") }
        #expect(result.status == 0, "\(wrong.joined(separator: "\n"))")
        #expect(result.said.contains("\nok no user data is left\n"), "it went to its end")
    }
}
