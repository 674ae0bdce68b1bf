internal import CZlib

/// The CRC-32 that archives carry (IEEE 802.3).
package struct Checksum {
    /// Of all bytes that were added.
    package private(set) var value: UInt32 = 0

    /// Of no bytes.
    package init() {}

    /// Adds bytes.
    package mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        // zlib counts in 32 bits, and takes a missing address for a wish to begin.
        for start in stride(from: 0, to: bytes.count, by: 1 << 30) {
            let piece = unsafe UnsafeBufferPointer(rebasing: bytes[start..<min(start + 1 << 30, bytes.count)])
            value = unsafe UInt32(truncatingIfNeeded: crc32(uLong(value), piece.baseAddress, uInt(piece.count)))
        }
    }
}
