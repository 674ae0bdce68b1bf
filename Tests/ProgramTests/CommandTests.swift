import Foundation
import Testing

/// The commands of the contract, section 1.
@Suite struct CommandTests {
    /// Work on speed must not change a byte, and nothing else may without being noticed: whoever changes what is written on purpose
    /// changes these too.
    @Test(
        arguments: [
            ([], "6ea129487559d9a902e71026b552cab440f1f93193cbb6c9cdfe0e082df9e82e"),
            (["--empty-properties"], "49f1dede114057076ca506430f5642c2ea78122cccbc7588750d55af0fd46010"),
            (["--custom-property-set"], "487638282b521e42a8850d0710e71d0f2ed9d3bca0d4dbecbe1b6c3e1ccccaa0"),
            (
                ["--empty-properties", "--custom-property-set"],
                "34c4397faccaa760f2faff77ad68215dbbda58dd93370c2ffe897d4a17082298"
            ),
        ] as [([String], String)])
    func theHouseIsTheSameToTheLastByte(options: [String], hash: String) throws {
        let program = try Program.withHouse()
        let file = program.folder.appendingPathComponent("house.ifc").path
        #expect(try program.run(["export", "--model", Program.houseModel, "-o", file] + options).status == 0)
        #expect(try Script.run("sha256sum", [file]).said.hasPrefix(hash))
    }

