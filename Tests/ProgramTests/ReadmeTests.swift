import Foundation
import Testing

/// The README's own commands, as they are printed there; only the build is the one that is there, and folder and port are the test's.
@Suite(.timeLimit(.minutes(30))) struct ReadmeTests {
    @Test func whatItPrintsForTheHandWorks() throws {
        let program = try Program()
        let readme = try String(
            contentsOf: Program.repository.appendingPathComponent("README.md"), encoding: .utf8)
        let start = try #require(readme.range(of: "## By hand"))
        let end = try #require(readme.range(of: "## Commands"))
        let blocks = readme[start.upperBound..<end.lowerBound].matches(of: /```sh\n([^`]*)```/).map { String($0.1) }
        #expect(blocks.count == 2)
        let port = 20_000 + Int(getpid()) % 20_000
        let script =
            """
            set -eu
            swift() { if [ "$*" = "build --show-bin-path" ]; then echo '\(Program.executable.deletingLastPathComponent().path)'; fi; }
            export IFCEXPORTD_LISTEN=127.0.0.1:\(port)

            """
            + blocks.joined().replacingOccurrences(of: "/tmp/house", with: program.folder.path)
            .replacingOccurrences(of: "127.0.0.1:8080", with: "127.0.0.1:\(port)")
        let (status, said) = try Script.run("/bin/bash", ["-c", script], in: Program.repository)
        #expect(status == 0, "\(said)")
        #expect(
            said.contains("HTTP/1.1 202") && said.contains("event: job") && said.contains("ifcexportd_claims_total"))
        let exported = try String(contentsOf: program.folder.appendingPathComponent("export.ifc"), encoding: .utf8)
        #expect(exported.hasPrefix("ISO-10303-21;") && exported.hasSuffix("END-ISO-10303-21;\n"))
    }
}
