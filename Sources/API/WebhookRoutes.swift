import Accounts
import BuildingModel
import Foundation
import HTTPTypes
import Hummingbird
import JobQueue
import Webhooks

/// Where a team wants to hear that its jobs have ended.
struct WebhookRoutes: Sendable {
    let queue: JobQueue
    let allowsPrivate: Bool
    let calls: BlockingCalls

    var routes: [Route] {
        [
            Route(.post, "/v2/{team}/webhooks", .member(add)),
            Route(.get, "/v2/{team}/webhooks", .member(list)),
            Route(.get, "/v2/{team}/webhooks/{webhook}", .member(show)),
            Route(.delete, "/v2/{team}/webhooks/{webhook}", .member(remove)),
            Route(.get, "/v2/{team}/webhooks/{webhook}/deliveries", .member(deliveries)),
        ]
    }

    private struct Wish: Decodable {
        var url: String
        var secret: String?
        var events: [String]?
    }

    private func add(_ call: Call, _ identity: Identity) async throws -> Response {
        let wish = try await call.json(Wish.self)
        let address: WebhookAddress
        let secret: WebhookSecret
        do {
            address = try WebhookAddress(wish.url, allowsPrivate: allowsPrivate)
            secret = try wish.secret.map { try WebhookSecret($0) } ?? WebhookSecret()
        } catch let failure as Failure {
            throw Problem(.unprocessableContent, failure.code, "Not acceptable", failure.description)
        }
        let events = try Self.events(wish.events)
        let webhook = try await calls.run { [queue] in
            try queue.addWebhook(
                team: identity.team, url: address.url, secret: secret.bytes, events: events, user: identity.email)
        }
        return try .json(
            WebhookResource(webhook, secret: secret.text), status: .created,
            headers: [.location: Links.webhook(webhook.id, team: webhook.team)])
    }

    private func list(_ call: Call, _ identity: Identity) async throws -> Response {
        let webhooks = try await calls.run { [queue] in try queue.webhooks(team: identity.team) }
        return try .json(webhooks.map { WebhookResource($0) })
    }

    private func show(_ call: Call, _ identity: Identity) async throws -> Response {
        try .json(WebhookResource(try await webhook(call, identity)))
    }

    private func remove(_ call: Call, _ identity: Identity) async throws -> Response {
        let id = try call.guid("webhook")
        guard try await calls.run({ [queue] in try queue.removeWebhook(id, team: identity.team) }) else {
            throw Self.noSuchWebhook
        }
        return Response(status: .noContent)
    }

    private func deliveries(_ call: Call, _ identity: Identity) async throws -> Response {
        let limit = try call.query.number("limit", in: 1...1000, "a whole number from 1 to 1000") ?? 100
        let webhook = try await webhook(call, identity)
        let deliveries = try await calls.run { [queue] in try queue.deliveries(to: webhook.id, limit: limit) }
        return try .json(deliveries.map { DeliveryResource($0, team: webhook.team) })
    }

    private func webhook(_ call: Call, _ identity: Identity) async throws -> Webhook {
        let id = try call.guid("webhook")
        guard let webhook = try await calls.run({ [queue] in try queue.webhook(id, team: identity.team) }) else {
            throw Self.noSuchWebhook
        }
        return webhook
    }

    private static func events(_ names: [String]?) throws -> Set<JobState> {
        let all = JobState.allCases.filter(\.hasEnded)
        guard let names else { return Set(all) }
        let events = try names.map { name in
            guard let state = all.first(where: { $0.webhookEvent == name }) else {
                let known = all.map(\.webhookEvent).joined(separator: ", ")
                throw Problem.malformedBody("events holds something else than \(known).")
            }
            return state
        }
        guard !events.isEmpty else { throw Problem.malformedBody("events is empty; leave it out to hear of all.") }
        return Set(events)
    }

    private static var noSuchWebhook: Problem {
        .noSuch("webhook", "The team has no web hook of this id. Check the id.")
    }
}

/// A web hook as clients see it; the secret only once, when it is made.
struct WebhookResource: Encodable {
    struct WebhookLinks: Encodable {
        var `self`: String
        var deliveries: String
    }

    var id: GUID
    var team: String
    var url: String
    var events: [String]
    var createdAt: String
    var createdBy: String
    var disabledAt: String?
    var disabledReason: String?
    var secret: String?
    var links: WebhookLinks

    init(_ webhook: Webhook, secret: String? = nil) {
        id = webhook.id
        team = webhook.team
        url = webhook.url
        events = webhook.events.map(\.webhookEvent).sorted()
        createdAt = Timestamp.text(webhook.createdAt)
        createdBy = webhook.createdBy
        disabledAt = webhook.disabledAt.map(Timestamp.text)
        disabledReason = webhook.disabledReason
        self.secret = secret
        let link = Links.webhook(webhook.id, team: webhook.team)
        links = WebhookLinks(self: link, deliveries: link + "/deliveries")
    }
}

/// One end told, or to be told, to a web hook.
struct DeliveryResource: Encodable {
    var id: GUID
    var type: String
    var job: GUID
    var state: String
    var attempts: Int
    var createdAt: String
    /// When it is tried next; missing once it has ended.
    var nextAt: String?
    var endedAt: String?
    /// What came of the last try.
    var result: String?
    var links: [String: String]

    init(_ delivery: WebhookDelivery, team: String) {
        id = delivery.id
        type = delivery.type
        job = delivery.job
        state =
            switch delivery.state {
            case .pending: "pending"
            case .delivered: "delivered"
            case .abandoned: "abandoned"
            }
        attempts = delivery.attempts
        createdAt = Timestamp.text(delivery.createdAt)
        nextAt = delivery.state == .pending ? Timestamp.text(delivery.nextAt) : nil
        endedAt = delivery.endedAt.map(Timestamp.text)
        result = delivery.lastResult
        links = ["job": Links.job(delivery.job, team: team)]
    }
}
