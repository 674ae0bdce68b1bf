import Accounts
import BuildingModel
import Database
import Foundation
import Synchronization
import TestDatabases
import Testing

/// A store on a database of its own, with a clock that stands until it is moved.
final class Fixture: Sendable {
    let test: TestDatabase
    let database: any SQLDatabase
    let store: AccountStore
    private let clock: Clock

    final class Clock: Sendable {
        let time = Mutex<Int64>(1_700_000_000_000)
    }

    init(teams: [String] = ["acme", "other"]) throws {
        test = try TestDatabase(AccountStore.migrations)
        database = try test.open()
        try database.write { db in
            for team in teams { try db.execute("INSERT INTO team (slug) VALUES (?)", [team]) }
        }
        let clock = Clock()
        self.clock = clock
        store = AccountStore(database: database) { clock.time.withLock { $0 } }
    }

    deinit { try? database.close() }

    /// All that is kept, as text.
    func everything() throws -> String {
        guard test.engine == .sqlite else {
            return try database.read { db in
                try ["team", "member", "token"].flatMap { table in
                    try db.all("SELECT CAST(kept.* AS TEXT) FROM \(table) AS kept") { try $0[0] as String }
                }.joined()
            }
        }
        try database.close()
        let files = try FileManager.default.contentsOfDirectory(
            at: URL(fileURLWithPath: test.folder), includingPropertiesForKeys: nil)
        return try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }.joined()
    }

    var now: Int64 { clock.time.withLock { $0 } }

    func pass(milliseconds: Int64) {
        clock.time.withLock { $0 += milliseconds }
    }
}

@Suite("Tokens", .onEveryEngine)
struct TokenTests {
    @Test("A token is 32 hexadecimal digits, never the same, and says who asks for which team")
    func create() throws {
        let fixture = try Fixture()
        var seen: Set<String> = []
        for _ in 0..<50 {
            let token = try fixture.store.createToken(team: "acme", email: "jane@example.com")
            #expect(token.digits.count == 32)
            #expect(token.digits.allSatisfy { "0123456789abcdef".contains($0) })
            #expect(seen.insert(token.digits).inserted)
            let identity = try #require(try fixture.store.authenticate(token.digits))
            #expect(identity.email == "jane@example.com")
            #expect(identity.team == "acme")
        }
    }

