import BuildingModel
import Glibc

/// The bytes of a document, which go out in large pieces.
struct DocumentText {
    var bytes: [UInt8] = []
    private let descriptor: Int32
    /// How many bytes went out.
    private(set) var written = 0
    private static let piece = 1 << 20

    /// Makes one that writes to a file; without a file it only collects.
    init(descriptor: Int32 = -1) {
        self.descriptor = descriptor
        if descriptor >= 0 { bytes.reserveCapacity(Self.piece + (1 << 17)) }
    }

    @inline(__always)
    mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

    @inline(__always)
    mutating func add(_ more: [UInt8]) { bytes.append(contentsOf: more) }

    mutating func add(_ number: Int) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        add(digits: number.magnitude, atLeast: 1)
    }

    /// A number given in thousandths, without zeros at its end.
    mutating func add(thousandths: Int) {
        if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
        let (whole, part) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
        add(digits: whole, atLeast: 1)
        guard part > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        if part % 100 == 0 {
            add(digits: part / 100, atLeast: 1)
        } else if part % 10 == 0 {
            add(digits: part / 10, atLeast: 2)
        } else {
            add(digits: part, atLeast: 3)
        }
    }

    mutating func add(digits number: UInt, atLeast count: Int) {
        var number = number
        var digits = InlineArray<20, UInt8>(repeating: UInt8(ascii: "0"))
        var length = 0
        repeat {
            digits[length] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
            number /= 10
            length += 1
        } while number > 0
        for position in (0..<max(length, count)).reversed() { bytes.append(digits[position]) }
    }

    mutating func add(_ guid: GUID) {
        for half in 0..<2 {
            let bits = half == 0 ? guid.high : guid.low
            for nibble in 0..<16 {
                let digit = UInt8(truncatingIfNeeded: bits >> UInt64((15 - nibble) * 4) & 15)
                bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
                if half == 0 && (nibble == 7 || nibble == 11 || nibble == 15) || half == 1 && nibble == 3 {
                    bytes.append(UInt8(ascii: "-"))
                }
            }
        }
    }

    /// The twelve upper numbers of a matrix, row by row, and its last row, as base64.
    mutating func add(matrix rows: InlineArray<12, Double>) {
        var (group, count) = (UInt32(0), 0)
        for index in 0..<16 {
            let bits = index < 12 ? rows[index].bitPattern : index == 15 ? (1.0).bitPattern : 0
            for byte in 0..<8 {
                group = group << 8 | UInt32(truncatingIfNeeded: bits >> UInt64(byte * 8) & 255)
                count += 1
                if count % 3 == 0 {
                    addSextets(of: group, last: 0)
                    group = 0
                }
            }
        }
        // 128 is two more than a multiple of three.
        group <<= 8
        addSextets(of: group, last: 6)
        bytes.append(UInt8(ascii: "="))
    }

    @inline(__always)
    private mutating func addSextets(of group: UInt32, last: UInt32) {
        var shift: UInt32 = 18
        while true {
            bytes.append(Self.sextet(group >> shift))
            if shift == last { return }
            shift -= 6
        }
    }

    @inline(__always)
    private static func sextet(_ value: UInt32) -> UInt8 {
        let value = UInt8(truncatingIfNeeded: value & 63)
        return switch value {
        case 0..<26: UInt8(ascii: "A") + value
        case 26..<52: UInt8(ascii: "a") - 26 + value
        case 52..<62: UInt8(ascii: "0") &- 52 &+ value
        case 62: UInt8(ascii: "+")
        default: UInt8(ascii: "/")
        }
    }

    /// Writes what has come together once it is enough; at the end of a line.
    mutating func flush(all: Bool = false) throws {
        guard all || bytes.count >= Self.piece else { return }
        var begin = 0
        while begin < bytes.count {
            let count = unsafe bytes.withUnsafeBytes {
                unsafe write(descriptor, $0.baseAddress! + begin, $0.count - begin)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw Trouble("cannot write the document: \(unsafe String(cString: strerror(errno)))")
            }
            begin += count
        }
        written += bytes.count
        bytes.removeAll(keepingCapacity: true)
    }
}
