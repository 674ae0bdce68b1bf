import ArgumentParser

/// What the queue itself can do, measured on this machine; not part of the service.
@main struct Benchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue-benchmark", abstract: "Measure what the queue takes on this machine.",
        subcommands: [Throughput.self, Backlog.self, Drain.self] + onServers)

    #if Fleet
        private static let onServers: [any ParsableCommand.Type] = [ServerThroughput.self, ServerDrain.self]
    #else
        private static let onServers: [any ParsableCommand.Type] = []
    #endif
}

/// Prints a table for people and one line of JSON for scripts.
struct Report {
    private var lines: [(name: String, value: String, json: String)] = []

    mutating func add(_ name: String, _ value: Double, digits: Int = 2) {
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let rounded = (value * scale).rounded() / scale
        lines.append((name, "\(rounded)", "\(rounded)"))
    }

    mutating func add(_ name: String, _ value: String) {
        lines.append((name, value, "\"\(value)\""))
    }

    func print() {
        let width = lines.map(\.name.count).max() ?? 0
        for line in lines {
            Swift.print(line.name + String(repeating: " ", count: width - line.name.count + 2) + line.value)
        }
        Swift.print("{" + lines.map { "\"\($0.name)\":\($0.json)" }.joined(separator: ",") + "}")
    }
}

extension [Double] {
    /// The value that so large a part of them does not exceed.
    func percentile(_ part: Double) -> Double {
        let sorted = sorted()
        return sorted.isEmpty ? .nan : sorted[Swift.min(count - 1, Int(Double(count) * part))]
    }
}

extension Duration {
    var milliseconds: Double { self / .milliseconds(1) }
}
