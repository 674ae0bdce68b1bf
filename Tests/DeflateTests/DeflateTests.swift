import CZlib
import Testing

@testable import Deflate

/// What is packed comes out again, whichever library packs and whichever unpacks; what is damaged does not.
@Suite struct DeflateTests {
    /// Those that this build has; the first is in every one.
    enum Library: CaseIterable, CustomTestStringConvertible {
        case zlib
        #if ISAL
            case isal
        #endif

        var testDescription: String { "\(self)" }

        func packing() throws -> ([UInt8]) throws -> [UInt8] {
            switch self {
            case .zlib: try ZlibDeflater().deflate
            #if ISAL
                case .isal: try ISALDeflater().deflate
            #endif
            }
        }

        func inflater() throws -> any Inflating {
            switch self {
            case .zlib: try ZlibInflater()
            #if ISAL
                case .isal: try ISALInflater()
            #endif
            }
        }

        /// The whole of a stream that gets these bytes in pieces of this length.
        func packed(_ bytes: [UInt8], inPiecesOf length: Int) throws -> [UInt8] {
            var packed: [UInt8] = []
            let take = { (span: Span<UInt8>) in for index in span.indices { packed.append(span[index]) } }
            func eachPiece(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
                try unsafe bytes.withUnsafeBufferPointer { bytes in
                    for start in stride(from: 0, to: bytes.count, by: length) {
                        try unsafe body(
                            UnsafeBufferPointer(rebasing: bytes[start..<min(start + length, bytes.count)]))
                    }
                }
            }
            switch self {
            case .zlib:
                let stream = try ZlibDeflateStream()
                try unsafe eachPiece { try unsafe stream.pack($0, take) }
                try stream.finish(take)
            #if ISAL
                case .isal:
                    let stream = try ISALDeflateStream()
                    try unsafe eachPiece { try unsafe stream.pack($0, take) }
                    try stream.finish(take)
            #endif
            }
            return packed
        }
    }

    /// A number without a pattern, the same on every run.
    private static func noise(_ index: Int, _ seed: Int) -> Int {
        var mixed = UInt64(index) &* 0x9e37_79b9_7f4a_7c15 ^ UInt64(seed) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ mixed >> 29) &* 0x94d0_49bb_1331_11eb
        return Int(mixed >> 33)
    }

    /// Text as in a file, or noise.
    private static func bytes(_ count: Int, isNoise: Bool, _ seed: Int) -> [UInt8] {
        guard !isNoise else { return (0..<count).map { UInt8(truncatingIfNeeded: noise($0, seed)) } }
        var text: [UInt8] = []
        while text.count < count { text += Array("(\(noise(text.count, seed) % 10_000).5,0.,-1.25),".utf8) }
        return Array(text[..<count])
    }

    /// What zlib unpacks; nil where it finds damage or another size.
    private static func zlib(_ packed: [UInt8], size: Int, windowBits: Int32) -> [UInt8]? {
        var stream = unsafe z_stream()
        _ = unsafe inflateInit2_(&stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { _ = unsafe inflateEnd(&stream) }
        var (packed, output) = (packed, [UInt8](repeating: 0, count: size + 1))
        let status = unsafe packed.withUnsafeMutableBufferPointer { input in
            unsafe output.withUnsafeMutableBufferPointer { output in
                unsafe stream.next_in = input.baseAddress
                unsafe stream.avail_in = uInt(input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = uInt(output.count)
                return unsafe inflate(&stream, Z_FINISH)
            }
        }
        guard status == Z_STREAM_END, unsafe Int(stream.total_out) == size else { return nil }
        return Array(output[..<size])
    }

    /// What our side unpacks; nil where it finds damage or another size.
    private static func unpacked(_ packed: [UInt8], size: Int, by library: Library) throws -> [UInt8]? {
        var bytes: [UInt8] = []
        let inflater = try library.inflater()
        let isWhole = unsafe packed.withUnsafeBytes { packed in
            unsafe inflater.inflate(packed, size: size, appendingTo: &bytes)
        }
        return isWhole ? bytes : nil
    }

    @Test(arguments: Library.allCases, [0, 1, 100, 4_096, 4_097, 70_000, 1_000_000])
    func wholePieces(by library: Library, size: Int) throws {
        let deflate = try library.packing()
        for (seed, isNoise) in [(0, false), (1, false), (2, true)] {
            let bytes = Self.bytes(size, isNoise: isNoise, seed)
            let packed = try deflate(bytes)
            for other in Library.allCases { #expect(try Self.unpacked(packed, size: size, by: other) == bytes) }
            #expect(Self.zlib(packed, size: size, windowBits: 15) == bytes)
            #expect(try deflate(bytes) == packed)
            if size > 4_096 { #expect(isNoise || packed.count < size / 2) }
        }
    }

    @Test(arguments: Library.allCases)
    func oneInflaterUnpacksWhatManyPacked(by library: Library) throws {
        let inflater = try library.inflater()
        var (unpacked, expected): ([UInt8], [UInt8]) = ([], [])
        for size in [3_000, 0, 1, 100_000, 20] {
            let bytes = Self.bytes(size, isNoise: size == 20, size)
            let packed = try library.packing()(bytes)
            expected += bytes
            let isWhole = unsafe packed.withUnsafeBytes { packed in
                unsafe inflater.inflate(packed, size: size, appendingTo: &unpacked)
            }
            #expect(isWhole)
        }
        #expect(unpacked == expected)
    }

    @Test(arguments: Library.allCases, 0..<200)
    func damageIsFoundOrHarmless(by library: Library, seed: Int) throws {
        let bytes = Self.bytes(1 + Self.noise(1, seed) % 5_000, isNoise: false, seed)
        var packed = try library.packing()(bytes)
        #expect(try Self.unpacked(packed, size: bytes.count + 1, by: library) == nil)
        #expect(try Self.unpacked(packed, size: bytes.count - 1, by: library) == nil)
        #expect(try Self.unpacked(Array(packed.dropLast(1 + seed % 8)), size: bytes.count, by: library) == nil)
        packed[Self.noise(2, seed) % packed.count] ^= 1 << UInt8(Self.noise(3, seed) % 8)
        let unpacked = try Self.unpacked(packed, size: bytes.count, by: library)
        // The frame's check sum is of what comes out, so that another result is not taken for right.
        #expect(unpacked == nil || unpacked == bytes)
    }

    @Test(arguments: Library.allCases)
    func sizesThatCannotBeAreNotAllocated(by library: Library) throws {
        let packed = try library.packing()([1, 2, 3])
        for size in [-1, 1 << 40, Int.max] { #expect(try Self.unpacked(packed, size: size, by: library) == nil) }
    }

    @Test(arguments: Library.allCases, [0, 1, 1_000, 262_144, 262_145, 2_000_000])
    func streams(by library: Library, size: Int) throws {
        for isNoise in [false, true] {
            let bytes = Self.bytes(size, isNoise: isNoise, size)
            let whole = try library.packed(bytes, inPiecesOf: max(size, 1))
            #expect(Self.zlib(whole, size: size, windowBits: -15) == bytes)
            for length in [max(size / 3, 1), 65_537, 262_144] {
                #expect(try library.packed(bytes, inPiecesOf: length) == whole)
            }
        }
    }

    @Test func checksumsAreThoseOfArchives() {
        var checksum = Checksum()
        for piece in ["1234", "", "56789"] {
            unsafe Array(piece.utf8).withUnsafeBufferPointer { unsafe checksum.add($0) }
        }
        // The check value of CRC-32/ISO-HDLC.
        #expect(checksum.value == 0xcbf4_3926)
    }
}
