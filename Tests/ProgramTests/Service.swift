import Foundation
import Testing

/// `ifcexportd api` on a free port, and curl for it.
struct Service {
    let process: Process
    private let program: Program
    private let base: String
    private let token: String

    init(_ program: Program, environment: [String: String] = [:], arguments: [String] = []) throws {
        self.program = program
        let log = program.folder.appendingPathComponent("\(UUID()).log")
        try Data().write(to: log)
        process = program.process(["api", "--listen", "127.0.0.1:0", "--log-format", "json"] + arguments)
        process.environment?.merge(environment) { $1 }
        process.standardError = try FileHandle(forWritingTo: log)
        try process.run()
        var port: Substring?
        while port == nil {
            try #require(process.isRunning, "\((try? String(contentsOf: log, encoding: .utf8)) ?? "")")
            let said = try String(contentsOf: log, encoding: .utf8)
            port = said.firstMatch(of: /"port":"(\d+)"/)?.1
        }
        base = "http://127.0.0.1:\(port ?? "")"
        token = try program.run("token", "create", "--team", "demo", "--user", "ada@example.org").output
            .trimmingCharacters(in: .newlines)
    }

    /// What curl heard; no status where nobody answered.
    struct Answer {
        var status: Int?
        var body: String
    }

    /// Asks for the sample house.
    func post() throws -> Answer {
        try ask("POST", "/v2/demo/projects/\(Program.houseProject)/model/\(Program.houseModel)/exportasync")
    }

    func ask(_ method: String, _ path: String) throws -> Answer {
        let body = program.folder.appendingPathComponent("\(UUID()).body")
        let status = program.folder.appendingPathComponent("\(UUID()).status")
        try Data().write(to: status)
        let curl = Process()
        curl.executableURL = URL(fileURLWithPath: "/usr/bin/curl")
        curl.arguments = [
            "-s", "-X", method, "-H", "Authorization: BimPlus \(token)", "-o", body.path, "-w", "%{http_code}",
            base + path,
        ]
        curl.standardOutput = try FileHandle(forWritingTo: status)
        try curl.run()
        curl.waitUntilExit()
        let code = Int(try String(contentsOf: status, encoding: .utf8))
        return Answer(
            status: curl.terminationStatus == 0 ? code : nil,
            body: (try? String(contentsOf: body, encoding: .utf8)) ?? "")
    }
}
