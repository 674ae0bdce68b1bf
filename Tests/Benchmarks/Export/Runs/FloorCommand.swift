import ArgumentParser
import BareExport
import BuildingModel
import Foundation

/// `benchmark floor`: what an export cannot do without, in C; a process of its own, so that it can be pinned and measured.
struct FloorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "floor",
        abstract: "Read a model's rows, inflate its shapes, and copy an exported file, without making anything of it.")

    @Option(help: "The database file.")
    var database: String
    @Option(help: "The model.")
    var model: String
    @Option(help: "Its revision.")
    var revision = 1
    @Option(help: "The exported file whose bytes are copied.")
    var exported: String
    @Option(name: .shortAndLong, help: "The file to write.")
    var output: String

    func run() throws {
        guard let model = GUID(model) else { throw ValidationError("\(model) is not an id.") }
        var result = bare_export()
        let status = unsafe bare_export_run(database, model.bytes, Int32(revision), exported, output, &result)
        guard status == 0 else { throw ExitCode.failure }
        let floor = Floor(
            objects: result.objects, shapes: result.shapes, rowBytes: result.row_bytes,
            packedBytes: result.packed_bytes, unpackedBytes: result.unpacked_bytes, fileBytes: result.file_bytes,
            rows: result.rows, inflating: result.shapes_seconds, writing: result.writing, syncing: result.syncing)
        print(String(decoding: try JSONEncoder().encode(floor), as: UTF8.self))
    }
}

/// What the floor took, in seconds, and for how much.
struct Floor: Codable {
    var objects: Int64
    var shapes: Int64
    var rowBytes: Int64
    var packedBytes: Int64
    var unpackedBytes: Int64
    var fileBytes: Int64
    var rows: Double
    var inflating: Double
    var writing: Double
    var syncing: Double

    var seconds: Double { rows + inflating + writing + syncing }
}

/// What the peer says of itself.
struct Peer: Decodable {
    var parse_s: Double
    var build_s: Double
    var write_s: Double
    var megabytes: Double
    var peak_mib: Double

    /// Seconds that count: the document is given, not parsed.
    var seconds: Double { build_s + write_s }
}

extension Bed {
    /// The floor under an export that is there already.
    func floor(_ store: Store, exported: String) throws -> (child: Child, floor: Floor) {
        let child = try Child.run(
            "/proc/self/exe",
            [
                "floor", "--database", store.path, "--model", "\(store.document.model)", "--exported", exported, "-o",
                vacated(output("floor.ifc")),
            ], cores: 1)
        return (child, try JSONDecoder().decode(Floor.self, from: Data(child.output.utf8)))
    }

    /// The same document by the peer; nil where there is none.
    func peer(_ store: Store) throws -> (child: Child, peer: Peer)? {
        guard let peer = options.peer else { return nil }
        let child = try Child.run(peer, [store.documentPath, vacated(output("peer.ifc"))], cores: 1)
        return (child, try JSONDecoder().decode(Peer.self, from: Data(child.output.utf8)))
    }
}
