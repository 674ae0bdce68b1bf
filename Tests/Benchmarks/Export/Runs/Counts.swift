import ArgumentParser
import Foundation

/// What may be asked of memory and processor for each object, in the tree: `Tests/Benchmarks/thresholds.json`.
struct Thresholds: Decodable {
    var mallocsPerObject: Double

    static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("thresholds.json").path

    static func read(_ path: String) throws -> Thresholds {
        try JSONDecoder().decode(Thresholds.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    }
}

/// Counts, which are nearly the same on every machine however busy it is.
extension Bed {
    /// How often an export asks for memory for each object more, from a small model to a larger one.
    func mallocsPerObject(small: Int, large: Int) throws -> Double {
        let library = output("counting-malloc.so")
        let source = URL(fileURLWithPath: Thresholds.path).deletingLastPathComponent()
            .appendingPathComponent("counting-malloc.c").path
        try Child.run(
            "/usr/bin/env", ["clang", "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", library, source])
        let counts = try [small, large].map { objects in
            progress("mallocs of \(objects) objects")
            let store = try store(objects)
            let file = output("mallocs")
            _ = try export(
                store, store.model, to: output("counted.ifc"),
                environment: ["LD_PRELOAD": library, "COUNTING_MALLOC": file])
            let said = try String(contentsOfFile: file, encoding: .utf8)
            guard let calls = said.split(separator: " ").first.flatMap({ Double($0) }) else {
                throw Trouble("\(file) holds no count: \(said)")
            }
            return calls
        }
        return (counts[1] - counts[0]) / Double(large - small)
    }

    /// How many instructions an export takes for each object more; nil where the machine does not count them.
    func instructionsPerObject(small: Int, large: Int) throws -> Double? {
        let counts: [Double?] = try [small, large].map { objects in
            let store = try store(objects)
            let file = output("perf")
            let arguments =
                ["perf", "stat", "-x,", "-e", "instructions:u", "-o", file, options.program, "export"] + store.database
                + store.model + ["-o", output("counted.ifc")]
            guard (try? Child.run("/usr/bin/env", arguments)) != nil else { return nil }
            let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
            return lines.first { $0.contains("instructions") }?.split(separator: ",").first.flatMap { Double($0) }
        }
        guard let less = counts[0], let more = counts[1] else { return nil }
        return (more - less) / Double(large - small)
    }
}

/// `benchmark mallocs`: fails with `--check` where an export asks for memory more often than the tree allows.
struct MallocsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mallocs", abstract: "Count how often an export asks for memory, for each object.")

    @OptionGroup var options: RunOptions
    @Option(help: "The smaller model.")
    var small = 2000
    @Option(help: "The larger model.")
    var large = 22_000
    @Flag(help: "Fail where there are more than the thresholds say.")
    var check = false
    @Option(help: "The thresholds (default: those of the tree this was built in).")
    var thresholds = Thresholds.path

    func run() throws {
        let bed = try Bed(options)
        let mallocs = try bed.mallocsPerObject(small: small, large: large)
        print("mallocs per object: \(mallocs.short)")
        if let instructions = try bed.instructionsPerObject(small: small, large: large) {
            print("instructions per object: \(instructions.short)")
        } else {
            print("instructions per object: SKIPPED, this machine does not count them (perf stat -e instructions:u)")
        }
        guard check else { return }
        let bound = try Thresholds.read(thresholds).mallocsPerObject
        guard mallocs <= bound else {
            throw Trouble("an export asks for memory \(mallocs.short) times per object; \(bound.short) are allowed")
        }
        print("no more than the \(bound.short) that are allowed")
    }
}
