/// What one client may ask of the service.
///
/// Sizes are bytes, times seconds.
public struct Limits: Sendable, Hashable {
    /// The longest path with its query; a longer one is 414.
    public var requestTarget = 16 * 1024
    /// All header names and values together; more is 431.
    public var headers = 64 * 1024
    /// The longest body; a longer one is 413 whatever the route.
    public var body = 1024 * 1024
    /// How long a connection may be silent between and within requests.
    public var idle: Int64 = 60
    /// How long a client may take none of the bytes that wait for it.
    public var stalled: Int64 = 120
    /// How long the body of a request may take to arrive.
    public var requestTime: Int64 = 60
    /// How long answers under way may go on after the service was asked to stop.
    public var drain: Int64 = 30
    /// How many requests a second each token may make in the long run; 0 for any number.
    public var requestRate = 100
    /// How many it may make at once after a pause.
    public var requestBurst = 200
    /// How many connections there may be; more wait to be accepted.
    public var connections = 4096

    /// Makes the default limits.
    public init() {}
}
