import ArgumentParser
import Foundation

/// Settings that all measurements have.
struct RunOptions: ParsableArguments {
    @Option(help: "The built program that is measured.")
    var program: String
    @Option(help: "A program that does the same with IfcOpenShell, given document and output; skipped where missing.")
    var peer: String?
    @Option(help: "How often each is measured, in turns; the median counts.")
    var rounds = 3
    @Option(help: "Another seed gives other documents.")
    var seed: UInt64 = 1
    @Option(help: "The folder for documents and databases, which are kept and used again (default: a temporary one).")
    var folder: String?
    @Option(help: "A file for all figures as JSON.")
    var json: String?

    func validate() throws {
        guard rounds > 0 else { throw ValidationError("There is at least one round.") }
    }
}

/// What measurements are made on: documents and databases of any size, made when they are first asked for.
final class Bed {
    let options: RunOptions
    let folder: URL
    private var stores: [Int: Store] = [:]

    init(_ options: RunOptions) throws {
        self.options = options
        folder =
            options.folder.map { URL(fileURLWithPath: $0) }
            ?? FileManager.default.temporaryDirectory.appendingPathComponent("benchmark-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        guard FileManager.default.isExecutableFile(atPath: options.program) else {
            throw Trouble("\(options.program) is not a program; build it first")
        }
    }

    deinit {
        if options.folder == nil { try? FileManager.default.removeItem(at: folder) }
    }

    /// A model of so many objects, loaded.
    func store(_ objects: Int) throws -> Store {
        if let store = stores[objects] { return store }
        let store = Store(objects: objects, seed: options.seed, in: folder)
        try store.make(program: options.program)
        stores[objects] = store
        return store
    }

    /// Where exports go: beside the databases, so that all write to the same disk.
    func output(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// A path with nothing there: to take away what the last round wrote takes the kernel some hundredths of a second, which are not
    /// the export's.
    func vacated(_ path: String) -> String {
        try? FileManager.default.removeItem(atPath: path)
        return path
    }

    /// Exports to a new file, on so many cores, what `--model` or `--selection` and so on say.
    func export(
        _ store: Store, _ what: [String], to output: String, cores: Int = 0, environment: [String: String] = [:]
    ) throws -> Child {
        try Child.run(
            options.program, ["export"] + store.database + what + ["-o", vacated(output)], cores: cores,
            environment: environment)
    }
}

/// A document and the database it is loaded into.
struct Store {
    let document: ProjectDocument
    let folder: URL

    var path: String { folder.appendingPathComponent("store.db").path }
    var documentPath: String { folder.appendingPathComponent("document.ndjson").path }
    var database: [String] { ["--database", "sqlite:\(path)"] }
    var model: [String] { ["--model", "\(document.model)"] }
    func selection(_ size: Int) throws -> [String] {
        guard let place = Proportions.selections.firstIndex(of: size) else {
            throw Trouble("documents have no selection of \(size) objects")
        }
        return ["--selection", "\(document.selections[place])"]
    }
    private var mark: URL { folder.appendingPathComponent("loaded") }

    init(objects: Int, seed: UInt64, in parent: URL) {
        document = ProjectDocument(objects: objects, seed: seed)
        folder = parent.appendingPathComponent("\(objects)-\(seed)")
    }

    func make(program: String) throws {
        let files = FileManager.default
        if files.fileExists(atPath: mark.path) { return }
        try? files.removeItem(at: folder)
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        try writeDocument()
        progress("load \(document.objects) objects")
        try Child.run(program, ["load"] + database + [documentPath])
        // Nobody needs a large document again, and the disk may.
        if document.objects > 2_000_000 { try files.removeItem(atPath: documentPath) }
        try Data().write(to: mark)
    }

    func writeDocument() throws {
        progress("write a document of \(document.objects) objects")
        guard FileManager.default.createFile(atPath: documentPath, contents: nil) else {
            throw Trouble("\(documentPath) cannot be made")
        }
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: documentPath))
        var text = DocumentText(descriptor: file.fileDescriptor)
        try document.write(&text)
        try file.close()
    }
}

/// How many bytes a file has.
func fileSize(_ path: String) throws -> Double {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return Double(attributes[.size] as? Int64 ?? (attributes[.size] as? Int).map { Int64($0) } ?? 0)
}

/// Says on standard error what takes so long.
func progress(_ text: String) {
    FileHandle.standardError.write(Data("… \(text)\n".utf8))
}
