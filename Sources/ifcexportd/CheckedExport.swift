import BuildingModel
import Conformance
import Export
import Handover
import STEP
import Zip

/// One export with everything around it: checked while it is written, zipped where that is wanted, reported.
struct CheckedExport {
    let order: ExportOrder
    let exporter: Exporter
    /// Where the check keeps what does not fit into memory.
    let temporaryDirectory: String

    /// Reads the tables of the standard on a thread of its own while the process finds out what it is to do; a small export would
    /// spend a third of its time on them.
    static func prepare() {
        _ = Stage("export-tables") {
            Exporter.prepare()
            ConformanceCheck.prepare()
        }
    }

    /// What came of it.
    struct Result {
        var counts: ExportCounts
        var instances: Int
    }

    /// Writes the file to a sink; throws `Failure` (`nonconforming-file`) when the check finds something.
    ///
    /// Making the file durable is the sink's business, concluding the report the caller's, who knows the hash.
    func write(from snapshot: any ModelSnapshot, to sink: any ByteSink, report: ReportFile?) throws -> Result {
        let zip =
            order.options.format == .ifczip
            ? try ZipSink(
                sink, name: order.name + ".ifc", modified: snapshot.revisions.compactMap(\.created).max() ?? 0)
            : nil
        // Reading, writing, checking, and hashing with everything behind it are four threads in a row: the bytes do not know.
        let end = ThreadedSink("export-end", zip ?? sink)
        let checked = CheckedSink(
            end, ownSets: order.options.customPropertySets, temporaryDirectory: temporaryDirectory)
        let start = ThreadedSink("export-check", checked)
        do {
            let counts = try exporter.write(order, from: snapshot, to: start, reporting: report)
            try start.finish()
            // Of a large file the check compares all ids once more: time for the last blocks to be hashed, and to get to the disk.
            end.end()
            let verdict = try checked.verdict()
            try end.finish()
            try zip?.finish()
            guard verdict.passes else { throw Self.nonconforming(verdict) }
            return Result(counts: counts, instances: verdict.instances)
        } catch let error as CheckStorageError {
            throw Failure(
                .inputOutput, error.isDiskFull ? "no-space" : "check-storage", error.description,
                remedy: "Check that the temporary directory is there, may be written to and has free space.")
        }
    }

    /// How the report ends.
    func conclusion(_ result: Result, _ digest: FileSink.Digest) -> ReportFile.Conclusion {
        ReportFile.Conclusion(
            counts: result.counts,
            file: .init(name: order.fileName, bytes: digest.size, sha256: digest.hexadecimal),
            check: .init(passed: true, instances: result.instances))
    }

    private static func nonconforming(_ verdict: Verdict) -> Failure {
        let others = verdict.counts.values.reduce(-1, +)
        let more = others > 0 ? " (and \(others) more)" : ""
        return Failure(
            .software, "nonconforming-file",
            "The finished file is not right and was not published: \(verdict.findings.map(\.description).first ?? "")\(more)",
            remedy: "This is a fault of the exporter; please report it with the model.")
    }
}
