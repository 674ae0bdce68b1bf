import Foundation
import Testing

/// What is installed, and how it does under a real systemd.
@Suite(.timeLimit(.minutes(30))) struct PackageTests {
    @Test func everythingIsLaidDownBelowTheFolderAndThePrefixAskedFor() throws {
        let program = try Program()
        let destination = program.folder.appendingPathComponent("destination")
        let result = try Script.run(
            "systemd/packaging/install", [Program.executable.path, destination.path, "/opt/here"])
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
        let installed = destination.appendingPathComponent("opt/here/bin/ifcexportd").path
        #expect(try Script.run(installed, ["--version"]).status == 0)

        // A second time over what somebody changed.
        let settings = destination.appendingPathComponent("etc/ifcexportd/config.yaml")
        try "jobs: 1\n".write(to: settings, atomically: true, encoding: .utf8)
        #expect(
            try Script.run(
                "systemd/packaging/install", [Program.executable.path, destination.path, "/opt/here"]
            ).status == 0)
        #expect(try String(contentsOf: settings, encoding: .utf8) == "jobs: 1\n")
    }

    /// The page is made from what the program says of itself, and every command is on it.
    @Test func theManualHasEveryCommand() throws {
        _ = try Program()
        let result = try Script.run("systemd/packaging/make-man", [Program.executable.path])
        #expect(result.status == 0, "\(result.said)")
        for command in [
            "run", "api", "worker", "load", "export", "enqueue", "jobs list", "jobs show", "jobs cancel", "jobs retry",
            "token create", "token list", "token revoke", "check", "migrate",
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
        let check = try Script.run(shell, ["-n", file.path])
        if check.status == 127 {
            Script.passOn("SKIPPED: there is no \(shell) to read its completions", "SKIPPED")
        } else {
            #expect(check.status == 0)
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
            let made = try Script.run(
                "systemd/packaging/make-deb", [Program.executable.path, program.folder.path],
                environment: ProcessInfo.processInfo.environment.merging(["DEB_LEVEL": "0"]) { $1 })
            guard made.status == 0 else {
                Issue.record("no package could be made: \(made.said)")
                return
            }
            arguments = [String(made.said.split(separator: "\n").last ?? ""), "--slow"]
        }
        let result = try Script.run("Tests/Systemd/under-systemd", arguments)
        Script.passOn(result.said, "figure", "SKIPPED")
        guard result.status != 77 else { return }
        let wrong = result.said.split(separator: "\n").filter { !$0.hasPrefix("ok") && !$0.hasPrefix("figure") }
        #expect(result.status == 0, "\(wrong.joined(separator: "\n"))")
        #expect(result.said.contains("\nok no user data is left\n"), "it went to its end")
    }
}
