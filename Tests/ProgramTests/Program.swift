import Foundation
import Testing

/// The built program, run in a folder of its own on a database of its own.
final class Program {
    struct Result {
        var status: Int32
        var output: String
        var error: String
    }

    let folder: URL
    /// The URL of its database.
    var database: String
    private var processes: [Process] = []

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("program-\(UUID())")
        database = "sqlite:\(folder.path)/store.db"
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// Nothing of a test outlives it, not even what it stopped before it failed: the test runner would wait for that for ever.
    deinit {
        for process in processes where process.isRunning {
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        try? FileManager.default.removeItem(at: folder)
    }

    /// Beside the test bundle, wherever the build put both.
    static let executable: URL = {
        let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
        let marker = bundle.range(of: ".xctest").map { String(bundle[..<$0.upperBound]) } ?? bundle
        return URL(fileURLWithPath: marker).deletingLastPathComponent().appendingPathComponent("ifcexportd")
    }()

    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// A process of the program that is not started yet; what it prints is for nobody until the caller says for whom. It ends with
    /// this object at the latest.
    func process(_ arguments: [String]) -> Process {
        let process = Process()
        processes.append(process)
        process.executableURL = Self.executable
        process.arguments = arguments
        process.environment = ["IFCEXPORTD_DATABASE": database, "PATH": "/usr/bin:/bin"]
        process.currentDirectoryURL = folder
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        return process
    }

    @discardableResult
    func run(_ arguments: String..., input: String? = nil) throws -> Result { try run(arguments, input: input) }

    @discardableResult
    func run(_ arguments: [String], input: String? = nil, environment: [String: String] = [:]) throws -> Result {
        let process = process(arguments)
        process.environment?.merge(environment) { $1 }
        let output = folder.appendingPathComponent("\(UUID()).out")
        let error = folder.appendingPathComponent("\(UUID()).err")
        for file in [output, error] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: error)
        if let input {
            let source = folder.appendingPathComponent("\(UUID()).in")
            try input.write(to: source, atomically: true, encoding: .utf8)
            process.standardInput = try FileHandle(forReadingFrom: source)
        }
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
            error: try String(contentsOf: error, encoding: .utf8))
    }

    /// The sample house, loaded.
    static func withHouse() throws -> Program {
        let program = try Program()
        let result = try program.run("load", repository.appendingPathComponent("samples/house.ndjson").path)
        try #require(result.status == 0, "\(result.error)")
        return program
    }

    /// What `make-everything` writes, loaded; and its model.
    static func withEverything() throws -> (program: Program, model: String) {
        let program = try Program()
        let made = try Script.run("Tests/Corpus/make-everything", [])
        try #require(made.status == 0)
        let document = program.folder.appendingPathComponent("everything.ndjson")
        try made.said.write(to: document, atomically: true, encoding: .utf8)
        let result = try program.run("load", document.path)
        try #require(result.status == 0, "\(result.error)")
        for line in made.said.split(separator: "\n")
        where line.hasPrefix("{\"division\"") {
            let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: [String: Any]]
            return (program, try #require(record?["division"]?["id"] as? String))
        }
        throw CocoaError(.fileReadCorruptFile)
    }

    static let houseProject = "d28f91b3-a484-5991-9a6f-1a4c0bf2d8b9"
    static let houseModel = "514b6970-dc53-5f6e-b3d6-03de1f45ae7a"
    static let southWall = "8a2a6648-a6e0-5b06-a68a-9d8657fd9094"
}
