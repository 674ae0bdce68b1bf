import BareExport
import Foundation
import Glibc

/// A program run to its end, and what it took.
struct Child {
    var wall = 0.0
    /// Seconds of the processor, of all cores together.
    var processor = 0.0
    /// MiB of memory at its peak.
    var peak = 0.0
    var output = ""

    /// Runs a program; throws `Trouble` with what it said when it fails.
    ///
    /// - Parameters:
    ///   - cores: on how many cores it may run; 0: on all.
    ///   - input: a file for its standard input.
    @discardableResult
    static func run(
        _ program: String, _ arguments: [String], cores: Int = 0, environment: [String: String] = [:],
        input: String = "/dev/null"
    ) throws -> Child {
        let files = try (0..<2).map { _ in try Scratch() }
        let source = unsafe open(input, O_RDONLY | O_CLOEXEC)
        guard source >= 0 else { throw Trouble("\(input) cannot be read") }
        defer { close(source) }
        var variables = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("IFCEXPORTD_") }
        variables.merge(environment) { $1 }
        var result = child_process()
        let failure = unsafe withCStrings([program] + arguments) { arguments in
            unsafe withCStrings(variables.map { "\($0)=\($1)" }) {
                unsafe child_process_run(
                    arguments, $0, Int32(cores), source, files[0].descriptor, files[1].descriptor, &result)
            }
        }
        guard failure == 0 else { throw Trouble("\(program) cannot be started (error \(failure))") }
        guard result.status == 0 else {
            let line = ([program] + arguments).joined(separator: " ")
            throw Trouble("\(line) ended with status \(result.status): \(try files[1].text())")
        }
        return Child(
            wall: result.wall, processor: result.user + result.system, peak: Double(result.peak) / 1024,
            output: try files[0].text())
    }

    /// The cores that there are.
    static var cores: Int { Int(child_process_cores()) }
}

/// A file without a name.
private final class Scratch {
    let descriptor: Int32

    init() throws {
        var path = Array("\(NSTemporaryDirectory())/benchmark-XXXXXX".utf8CString)
        descriptor = unsafe mkstemp(&path)
        _ = unsafe unlink(path)
        guard descriptor >= 0 else { throw Trouble("no file can be made in \(NSTemporaryDirectory())") }
    }

    deinit { close(descriptor) }

    func text() throws -> String {
        lseek(descriptor, 0, SEEK_SET)
        let data = try FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).readToEnd() ?? Data()
        return String(decoding: data, as: UTF8.self)
    }
}

/// Lists of strings as C wants them, ended by null.
private func withCStrings<T>(
    _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) throws -> T
) rethrows -> T {
    let copies = unsafe texts.map { unsafe strdup($0) }
    defer { unsafe copies.forEach { unsafe free($0) } }
    let list = unsafe copies.map { unsafe UnsafePointer<CChar>($0) } + [nil]
    return unsafe try list.withUnsafeBufferPointer { unsafe try body($0.baseAddress!) }
}
