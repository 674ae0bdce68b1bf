import Glibc

/// A check of an IFC4 STEP file that reads the bytes as they are written.
///
/// It shares nothing with the writer: it splits the text itself and judges it by the tables of the standard. Records are read where they
/// lie in the caller's block; only one that goes over a block's end is copied, and of long lists of points and triangles only what is
/// not read yet. Its memory is flat, about 20 MiB at most: what does not fit lies in temporary files without names, of about 3 bytes an
/// instance, 8 an object and 20 a GlobalId. Thread: one at a time.
public struct ConformanceCheck: ~Copyable {
    var file: FileCheck
    var header = HeaderCheck()
    var isInString = false
    private var hasBadByte = false
    /// The beginning of the record that the last block ended in.
    var carried: [UInt8] = []

    /// Starts a check.
    ///
    /// - Parameter ownSets: whether the file holds the project's own property sets. They may carry a name of the standard and hold what
    ///   the project likes; only the uniqueness of names is judged then.
    /// - Parameter temporaryDirectory: where the temporary files of a long file are made, none for a short one; nil for `TMPDIR`,
    ///   or `/tmp`.
    public init(ownSets: Bool, temporaryDirectory: String? = nil) {
        self.init(ownSets: ownSets, memory: CheckMemory(), temporaryDirectory: temporaryDirectory)
    }

    /// Reads the tables of the standard, which takes some milliseconds; without it the first check of a process does.
    ///
    /// Thread: any.
    public static func prepare() {
        _ = (Schema.shared, StandardSetIndex.shared)
    }

    init(ownSets: Bool, memory: CheckMemory, temporaryDirectory: String? = nil) {
        let usual = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
        file = FileCheck(ownSets: ownSets, memory: memory, folder: temporaryDirectory ?? usual)
    }

    /// Takes the next bytes of the file; where one block ends and the next begins makes no difference, and none is kept.
    ///
    /// Throws when a temporary file fails; the check is of no use any more then.
    public mutating func read(_ bytes: Span<UInt8>) throws(CheckStorageError) {
        unsafe bytes.withUnsafeBytes { unsafe split($0) }
        if let failure = file.failure { throw failure }
    }

    /// Takes the next bytes of the file, as the other `read` does.
    public mutating func read(_ bytes: [UInt8]) throws(CheckStorageError) {
        try read(bytes.span)
    }

    /// Ends the file and says what was found; throws when a temporary file failed.
    public consuming func finish() throws(CheckStorageError) -> Verdict {
        if carried.contains(where: { $0 != 0x0a && $0 != 0x20 }) {
            file.log.begin(instance: nil)
            file.log.note(.recordEnd, "The file ends in the middle of a record.")
        }
        if header.stage != .done {
            file.log.begin(instance: nil)
            file.log.note(.fileFrame, "The file ends before its end.")
        }
        let verdict = file.finish()
        if let failure = file.failure { throw failure }
        return verdict
    }

    /// Finds the ends of the records.
    private mutating func split(_ bytes: UnsafeRawBufferPointer) {
        var start = 0
        var place = 0
        var quietWords = 0
        while place < bytes.count {
            var marks = unsafe ByteMarks.special(Self.word(bytes, place))
            quietWords = marks == 0 ? quietWords + 1 : 0
            while marks != 0 {
                let at = place + marks.trailingZeroBitCount >> 3
                marks &= marks - 1
                switch unsafe bytes[at] {
                case UInt8(ascii: "'"): isInString.toggle()
                case UInt8(ascii: ";"):
                    guard !isInString else { continue }
                    unsafe endRecord(UnsafeRawBufferPointer(rebasing: bytes[start...]), count: at - start)
                    start = at + 1
                case 0x0a:
                    guard isInString else {
                        if start == at, carried.isEmpty { start = at + 1 }
                        continue
                    }
                    // No string goes over a line, so one that does is not closed; the record ends here, and the next can be read.
                    isInString = false
                    unsafe carried.append(contentsOf: bytes[start...at])
                    start = at + 1
                    endCarried()
                default: hasBadByte = true
                }
            }
            place += 8
            // Lists of numbers are long, and nothing in them ends or quotes.
            guard quietWords > 8 else { continue }
            while place + 32 <= bytes.count, unsafe Self.areOrdinary(bytes, place) { place += 32 }
        }
        guard start < bytes.count else { return }
        unsafe carried.append(contentsOf: bytes[start...])
        if carried.count > Self.longRecord { skipMembers() }
    }

    /// Whether none of 32 bytes is special.
    @inline(__always) private static func areOrdinary(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Bool {
        let first = unsafe ByteMarks.special(load(bytes, place)) | ByteMarks.special(load(bytes, place + 8))
        let second = unsafe ByteMarks.special(load(bytes, place + 16)) | ByteMarks.special(load(bytes, place + 24))
        return first | second == 0
    }

    @inline(__always) private static func load(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
        unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
    }

    /// Eight bytes from a place on, spaces behind the end.
    @inline(__always) private static func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
        if place + 8 <= bytes.count {
            return unsafe load(bytes, place)
        }
        var word: UInt64 = 0x2020_2020_2020_2020
        for at in place..<bytes.count {
            let shift = UInt64(truncatingIfNeeded: at - place) * 8
            word = unsafe word & ~(0xff << shift) | UInt64(bytes[at]) << shift
        }
        return word
    }

    /// Takes the end of a record; its text and the semicolon are the first bytes.
    @inline(__always) private mutating func endRecord(_ bytes: UnsafeRawBufferPointer, count: Int) {
        if carried.isEmpty {
            unsafe readRecord(bytes, count: count)
        } else {
            unsafe carried.append(contentsOf: bytes[..<count])
            endCarried()
        }
    }

    /// Takes the record that was carried over from another block.
    private mutating func endCarried() {
        let count = carried.count
        carried.append(UInt8(ascii: ";"))
        // Out of `self`, so that both can be used at once.
        let record = carried
        carried = []
        unsafe record.withUnsafeBytes { unsafe readRecord($0, count: count) }
        carried = record
        carried.removeAll(keepingCapacity: true)
        file.reader.skipped = SkippedMembers()
    }

    @inline(__always) private mutating func readRecord(_ bytes: UnsafeRawBufferPointer, count: Int) {
        var first = 0
        while first < count, unsafe bytes[first] == 0x0a || bytes[first] == 0x20 { first += 1 }
        let text = unsafe RecordText(UnsafeRawBufferPointer(rebasing: bytes[first...]), count: count - first)
        if text.count == 0 {
            file.log.begin(instance: nil)
            file.log.note(.recordEnd, "A semicolon ends nothing.")
        } else if header.stage == .records, text[0] == UInt8(ascii: "#") {
            file.readRecord(text)
        } else {
            header.read(text, &file.reader, &file.log)
        }
        if hasBadByte {
            file.log.note(.ascii, "A byte is neither printable ASCII nor the end of a line.")
            hasBadByte = false
        }
    }
}
