/// A check of an IFC4 STEP file that reads the bytes as they are written.
///
/// It shares nothing with the writer: it splits the text itself and judges it by the tables of the standard. Its memory is a byte and
/// a bit an instance, eight bytes an object, and 10 to 20 bytes for every GlobalId and every set. Thread: one at a time.
public struct ConformanceCheck: ~Copyable {
    private var file: FileCheck
    private var header = HeaderCheck()
    private var isInString = false
    private var hasBadByte = false

    /// Starts a check.
    ///
    /// - Parameter ownSets: whether the file holds the project's own property sets. They may carry a name of the standard and hold what
    ///   the project likes; only the uniqueness of names is judged then.
    public init(ownSets: Bool) {
        file = FileCheck(ownSets: ownSets)
    }

    /// Takes the next bytes of the file; where one block ends and the next begins makes no difference.
    public mutating func read(_ bytes: [UInt8]) {
        var start = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if Self.ordinary[Int(byte)] { continue }
            switch byte {
            case UInt8(ascii: "'"): isInString.toggle()
            case UInt8(ascii: ";"):
                guard !isInString else { continue }
                file.reader.bytes.append(contentsOf: bytes[start..<(index - 1)])
                start = index
                endRecord()
            case 0x0a:
                guard isInString else {
                    if start == index - 1, file.reader.bytes.isEmpty { start = index }
                    continue
                }
                // No string goes over a line, so one that does is not closed; the record ends here, and the next can be read.
                isInString = false
                file.reader.bytes.append(contentsOf: bytes[start..<index])
                start = index
                endRecord()
            default: hasBadByte = true
            }
        }
        file.reader.bytes.append(contentsOf: bytes[start...])
    }

    /// Ends the file and says what was found.
    public consuming func finish() -> Verdict {
        if file.reader.bytes.contains(where: { $0 != 0x0a && $0 != 0x20 }) {
            file.log.begin(instance: nil)
            file.log.note(.recordEnd, "The file ends in the middle of a record.")
        }
        if header.stage != .done {
            file.log.begin(instance: nil)
            file.log.note(.fileFrame, "The file ends before its end.")
        }
        return file.finish()
    }

    private mutating func endRecord() {
        if let first = file.reader.bytes.firstIndex(where: { $0 != 0x0a && $0 != 0x20 }) {
            if first > 0 { file.reader.bytes.removeFirst(first) }
        } else {
            file.reader.bytes.removeAll(keepingCapacity: true)
        }
        if file.reader.bytes.isEmpty {
            file.log.begin(instance: nil)
            file.log.note(.recordEnd, "A semicolon ends nothing.")
        } else if header.stage == .records, file.reader.bytes[0] == UInt8(ascii: "#") {
            file.readRecord()
        } else {
            header.read(&file.reader, &file.log)
        }
        if hasBadByte {
            file.log.note(.ascii, "A byte is neither printable ASCII nor the end of a line.")
            hasBadByte = false
        }
        file.reader.bytes.removeAll(keepingCapacity: true)
    }

    /// The bytes that neither end nor quote anything and may stand anywhere.
    private static let ordinary: [Bool] = (UInt8.min...UInt8.max).map {
        (0x20...0x7e).contains($0) && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: ";")
    }
}
