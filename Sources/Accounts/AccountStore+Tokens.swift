import BuildingModel
import Database

/// Who a request comes from.
public struct Identity: Sendable, Hashable {
    /// The user's address, in lower case.
    public var email: String
    /// The slug of the one team the token opens.
    public var team: String
    /// The token's number.
    public var tokenID: Int64
}

/// A token as it may be listed: all but the token itself.
///
/// Times are milliseconds since 1970 in UTC.
public struct TokenRecord: Sendable, Hashable {
    /// Its number: what `revoke` wants.
    public var id: Int64
    /// The slug of the team it opens.
    public var team: String
    /// Whom it belongs to.
    public var email: String
    /// When it was made.
    public var created: Int64
    /// From when on it is refused; nil for never.
    public var expires: Int64?
    /// When it was revoked.
    public var revoked: Int64?
    /// When it was used last, to the minute.
    public var lastUsed: Int64?
}

extension AccountStore {
    /// Makes a token for a user of a team, and makes the user a member where that is missing.
    ///
    /// The answer is the only place where the token is ever in the clear. Throws `Failure`: `noInput` when there is no such
    /// team, `usage` for an address that is none or an expiry that is over.
    public func createToken(team slug: String, email: String, expires: Int64? = nil) throws -> AccessToken {
        let email = try Self.normalized(email)
        let now = now()
        if let expires, expires <= now {
            throw Failure(
                .usage, "token-expired", "The token would have expired before it was made.",
                remedy: "Name a time that lies ahead.")
        }
        let token = AccessToken()
        try database.write { db in
            guard let team = try Self.teamID(slug, in: db) else {
                throw Failure(
                    .noInput, "no-such-team", "There is no team “\(slug)”.",
                    remedy: "Load a project document that names it first: ifcexportd load FILE.")
            }
            try db.execute(
                "INSERT INTO member (team_id, email, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                [team, email, now])
            try db.execute(
                "INSERT INTO token (team_id, email, sha256, created, expires) VALUES (?, ?, ?, ?, ?)",
                [team, email, AccessToken.hash(token.digits), now, expires])
        }
        return token
    }

    /// Whose token this is; nil when there is no such token, or when it has expired or was revoked.
    ///
    /// Notes the use, at most once a minute.
    public func authenticate(_ token: String) throws -> Identity? {
        guard AccessToken.isWellFormed(token) else { return nil }
        let hash = AccessToken.hash(token)
        let now = now()
        let found = try database.read { db in
            try db.first(
                """
                SELECT token.id, token.sha256, token.email, token.last_used, team.slug
                FROM token JOIN team ON team.id = token.team_id
                WHERE token.sha256 = ? AND token.revoked IS NULL AND (token.expires IS NULL OR token.expires > ?)
                """, [hash, now]
            ) { row in
                (
                    identity: Identity(email: try row["email"], team: try row["slug"], tokenID: try row["id"]),
                    hash: try row["sha256"] as [UInt8], lastUsed: try row["last_used"] as Int64?
                )
            }
        }
        guard let found, AccessToken.isEqual(found.hash, hash) else { return nil }
        let identity = found.identity
        if found.lastUsed.map({ now - $0 >= Self.noteInterval || now < $0 }) ?? true {
            try noteUse(of: identity.tokenID, at: now)
        }
        return identity
    }

    /// All tokens, the newest first; revoked and expired ones too.
    public func tokens() throws -> [TokenRecord] {
        try database.read { db in
            try db.all(Self.select + " ORDER BY token.id DESC") { try TokenRecord(row: $0) }
        }
    }

    /// Makes a token worthless from now on; one revoked before keeps its time.
    ///
    /// Throws `Failure`: `noInput` when there is no token of this number.
    @discardableResult
    public func revoke(_ id: Int64) throws -> TokenRecord {
        try database.write { db in
            try db.execute("UPDATE token SET revoked = ? WHERE id = ? AND revoked IS NULL", [now(), id])
            let token = try db.first(Self.select + " WHERE token.id = ?", [id]) { try TokenRecord(row: $0) }
            guard let token else {
                throw Failure(
                    .noInput, "no-such-token", "There is no token with the number \(id).",
                    remedy: "List the tokens to find its number: ifcexportd token list.")
            }
            return token
        }
    }

    /// How long a use stands for the ones after it, in milliseconds: noting each would be a write for every request.
    static let noteInterval: Int64 = 60_000

    private static let select = """
        SELECT token.*, team.slug FROM token JOIN team ON team.id = token.team_id
        """

    private func noteUse(of id: Int64, at now: Int64) throws {
        _ = try database.write { db in
            try db.execute("UPDATE token SET last_used = ? WHERE id = ?", [now, id])
        }
    }

    /// An address in lower case, so that one user has one name.
    private static func normalized(_ email: String) throws -> String {
        let parts = email.split(separator: "@", omittingEmptySubsequences: false)
        let isPlain = email.unicodeScalars.allSatisfy { $0.value > 0x20 && !(0x7f...0xa0).contains($0.value) }
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), isPlain, email.utf8.count <= 254 else {
            throw Failure(
                .usage, "malformed-email", "“\(email.prefix(254))” is not an email address.",
                remedy: "Write it like jane@example.com.")
        }
        return email.lowercased()
    }
}

extension TokenRecord {
    init(row: any SQLRow) throws {
        self.init(
            id: try row["id"], team: try row["slug"], email: try row["email"], created: try row["created"],
            expires: try row["expires"], revoked: try row["revoked"], lastUsed: try row["last_used"])
    }
}
