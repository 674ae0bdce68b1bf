import AsyncHTTPClient
import BuildingModel
import JobQueue
import NIOCore
import NIOHTTP1

/// Tells one end to one web hook, once.
///
/// The name is looked up first, every address it has is judged, and the connection then goes to one of these very addresses:
/// a name that answers differently a moment later leads nowhere else. Redirects are not followed.
struct WebhookSender: Sendable {
    /// Whether private addresses and plain HTTP are fine.
    let allowsPrivate: Bool
    /// How long a web hook may take, in seconds.
    var patience: Int64 = 15
    /// The addresses of a name; blocks.
    var addresses: @Sendable (_ name: String) -> [String] = NameService.addresses
    /// Seconds since 1970.
    let now: @Sendable () -> Int64
    let calls: BlockingLane

    func send(_ delivery: WebhookDelivery, to webhook: Webhook) async -> WebhookResult {
        let address: WebhookAddress
        do {
            address = try WebhookAddress(webhook.url, allowsPrivate: allowsPrivate)
        } catch {
            return .refused("its address is not allowed", retryAfter: nil)
        }
        let target: String
        switch await pin(address.host) {
        case .success(let pinned): target = pinned
        case .failure(let refusal): return .refused(refusal.why, retryAfter: nil)
        }
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,
            timeout: .init(connect: .seconds(5), read: .seconds(patience), write: .seconds(patience)))
        if target != address.host { configuration.dnsOverride = [address.host: target] }
        configuration.httpVersion = .http1Only
        // One for each telling, since what a name leads to belongs to a client; tellings are rare.
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        let result = await ask(client, request(delivery, webhook, address))
        try? await client.shutdown()
        return result
    }

    private struct Refusal: Error {
        var why: String
    }

    /// The literal address to connect to.
    private func pin(_ host: String) async -> Result<String, Refusal> {
        if IPAddress(host) != nil { return .success(host) }
        let found = await calls.run { [addresses] in addresses(host) }
        guard let first = found.first else { return .failure(Refusal(why: "its name is not known")) }
        // One bad address is enough: which of them is taken must not be left to chance.
        guard allowsPrivate || found.allSatisfy({ IPAddress($0)?.isPublic ?? false }) else {
            return .failure(Refusal(why: "its name leads to a private address"))
        }
        return .success(first)
    }

    private func request(
        _ delivery: WebhookDelivery, _ webhook: Webhook, _ address: WebhookAddress
    ) -> HTTPClientRequest {
        let id = "msg_\(delivery.id)"
        let timestamp = now()
        var request = HTTPClientRequest(url: address.url)
        request.method = .POST
        request.headers = [
            "content-type": "application/json", "user-agent": "ifcexportd", "webhook-id": id,
            "webhook-timestamp": String(timestamp),
            "webhook-signature": WebhookSecret(bytes: webhook.secret)
                .signature(id: id, timestamp: timestamp, body: delivery.body),
        ]
        request.body = .bytes(ByteBuffer(string: delivery.body))
        return request
    }

    private func ask(_ client: HTTPClient, _ request: HTTPClientRequest) async -> WebhookResult {
        do {
            let response = try await client.execute(request, timeout: .seconds(patience))
            let text = "HTTP \(response.status.code)"
            switch response.status.code {
            case 200...299: return .taken(text)
            case 410: return .gone(text)
            default:
                let seconds = response.headers.first(name: "retry-after").flatMap { Int64($0) }
                return .refused(text, retryAfter: seconds.flatMap { (0...1_000_000).contains($0) ? $0 * 1000 : nil })
            }
        } catch let error as HTTPClientError where error == .deadlineExceeded || error == .readTimeout {
            return .refused("it did not answer within \(patience) seconds", retryAfter: nil)
        } catch {
            return .refused("it could not be reached", retryAfter: nil)
        }
    }
}
