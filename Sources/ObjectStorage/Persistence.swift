#if Fleet
    import Glibc

    /// How often a request is made before it counts as failed, and how long the pauses are.
    public struct Persistence: Sendable {
        /// How often at most.
        public var tries: Int
        /// The longest first pause in seconds; each further one may be twice as long.
        public var first: Double
        /// The longest of all pauses in seconds.
        public var longest: Double
        /// Waits for some seconds.
        var wait: @Sendable (Double) -> Void = { usleep(UInt32($0 * 1_000_000)) }

        /// Makes a persistence.
        public init(tries: Int = 6, first: Double = 0.2, longest: Double = 5) {
            self.tries = tries
            self.first = first
            self.longest = longest
        }

        /// Waits after so many tries, for a time that is drawn: those who failed together are not to come back together.
        func pause(after tries: Int) {
            let ceiling = min(longest, first * Double(1 << min(tries - 1, 16)))
            wait(Double.random(in: ceiling / 10...ceiling))
        }
    }
#endif
