import Accounts
import ArgumentParser
import Foundation

/// `ifcexportd token`: access tokens.
struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Make, list and revoke access tokens.",
        subcommands: [Create.self, List.self, Revoke.self])

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "create", abstract: "Print a new access token, once; only its hash is stored.")

        @OptionGroup var common: CommonOptions
        @Option(help: "The slug of the team it opens.")
        var team: String
        @Option(help: ArgumentHelp("Whose it is.", valueName: "email"))
        var user: String
        @Option(help: "After how many days it is refused; never where this is missing.")
        var days: Int?

        func validate() throws {
            if let days, !(1...36_500).contains(days) { throw ValidationError("--days must be from 1 to 36500.") }
        }

        func run() async throws {
            let accounts = try Installation(try await Settings.resolve(common)).accounts
            let expires = days.map { AccountStore.wallClock() + Int64($0) * 86_400_000 }
            let token = try accounts.createToken(team: team, email: user, expires: expires)
            try StandardOutput.write("\(token.digits)\n")
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List all tokens, the newest first.")

        @OptionGroup var common: CommonOptions

        func run() async throws {
            for token in try Installation(try await Settings.resolve(common)).accounts.tokens() {
                let state =
                    token.revoked != nil
                    ? "revoked" : token.expires.map { "expires \(day($0))" } ?? "does not expire"
                let used = token.lastUsed.map { "last used \(day($0))" } ?? "never used"
                try StandardOutput.write("\(token.id)  \(token.team)  \(token.email)  \(state)  \(used)\n")
            }
        }

        private func day(_ milliseconds: Int64) -> String {
            Date(timeIntervalSince1970: Double(milliseconds) / 1000).formatted(.iso8601.year().month().day())
        }
    }

    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "revoke", abstract: "Make a token worthless.")

        @OptionGroup var common: CommonOptions
        @Argument(help: "The token's number, from `token list`.")
        var number: Int64

        func run() async throws {
            try Installation(try await Settings.resolve(common)).accounts.revoke(number)
            StandardError.write("Token \(number) is revoked.\n")
        }
    }
}
