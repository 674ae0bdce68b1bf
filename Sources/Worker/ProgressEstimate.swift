/// How much of an export's time is over, told from how many of its objects are written.
///
/// Before the first object comes the arranging, which takes a fifth of the time of a model of small objects and next to nothing of one
/// of large ones; so it is measured, and what is left is taken to go on as the objects have gone so far.
struct ProgressEstimate {
    private let began: ContinuousClock.Instant
    private var arranged: ContinuousClock.Instant?

    /// - Parameter began: when the export began.
    init(began: ContinuousClock.Instant) {
        self.began = began
    }

    /// The part of the time, 0…1, when a part of the objects is written; the first call ends the arranging.
    mutating func part(written: Double, at now: ContinuousClock.Instant) -> Double {
        let start = arranged ?? now
        arranged = start
        guard written > 0, written < 1 else { return written >= 1 ? 1 : 0 }
        let arranging = began.duration(to: start) / .seconds(1)
        let writing = start.duration(to: now) / .seconds(1)
        let whole = arranging + writing / written
        return whole > 0 ? min((arranging + writing) / whole, 1) : written
    }
}