    @Test("The token in the clear is nowhere in the database, and its descriptions show nothing of it")
    func secrecy() throws {
        let fixture = try Fixture()
        let token = try fixture.store.createToken(team: "acme", email: "jane@example.com")
        let kept = try fixture.everything()
        #expect(kept.contains("jane@example.com") && !kept.contains(token.digits))
        var dumped = ""
        dump(token, to: &dumped)
        for text in ["\(token)", String(reflecting: token), dumped] { #expect(!text.contains(token.digits)) }
    }

    @Test("An unknown team is refused with what to do, and leaves nothing behind")
    func unknownTeam() throws {
        let fixture = try Fixture()
        let refusal = failure { _ = try fixture.store.createToken(team: "nobody", email: "jane@example.com") }
        #expect(refusal?.kind == .noInput)
        #expect(refusal?.code == "no-such-team")
        #expect(refusal?.remedy?.contains("ifcexportd load") == true)
        #expect(try fixture.store.tokens().isEmpty)
        #expect(try fixture.store.isMember(email: "jane@example.com", team: "nobody") == false)
    }

    @Test(
        "What is no address is refused",
        arguments: [
            "", "jane", "@example.com", "jane@", "a@b@c", "ja ne@example.com", "jane@example.com\n",
            "\u{0}@example.com", String(repeating: "x", count: 250) + "@example.com",
        ])
    func malformedAddress(address: String) throws {
        let fixture = try Fixture()
        let refusal = failure { _ = try fixture.store.createToken(team: "acme", email: address) }
        #expect(refusal?.kind == .usage)
        #expect(refusal?.code == "malformed-email")
    }

    @Test(
        "What is not a token is nobody's",
        arguments: [
            "", " ", "0", String(repeating: "0", count: 32), String(repeating: "g", count: 32),
            String(repeating: "0", count: 100_000), "' OR 1=1 --", "\u{0}",
        ])
    func notAToken(text: String) throws {
        let fixture = try Fixture()
        _ = try fixture.store.createToken(team: "acme", email: "jane@example.com")
        #expect(try fixture.store.authenticate(text) == nil)
    }

    @Test("A token must be exactly right: every digit changed, cut, added or in upper case makes it unknown")
    func exactness() throws {
        let fixture = try Fixture()
        let token = try fixture.store.createToken(team: "acme", email: "jane@example.com").digits
        for position in token.indices {
            var changed = token
            let other: Character = token[position] == "0" ? "1" : "0"
            changed.replaceSubrange(position...position, with: [other])
            #expect(try fixture.store.authenticate(changed) == nil)
        }
        #expect(try fixture.store.authenticate(String(token.dropLast())) == nil)
        #expect(try fixture.store.authenticate(token + "0") == nil)
        #expect(try fixture.store.authenticate(token + " ") == nil)
        #expect(try fixture.store.authenticate(token) != nil)
    }

    @Test("A token holds until the millisecond it expires")
    func expiry() throws {
        let fixture = try Fixture()
        let token = try fixture.store.createToken(
            team: "acme", email: "jane@example.com", expires: fixture.now + 1000
        ).digits
        fixture.pass(milliseconds: 999)
        #expect(try fixture.store.authenticate(token) != nil)
        fixture.pass(milliseconds: 1)
        #expect(try fixture.store.authenticate(token) == nil)
    }

    @Test("An expiry that is over is refused", arguments: [0, -1, -1000] as [Int64])
    func expired(offset: Int64) throws {
        let fixture = try Fixture()
        let refusal = failure {
            _ = try fixture.store.createToken(
                team: "acme", email: "jane@example.com", expires: fixture.now + offset)
        }
        #expect(refusal?.code == "token-expired")
    }

    @Test("A revoked token is worthless at once, the others still hold, and revoking again changes nothing")
    func revoke() throws {
        let fixture = try Fixture()
        let first = try fixture.store.createToken(team: "acme", email: "jane@example.com").digits
        let second = try fixture.store.createToken(team: "acme", email: "jane@example.com").digits
        let id = try #require(try fixture.store.authenticate(first)).tokenID
        let revoked = try fixture.store.revoke(id)
        #expect(revoked.revoked == fixture.now)
        #expect(try fixture.store.authenticate(first) == nil)
        #expect(try fixture.store.authenticate(second) != nil)
        fixture.pass(milliseconds: 5)
        #expect(try fixture.store.revoke(id) == revoked)
    }

    @Test("Revoking what is not there says so")
    func revokeUnknown() throws {
        let fixture = try Fixture()
        let refusal = failure { try fixture.store.revoke(4711) }
        #expect(refusal?.kind == .noInput)
        #expect(refusal?.code == "no-such-token")
    }

    @Test("The last use is noted, but not more often than once a minute")
    func lastUse() throws {
        let fixture = try Fixture()
        let token = try fixture.store.createToken(team: "acme", email: "jane@example.com").digits
        #expect(try fixture.store.tokens()[0].lastUsed == nil)
        let start = fixture.now
        for (wait, noted) in [(0, 0), (59_999, 0), (1, 60_000), (30_000, 60_000), (90_000, 180_000)] as [(Int64, Int64)]
        {
            fixture.pass(milliseconds: wait)
            #expect(try fixture.store.authenticate(token) != nil)
            #expect(try fixture.store.tokens()[0].lastUsed == start + noted)
        }
    }

    @Test("The list shows the newest first, and nothing that opens anything")
    func list() throws {
        let fixture = try Fixture()
        _ = try fixture.store.createToken(team: "acme", email: "jane@example.com")
        fixture.pass(milliseconds: 7)
        _ = try fixture.store.createToken(team: "other", email: "joe@example.com", expires: fixture.now + 10)
        let tokens = try fixture.store.tokens()
        #expect(tokens.map(\.team) == ["other", "acme"])
        #expect(tokens.map(\.email) == ["joe@example.com", "jane@example.com"])
        #expect(tokens.map(\.expires) == [fixture.now + 10, nil])
        #expect(tokens.map(\.created) == [fixture.now, fixture.now - 7])
    }
}

@Suite("Teams and members", .onEveryEngine)
struct MembershipTests {
    @Test("Making a token makes the member, once, whatever the letter case of the address")
    func membership() throws {
        let fixture = try Fixture()
        #expect(try fixture.store.isMember(email: "jane@example.com", team: "acme") == false)
        for spelling in ["Jane@Example.com", "jane@example.com", "JANE@EXAMPLE.COM"] {
            let token = try fixture.store.createToken(team: "acme", email: spelling)
            #expect(try fixture.store.authenticate(token.digits)?.email == "jane@example.com")
            #expect(try fixture.store.isMember(email: spelling, team: "acme"))
        }
        let members = try fixture.database.read { try $0.value("SELECT count(*) FROM member", as: Int.self) }
        #expect(members == 1)
        #expect(try fixture.store.isMember(email: "jane@example.com", team: "other") == false)
    }

    @Test("Somebody in two teams has a token for each, and each opens only its own")
    func twoTeams() throws {
        let fixture = try Fixture()
        for team in ["acme", "other"] {
            let token = try fixture.store.createToken(team: team, email: "jane@example.com")
            #expect(try fixture.store.authenticate(token.digits)?.team == team)
        }
    }

    @Test("A membership that ends takes its tokens with it")
    func removal() throws {
        let fixture = try Fixture()
        let token = try fixture.store.createToken(team: "acme", email: "jane@example.com").digits
        #expect(try fixture.database.write { try $0.execute("DELETE FROM member") } == 1)
        #expect(try fixture.store.authenticate(token) == nil)
        #expect(try fixture.store.tokens().isEmpty)
    }

    @Test(
        "Slugs are compared letter by letter",
        arguments: [("acme", true), ("Acme", false), ("acme ", false), ("", false)])
    func teams(slug: String, exists: Bool) throws {
        let fixture = try Fixture()
        #expect(try fixture.store.teamExists(slug) == exists)
    }

    @Test("A token outlives the process that made it: another opening of the database knows it")
    func anotherProcess() throws {
        let fixture = try Fixture()
        let token = try fixture.store.createToken(team: "acme", email: "jane@example.com").digits
        let again = try fixture.test.open()
        defer { try? again.close() }
        let store = AccountStore(database: again) { fixture.now }
        #expect(try store.authenticate(token)?.email == "jane@example.com")
    }
}
