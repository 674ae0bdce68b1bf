import Foundation
import Testing

/// The running program, used by clients that are not ours.
@Suite struct ClientTests {
    @Test(
        arguments: [
            // Python and curl follow redirects, read events, resume downloads.
            ["Tests/API/clients"],
            // schemathesis holds every operation against its description; it says so where it cannot be had.
            ["Tests/API/schemathesis", "5"],
        ])
    func clientsEndWhereTheyShould(command: [String]) throws {
        let (status, said) = try Script.run(command[0], [Program.executable.path] + command.dropFirst())
        Script.passOn(said, "SKIPPED")
        #expect(status == 0, "\(said.suffix(8000))")
    }
}
