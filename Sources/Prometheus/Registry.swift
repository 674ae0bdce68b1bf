public import CoreMetrics
import Synchronization

/// Keeps every number that is counted or measured, and writes all of them as Prometheus text.
///
/// A metric has one kind, its label's first use decides which; what is made of another kind under the same label counts
/// nowhere. Labels become names by replacing what a name must not hold with `_`.
public final class Registry: MetricsFactory, Sendable {
    private struct State {
        var families: [String: Family] = [:]
        var descriptions: [String: Description] = [:]
    }

    private let state = Mutex(State())

    /// Makes an empty registry.
    public init() {}

    /// Says what a metric is, and for a histogram where its buckets end; to be called before its first use.
    public func describe(_ label: String, _ help: String, buckets: [Double] = []) {
        state.withLock { $0.descriptions[Name.metric(label)] = Description(help: help, buckets: buckets.sorted()) }
    }

    /// A number that only rises.
    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        sample(label, dimensions, .counter)
    }

    /// Likewise, with a fraction.
    public func makeFloatingPointCounter(
        label: String, dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler {
        sample(label, dimensions, .counter)
    }

    /// A number that rises and falls.
    public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        sample(label, dimensions, .gauge)
    }

    /// Values spread over buckets, or without aggregation the last one.
    public func makeRecorder(
        label: String, dimensions: [(String, String)], aggregate: Bool
    ) -> any RecorderHandler {
        sample(label, dimensions, aggregate ? .histogram : .gauge)
    }

    /// Times in seconds spread over buckets.
    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        sample(label, dimensions, .histogram)
    }

    /// Nothing: what was counted once stays, as a number that vanishes and comes back looks like a restart.
    public func destroyCounter(_ handler: any CounterHandler) {}
    /// Nothing: what was counted once stays, as a number that vanishes and comes back looks like a restart.
    public func destroyMeter(_ handler: any MeterHandler) {}
    /// Nothing: what was counted once stays, as a number that vanishes and comes back looks like a restart.
    public func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
    /// Nothing: what was counted once stays, as a number that vanishes and comes back looks like a restart.
    public func destroyRecorder(_ handler: any RecorderHandler) {}
    /// Nothing: what was counted once stays, as a number that vanishes and comes back looks like a restart.
    public func destroyTimer(_ handler: any TimerHandler) {}

    private func sample(_ label: String, _ dimensions: [(String, String)], _ kind: Kind) -> Sample {
        let name = Name.metric(label)
        let labels = Name.labels(dimensions)
        return state.withLock { state in
            let buckets = state.descriptions[name].flatMap { $0.buckets.isEmpty ? nil : $0.buckets }
            let new = Sample(buckets: kind == .histogram ? buckets ?? Self.seconds : [])
            var family = state.families[name] ?? Family(kind: kind)
            guard family.kind == kind else { return new }
            if let sample = family.samples[labels] { return sample }
            family.samples[labels] = new
            state.families[name] = family
            return new
        }
    }

    /// Everything there is, in the text format 0.0.4, ordered by name.
    public func text() -> String {
        let (families, descriptions) = state.withLock { ($0.families, $0.descriptions) }
        var text = ""
        for (name, family) in families.sorted(by: { $0.key < $1.key }) {
            if let help = descriptions[name]?.help { text += "# HELP \(name) \(Name.escapedHelp(help))\n" }
            text += "# TYPE \(name) \(family.kind.rawValue)\n"
            for (labels, sample) in family.samples.sorted(by: { $0.key < $1.key }) {
                sample.write(name, labels, to: &text)
            }
        }
        return text
    }

    /// The media type of `text()`.
    public static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

    /// Where the buckets of a histogram end for which nobody said it: answers within milliseconds up to ten minutes.
    private static let seconds: [Double] = [
        0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 600,
    ]

    private struct Description {
        var help: String
        var buckets: [Double]
    }

    private struct Family {
        var kind: Kind
        var samples: [String: Sample] = [:]
    }

    private enum Kind: String {
        case counter, gauge, histogram
    }
}
