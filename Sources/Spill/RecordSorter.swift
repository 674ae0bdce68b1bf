/// Puts records of any length into the order of their keys with a bounded amount of memory: sorted runs go into a temporary file and are merged.
///
/// Records of equal keys come in no particular order. Thread: one at a time.
package final class RecordSorter {
    /// What a record is sorted by: the three numbers, one after the other.
    package struct Key: Sortable, Equatable {
        /// Counts most.
        package var high: UInt64
        /// Counts where `high` is the same.
        package var low: UInt64
        /// Counts where both are.
        package var tie: Int32

        /// Makes a key.
        package init(high: UInt64, low: UInt64, tie: Int32) {
            (self.high, self.low, self.tie) = (high, low, tie)
        }

        package var sortingKey: UInt64 { high }

        package func precedesTied(_ other: Key) -> Bool {
            low == other.low ? tie < other.tie : low < other.low
        }

        /// Whether one key stands before another.
        package static func < (left: Key, right: Key) -> Bool { precedes(left, right) }
    }

    /// Where in the run a record lies.
    private struct Place: BitwiseCopyable {
        var key: Key
        var count: Int32
        var start: Int
    }

    private let folder: String
    private let runBytes: Int
    private var file: TemporaryFile?
    private var places: [Place] = []
    private var bytes: [UInt8] = []
    /// A run as it is written: what stands before a record, the record, the next one.
    private var laid: [UInt8] = []
    /// Where in the file each run ends.
    private var runs: [Int] = []

    /// Makes an empty sorter.
    ///
    /// - Parameters:
    ///   - folder: where the file goes.
    ///   - runBytes: how many bytes of records are sorted in memory at once.
    package init(folder: String, runBytes: Int = 2 << 20) {
        self.folder = folder
        self.runBytes = runBytes
    }

    /// Begins a record; what is appended next belongs to it.
    ///
    /// Throws `Failure` where what came before cannot be written.
    package func begin(_ key: Key) throws {
        if bytes.count >= runBytes { try spill() }
        places.append(Place(key: key, count: 0, start: bytes.count))
    }

    /// Appends the bytes of a plain value to the record.
    package func append<Value: BitwiseCopyable>(_ value: Value) {
        unsafe withUnsafeBytes(of: value) { unsafe bytes.append(contentsOf: $0) }
    }

    /// Appends bytes to the record.
    package func append(_ more: Span<UInt8>) {
        unsafe more.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
    }

    private func spill() throws {
        let file = try file ?? TemporaryFile(folder: folder)
        self.file = file
        lay()
        let start = runs.last ?? 0
        try unsafe laid.withUnsafeBytes { try unsafe file.write($0, at: start) }
        runs.append(start + laid.count)
        laid.removeAll(keepingCapacity: true)
    }

    /// Puts the run into order in `laid` and empties it.
    private func lay() {
        for index in places.indices {
            let end = index + 1 < places.count ? places[index + 1].start : bytes.count
            places[index].count = Int32(end - places[index].start)
        }
        let order = KeyOrder(
            places.count, key: { places[$0].key.high }, precedesTied: { places[$0].key.precedesTied(places[$1].key) })
        laid.removeAll(keepingCapacity: true)
        laid.reserveCapacity(bytes.count + places.count * RecordHead.size)
        unsafe bytes.withUnsafeBytes { bytes in
            for entry in order.entries {
                let place = places[Int(entry.place)]
                let head = RecordHead(key: place.key, count: place.count)
                unsafe withUnsafeBytes(of: head) { unsafe laid.append(contentsOf: $0) }
                unsafe laid.append(contentsOf: bytes[place.start..<place.start + Int(place.count)])
            }
        }
        places.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Ends the adding and reads from the first record on; to be called once.
    package func sorted() throws -> SortedRecords {
        // Beside others the last run is one of them: in memory it would stay there to the end.
        if file != nil { try spill() } else { lay() }
        // What waits for its turn is the cursor's from here on.
        defer { (places, bytes, laid) = ([], [], []) }
        return SortedRecords(file: file, runEnds: runs, last: laid)
    }
}

/// What stands before a record in a run.
struct RecordHead: BitwiseCopyable {
    var key: RecordSorter.Key
    var count: Int32

    static let size = MemoryLayout<RecordHead>.stride
}
