import API
import BuildingModel
import Configuration

/// What the HTTP side allows: settings without a flag.
struct HTTPSettings: Sendable, Hashable {
    /// What one client may ask of the service.
    var limits = Limits()
    /// Where `/metrics` is answered instead of at the API's address.
    var metricsListen: ListenAddress?
    /// Whose `Forwarded` is believed.
    var proxies = TrustedProxies()
    /// Whether web hooks may be on this machine and in private networks, and without TLS.
    var allowsPrivateWebhooks = false

    /// - Parameters:
    ///   - text: a setting as it is written; nil when it is not made.
    ///   - number: a setting that has to be a whole number in a range.
    init(text: (ConfigKey) -> String?, number: (ConfigKey, ClosedRange<Int>) throws -> Int?) throws {
        if let address = text("metrics-listen") {
            guard let listen = ListenAddress(address) else {
                throw Settings.invalid("metrics-listen", address, "HOST:PORT, for example 127.0.0.1:9464")
            }
            metricsListen = listen
        }
        if let list = text("trusted-proxies") { proxies = try TrustedProxies(list) }
        allowsPrivateWebhooks = try number("webhook-private-addresses", 0...1) == 1
        if let rate = try number("request-rate", 0...1_000_000) {
            limits.requestRate = rate
            limits.requestBurst = 2 * rate
        }
        if let connections = try number("connections", 1...1_000_000) { limits.connections = connections }
        if let seconds = try number("drain", 0...86_400) { limits.drain = Int64(seconds) }
    }
}
