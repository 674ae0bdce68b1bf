internal import BuildingModel
internal import Dispatch
internal import Synchronization

/// Reads the records of a document on a thread of its own, a little ahead of whoever writes them down.
///
/// They come out in the order of their lines, whatever the threads do. At most some hundred KiB of lines are ahead, and
/// nothing at all is ahead of a line of more than a MiB or while it is written.
final class RecordReader: Sendable {
    /// One line.
    struct Entry: Sendable {
        var number: Int
        /// How much of the source had been read.
        var bytesRead: Int64
        /// The line, where it will be needed once more; otherwise empty.
        var line: [UInt8]
        var record: Result<DocumentRecord, JSONFault>
    }

    /// Lines one behind the other.
    struct Batch: Sendable {
        var entries: [Entry] = []
        /// What ended the reading: that of the last line's number, or a failure; nil where it goes on.
        var end: Result<Int, Failure>?
        var bytesRead: Int64 = 0
        fileprivate var places = 1
    }

    private static let batchSize = 1 << 18
    private static let largeLine = 1 << 20
    private static let places = 2

    private let batches = Mutex<[Batch]>([])
    private let isStopped = Atomic(false)
    /// Counts the batches that may be made; a batch takes its places from before it is made until it was written.
    private let room = DispatchSemaphore(value: 0)
    private let ready = DispatchSemaphore(value: 0)

    /// Calls the body with batch after batch until one has an end or the body throws; then the reading stops soon, at the
    /// latest when the source gives something again.
    static func read(_ lines: LineSource, _ body: (Batch) throws -> Void) throws {
        let reader = RecordReader()
        for _ in 0..<Self.places { reader.room.signal() }
        DispatchQueue(label: "reading a document").async { reader.run(lines) }
        defer {
            reader.isStopped.store(true, ordering: .releasing)
            for _ in 0..<Self.places { reader.room.signal() }
        }
        while true {
            reader.ready.wait()
            let batch = reader.batches.withLock { $0.removeFirst() }
            try body(batch)
            if batch.end != nil { return }
            for _ in 0..<batch.places { reader.room.signal() }
        }
    }

    private func run(_ lines: LineSource) {
        var batch = Batch()
        do {
            guard take(1) else { return }
            var line: [UInt8] = []
            var (size, hasProject, isFaulty) = (0, false, false)
            while !isFaulty, try lines.next(into: &line) {
                guard line.contains(where: { $0 > 0x20 }) else { continue }
                let isLarge = line.count > Self.largeLine
                if isLarge {
                    if !batch.entries.isEmpty {
                        guard pass(on: &batch) else { return }
                    }
                    guard take(Self.places - batch.places) else { return }
                    batch.places = Self.places
                }
                size += line.count
                let entry = Self.entry(&line, lines, isLarge: isLarge, &hasProject)
                if case .failure = entry.record { isFaulty = true }
                batch.entries.append(entry)
                if size >= Self.batchSize || isLarge {
                    size = 0
                    guard pass(on: &batch) else { return }
                }
            }
            batch.end = .success(lines.lineNumber)
        } catch let failure as Failure {
            batch.end = .failure(failure)
        } catch {
            batch.end = .failure(Failure(.software, "document-not-readable", "Reading the document failed: \(error)."))
        }
        batch.bytesRead = lines.bytesRead
        hand(over: batch)
    }

    private static func entry(
        _ line: inout [UInt8], _ lines: LineSource, isLarge: Bool, _ hasProject: inout Bool
    ) -> Entry {
        do {
            let record = try DocumentRecord(line: line)
            if case .project = record { hasProject = true }
            let kept = record.isDefinition && !hasProject ? line : []
            // A mesh of many megabytes need not be there twice while it is welded and packed.
            if isLarge { line = [] }
            return Entry(
                number: lines.lineNumber, bytesRead: lines.bytesRead, line: kept, record: .success(record))
        } catch {
            return Entry(number: lines.lineNumber, bytesRead: lines.bytesRead, line: [], record: .failure(error))
        }
    }

    /// Hands a batch over and begins another; false when nobody wants one any more.
    private func pass(on batch: inout Batch) -> Bool {
        hand(over: batch)
        batch = Batch()
        return take(1)
    }

    private func hand(over batch: Batch) {
        batches.withLock { $0.append(batch) }
        ready.signal()
    }

    private func take(_ places: Int) -> Bool {
        for _ in 0..<places { room.wait() }
        return !isStopped.load(ordering: .acquiring)
    }
}
