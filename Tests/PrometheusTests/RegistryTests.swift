import CoreMetrics
import Prometheus
import Testing

@Suite("Registry")
struct RegistryTests {
    @Test("Counters, gauges and histograms are written with their kind and help, ordered by name and labels")
    func text() {
        let registry = Registry()
        registry.describe("jobs.ended", "How many\njobs \\ ended.")
        registry.describe("seconds", "How long.", buckets: [1, 0.5])
        Counter(label: "jobs.ended", dimensions: [("state", "failed")], factory: registry).increment(by: 2)
        Counter(label: "jobs.ended", dimensions: [("state", "a \"b\"\n\\")], factory: registry).increment()
        Counter(label: "jobs.ended", dimensions: [("state", "failed")], factory: registry).increment()
        Gauge(label: "depth", factory: registry).record(1.5)
        let timer = Timer(label: "seconds", factory: registry)
        for milliseconds in [400, 500, 600, 2000] as [Int64] { timer.recordMilliseconds(milliseconds) }
        #expect(
            registry.text() == #"""
                # TYPE depth gauge
                depth 1.5
                # HELP jobs_ended How many\njobs \\ ended.
                # TYPE jobs_ended counter
                jobs_ended{state="a \"b\"\n\\"} 1
                jobs_ended{state="failed"} 3
                # HELP seconds How long.
                # TYPE seconds histogram
                seconds_bucket{le="0.5"} 2
                seconds_bucket{le="1"} 3
                seconds_bucket{le="+Inf"} 4
                seconds_sum 3.5
                seconds_count 4

                """#)
    }

    @Test("Labels in another order are the same metric")
    func order() {
        let registry = Registry()
        Counter(label: "n", dimensions: [("a", "1"), ("b", "2")], factory: registry).increment()
        Counter(label: "n", dimensions: [("b", "2"), ("a", "1")], factory: registry).increment()
        #expect(registry.text() == "# TYPE n counter\nn{a=\"1\",b=\"2\"} 2\n")
    }

    @Test("A name keeps its kind: what is made of another one counts nowhere")
    func kind() {
        let registry = Registry()
        Counter(label: "n", factory: registry).increment()
        Gauge(label: "n", factory: registry).record(7)
        #expect(registry.text() == "# TYPE n counter\nn 1\n")
    }

    @Test("Nothing is lost among many threads")
    func concurrent() async {
        let registry = Registry()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<1000 { Counter(label: "n", factory: registry).increment() }
                }
            }
        }
        #expect(registry.text() == "# TYPE n counter\nn 8000\n")
    }
}
