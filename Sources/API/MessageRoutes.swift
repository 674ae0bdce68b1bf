import Accounts
import BuildingModel
import Hummingbird
import JobQueue

/// What happened to the caller's exports, the newest first: those of the team the token opens.
struct MessageRoutes: Sendable {
    let queue: JobQueue
    let calls: BlockingCalls

    var routes: [Route] {
        [Route(.get, "/v2/messages", .user(list))]
    }

    private func list(_ call: Call, _ identity: Identity) async throws -> Response {
        let limit = try call.query.number("limit", in: 1...1000, "a whole number from 1 to 1000") ?? 100
        let messages = try await calls.run { [queue] in
            try queue.messages(user: identity.email, team: identity.team, limit: limit)
        }
        return try .json(messages.map(MessageResource.init))
    }
}

/// A message as clients see it, with the keys Bimplus clients know.
struct MessageResource: Encodable {
    struct Receiver: Encodable {
        var email: String
    }

    var id: Int64
    var receiver: Receiver
    var source = "ifcexportd"
    var team: String
    var topic: String
    var severity: String
    var returnCode: String
    var timestamp: String
    var message: String
    var correlationId: GUID
    var links: [String: String]

    init(_ message: Message) {
        id = message.id
        receiver = Receiver(email: message.user)
        team = message.team
        topic = message.topic
        severity = message.severity.rawValue
        returnCode = message.returnCode
        timestamp = Timestamp.text(message.timestamp)
        self.message = message.text
        correlationId = message.correlationID
        links = ["job": Links.job(message.correlationID, team: message.team)]
    }
}
