/// Unpacks whole pieces (RFC 1950).
package protocol Inflating {
    /// Fills the output, which must be as long as what is unpacked; false where the bytes are damaged.
    func inflate(_ packed: UnsafeRawBufferPointer, into output: UnsafeMutableBufferPointer<UInt8>) -> Bool
}

extension Inflating {
    /// Appends the unpacked bytes, which must be so many; false where they are not, and then nothing is said of what was appended.
    package func inflate(_ packed: UnsafeRawBufferPointer, size: Int, appendingTo bytes: inout [UInt8]) -> Bool {
        // Deflate packs at most 1032 to 1; a size beyond that is no size, and must not be allocated.
        guard size >= 0, size <= packed.count * 1_100 + 1_024, packed.count <= Int(UInt32.max), size <= Int(Int32.max)
        else { return false }
        var isWhole = false
        bytes.append(addingCapacity: size) { (output: inout OutputSpan<UInt8>) in
            unsafe output.withUnsafeMutableBufferPointer { buffer, count in
                isWhole = unsafe inflate(packed, into: UnsafeMutableBufferPointer(rebasing: buffer[..<size]))
                count = isWhole ? size : 0
            }
        }
        return isWhole
    }
}
