import CoreMetrics
import Synchronization

/// One line of numbers: a counter, a gauge or a histogram with fixed labels.
final class Sample: CounterHandler, FloatingPointCounterHandler, MeterHandler, RecorderHandler, TimerHandler {
    private struct State {
        var value = 0.0
        /// How many were at most this big, bucket by bucket, not yet added up; the last is all that are bigger.
        var counts: [UInt64]
        var count: UInt64 = 0
    }

    private let buckets: [Double]
    private let state: Mutex<State>

    /// - Parameter buckets: the upper ends, rising; none unless this is a histogram.
    init(buckets: [Double]) {
        self.buckets = buckets
        state = Mutex(State(counts: [UInt64](repeating: 0, count: buckets.isEmpty ? 0 : buckets.count + 1)))
    }

    func increment(by amount: Int64) { increment(by: Double(amount)) }
    func increment(by amount: Double) { state.withLock { $0.value += amount } }
    func decrement(by amount: Double) { state.withLock { $0.value -= amount } }
    func set(_ value: Int64) { set(Double(value)) }
    func set(_ value: Double) { state.withLock { $0.value = value } }
    func reset() { set(0.0) }
    func record(_ value: Int64) { record(Double(value)) }
    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }

    func record(_ value: Double) {
        guard !buckets.isEmpty else { return set(value) }
        let bucket = buckets.firstIndex { value <= $0 } ?? buckets.count
        state.withLock { state in
            state.counts[bucket] += 1
            state.count += 1
            state.value += value
        }
    }

    func write(_ name: String, _ labels: String, to text: inout String) {
        let state = state.withLock { $0 }
        guard !buckets.isEmpty else {
            text += "\(name)\(Name.inBraces(labels)) \(Name.number(state.value))\n"
            return
        }
        var sum: UInt64 = 0
        for (end, count) in zip(buckets.map(Name.number) + ["+Inf"], state.counts) {
            sum += count
            let all = labels + (labels.isEmpty ? "" : ",") + "le=\"\(end)\""
            text += "\(name)_bucket{\(all)} \(sum)\n"
        }
        text += "\(name)_sum\(Name.inBraces(labels)) \(Name.number(state.value))\n"
        text += "\(name)_count\(Name.inBraces(labels)) \(state.count)\n"
    }
}
