internal import Crypto

/// SHA-256, of bytes at once or piece by piece.
struct Digest {
    private var hash = SHA256()

    static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        var digest = Digest()
        digest.update(bytes)
        return digest.finish()
    }

    mutating func update(_ bytes: [UInt8]) {
        unsafe bytes.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
    }

    /// Adds numbers as their little-endian bytes.
    mutating func update(littleEndian values: [Double]) {
        #if _endian(little)
            unsafe values.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
        #else
            update(littleEndian: values.map(\.bitPattern))
        #endif
    }

    /// Adds numbers as their little-endian bytes.
    mutating func update<Number: FixedWidthInteger>(littleEndian values: [Number]) {
        #if _endian(little)
            unsafe values.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
        #else
            unsafe values.map(\.littleEndian).withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
        #endif
    }

    /// The 32 bytes of everything so far.
    func finish() -> [UInt8] { Array(hash.finalize()) }
}