    @Test func aZippedExportHoldsTheSameBytesAndTheReportNamesTheFile() throws {
        let program = try Program.withHouse()
        let plain = program.folder.appendingPathComponent("house.ifc")
        let zipped = program.folder.appendingPathComponent("house.ifczip")
        let report = program.folder.appendingPathComponent("report.json")
        let model = Program.houseModel
        #expect(try program.run("export", "--model", model, "-o", plain.path, "--report", report.path).status == 0)
        #expect(try program.run("export", "--model", model, "-o", zipped.path).status == 0)
        let unzip = try Script.run(
            "python3",
            [
                "-c",
                """
                import sys, zipfile
                archive = zipfile.ZipFile(sys.argv[1])
                assert archive.namelist() == ['House_r2.ifc']
                assert archive.read('House_r2.ifc') == open(sys.argv[2], 'rb').read()
                """, zipped.path, plain.path,
            ])
        #expect(unzip.status == 0, "\(unzip.said)")
        let json = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: report)) as? [String: Any])
        #expect((json["file"] as? [String: Any])?["bytes"] as? Int == (try Data(contentsOf: plain)).count)
        #expect((json["check"] as? [String: Any])?["passed"] as? Bool == true)
        #expect((json["objects"] as? [Any])?.count == (json["counts"] as? [String: Int])?["objects"])
    }

    /// A report that was begun says nothing that is true, and the one of an earlier export stays what it was.
    @Test(arguments: [nil, "earlier"])
    func anExportThatFailsLeavesNoReport(earlier: String?) throws {
        let (program, model) = try Program.withEverything()
        let folder = program.folder.appendingPathComponent("out")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let report = folder.appendingPathComponent("report.json")
        if let earlier { try earlier.write(to: report, atomically: true, encoding: .utf8) }
        let result = try program.run(
            "export", "--model", model, "--strict", "-o", folder.appendingPathComponent("x.ifc").path,
            "--report", report.path)
        #expect(result.status == 65)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path) == (earlier == nil ? [] : ["report.json"]))
        if let earlier { #expect(try String(contentsOf: report, encoding: .utf8) == earlier) }
    }

    /// Every record and key of the document, hostile text, every class: written, checked, and the same whoever asks.
    @Test(arguments: [
        [], ["--empty-properties"], ["--custom-property-set"], ["--empty-properties", "--custom-property-set"],
    ])
    func everythingIsExported(switches: [String]) throws {
        let (program, model) = try Program.withEverything()
        let report = program.folder.appendingPathComponent("report.json")
        let result = try program.run(
            [
                "export", "--model", model, "-o", program.folder.appendingPathComponent("x.ifc").path,
                "--report", report.path,
            ] + switches)
        #expect(result.status == 0, "\(result.error)")
        let json = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: report)) as? [String: Any])
        #expect((json["counts"] as? [String: Int])?["leftOut"] == 0)
        let codes = (json["objects"] as? [[String: Any]] ?? []).flatMap {
            ($0["notes"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
        }
        #expect(Set(codes).isSubset(of: ["proxy", "material-not-for-class", "value-does-not-fit"]))
    }

    @Test(arguments: [("tr_TR.UTF-8", "Asia/Kathmandu"), ("de_DE.UTF-8", "America/St_Johns"), ("C", "UTC")])
    func languageAndTimeZoneDoNotShowInTheFile(language: String, zone: String) throws {
        let program = try Program.withHouse()
        let plain = try program.run("export", "--model", Program.houseModel, "-o", "-").output
        let file = program.folder.appendingPathComponent("other.ifc")
        let process = program.process(["export", "--model", Program.houseModel, "-o", file.path])
        process.environment?.merge(["LANG": language, "LC_ALL": language, "TZ": zone]) { $1 }
        try process.run()
        process.waitUntilExit()
        #expect(try String(contentsOf: file, encoding: .utf8) == plain)
    }

    @Test func theHouseIsExportedIntoAFileAndToStandardOutputAlike() throws {
        let program = try Program.withHouse()
        let file = program.folder.appendingPathComponent("house.ifc")
        #expect(try program.run("export", "--model", Program.houseModel, "-o", file.path).status == 0)
        let streamed = try program.run("export", "--model", Program.houseModel.uppercased(), "-o", "-")
        let written = try String(contentsOf: file, encoding: .utf8)
        #expect(written == streamed.output)
        #expect(written.hasPrefix("ISO-10303-21;"))
        #expect(written.contains("'House_r2.ifc','2024-05-17T16:30:00Z'"))
        let left = try FileManager.default.contentsOfDirectory(atPath: program.folder.path).filter {
            $0.hasSuffix(".part")
        }
        #expect(left.isEmpty)
    }

    @Test(
        arguments: [
            (["export", "-o", "x.ifc"], 64), (["export", "--model", "x", "-o", "x.ifc"], 64),
            (["export", "--model", Program.houseModel, "--revision", "0", "-o", "x.ifc"], 64),
            (["export", "--model", Program.houseModel, "--revision", "abc", "-o", "x.ifc"], 64),
            (["export", "--model", Program.houseModel, "--revision", "99999999999999999999", "-o", "x.ifc"], 64),
            (["export", "--model", Program.houseModel, "--selection", Program.southWall, "-o", "x.ifc"], 64),
            (["export", "--model", Program.houseModel, "--revision", "3", "-o", "x.ifc"], 66),
            (["export", "--model", Program.southWall, "-o", "x.ifc"], 66),
            (["export", "--selection", Program.houseModel, "-o", "x.ifc"], 66),
            (["export", "--model", Program.houseModel, "-o", "no/such/folder/x.ifc"], 73),
            (["load", "missing.ndjson"], 66),
            (["jobs", "show", "00000000-0000-4000-8000-000000000000"], 66), (["jobs", "cancel", "x"], 64),
            (["token", "create", "--team", "nobody", "--user", "a@b.c"], 66),
            (["token", "create", "--team", "demo", "--user", "x"], 64),
            (["worker", "--jobs", "0"], 64), (["api", "--listen", "nowhere"], 78),
            (["check", "--database", "mysql:x"], 78),
            (["nonsense"], 64),
        ] as [([String], Int32)])
    func whatIsWrongIsSaidWithAnExitCodeAndLeavesNothing(arguments: [String], status: Int32) throws {
        let program = try Program.withHouse()
        let process = program.process(arguments)
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == status)
        #expect(!FileManager.default.fileExists(atPath: program.folder.appendingPathComponent("x.ifc").path))
    }

    @Test(arguments: [
        (#"{"team":{"slug":"#, "Line 1"), (#"{"nonsense":{}}"#, "nonsense"), ("not json", "Line 1"),
        (#"{"team":{"slug":"t"}}"# + "\n" + #"{"object":{"id":"00000000-0000-4000-8000-000000000001"}}"#, "Line 2"),
    ])
    func aBadDocumentIsRefusedByItsLine(document: String, said: String) throws {
        let program = try Program()
        let result = try program.run("load", "-", input: document)
        #expect(result.status == 65)
        #expect(result.error.contains(said))
    }

    @Test func aTokenIsShownOnceAndCanBeRevoked() throws {
        let program = try Program.withHouse()
        let token = try program.run("token", "create", "--team", "demo", "--user", "ada@example.org").output
        #expect(token.wholeMatch(of: /[0-9a-f]{32}\n/) != nil)
        let listed = try program.run("token", "list").output
        #expect(listed.contains("ada@example.org"))
        #expect(!listed.contains(token.trimmingCharacters(in: .newlines)))
        #expect(try program.run("token", "revoke", "1").status == 0)
        #expect(try program.run("token", "list").output.contains("revoked"))
    }

    @Test func theSameRequestIsOneJobThatCanBeSeenCancelledAndRetried() throws {
        let program = try Program.withHouse()
        let first = try program.run("enqueue", "--model", Program.houseModel).output.trimmingCharacters(in: .newlines)
        let second = try program.run("enqueue", "--model", Program.houseModel, "--revision", "2").output
            .trimmingCharacters(in: .newlines)
        #expect(first == second)
        #expect(try program.run("jobs", "list", "--json").output.contains(first))
        #expect(try program.run("jobs", "cancel", first).output.contains("cancelled"))
        #expect(try program.run("jobs", "cancel", first).status == 64)
        let third = try program.run("jobs", "retry", first, "--json").output
        #expect(third.contains(#""state" : "queued""#))
        #expect(!third.contains(first))
    }

    @Test func checkTellsWhatItLookedAt() throws {
        let program = try Program.withHouse()
        let result = try program.run("check")
        #expect(result.status == 0)
        #expect(result.output.split(separator: "\n").allSatisfy { $0.hasPrefix("ok ") })
    }

    @Test func aSettingBeatsAnEnvironmentVariable() throws {
        let program = try Program()
        let other = program.folder.appendingPathComponent("other.db").path
        try program.run(
            "load", "--database", "sqlite:\(other)",
            Program.repository.appendingPathComponent("samples/house.ndjson").path)
        #expect(FileManager.default.fileExists(atPath: other))
        #expect(!FileManager.default.fileExists(atPath: program.folder.appendingPathComponent("store.db").path))
    }
}
