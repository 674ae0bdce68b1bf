import Glibc

/// Splits what comes out of a descriptor into lines.
struct LineBuffer {
    private var bytes: [UInt8] = []
    private let limit: Int
    /// Whether the other side closed.
    private(set) var hasEnded = false

    init(limit: Int) {
        self.limit = limit
    }

    /// Reads what is there and returns the whole lines in it, at the end also one that was not ended.
    ///
    /// What a line has over the limit is dropped.
    mutating func read(from descriptor: Int32) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            if count < 0 && errno == EAGAIN { return lines }
            guard count > 0 else {
                if !bytes.isEmpty { lines.append(bytes) }
                bytes = []
                hasEnded = true
                return lines
            }
            for byte in chunk[..<count] {
                if byte == UInt8(ascii: "\n") {
                    lines.append(bytes)
                    bytes.removeAll(keepingCapacity: true)
                } else if bytes.count < limit {
                    bytes.append(byte)
                }
            }
        }
    }
}
