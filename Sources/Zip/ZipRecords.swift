/// The records round the packed file (APPNOTE 6.3.3, 4.3): the same for every platform, since every field is fixed by what is packed.
struct ZipRecords {
    let name: [UInt8]
    let time: DOSTime
    let isBig: Bool
    /// Sizes and offsets from here on do not fit in 32 bits and are said in 64.
    let threshold: UInt64
    var checksum: UInt32 = 0
    var size: UInt64 = 0
    var packedSize: UInt64 = 0

    init(name: [UInt8], time: DOSTime, isBig: Bool, threshold: UInt64) {
        self.name = name
        self.time = time
        self.isBig = isBig
        self.threshold = threshold
    }

    /// Whether what is packed so far can be said.
    var fits: Bool { isBig || (size < threshold && packedSize < threshold) }

    private enum Signature {
        static let local: UInt32 = 0x0403_4b50
        static let descriptor: UInt32 = 0x0807_4b50
        static let central: UInt32 = 0x0201_4b50
        static let end64: UInt32 = 0x0606_4b50
        static let locator64: UInt32 = 0x0706_4b50
        static let end: UInt32 = 0x0605_4b50
    }

    /// Sizes in a data descriptor (bit 3), the name in UTF-8 (bit 11).
    private static let flags: UInt16 = 1 << 3 | 1 << 11
    private static let deflate: UInt16 = 8
    /// A file that its owner may change and everybody may read.
    private static let mode: UInt32 = 0o100_644
    /// 4.5 is what zip64 came with, 2.0 what deflate did.
    private var version: UInt16 { isBig ? 45 : 20 }

    /// The local header.
    ///
    /// A zip64 extra field, though without sizes yet, is what tells readers that the descriptor is 64 bits wide
    /// (4.3.9.2).
    var localHeader: [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(Signature.local)
        bytes.append(version)
        bytes.append(Self.flags)
        bytes.append(Self.deflate)
        bytes.append(time.time)
        bytes.append(time.date)
        bytes.append(UInt32(0))
        bytes.append(isBig ? UInt32.max : 0)
        bytes.append(isBig ? UInt32.max : 0)
        bytes.append(UInt16(name.count))
        bytes.append(UInt16(isBig ? 20 : 0))
        bytes += name
        if isBig { bytes += extraField([0, 0]) }
        return bytes
    }

    /// What stands behind the packed file: descriptor, directory, end; nil when it does not fit.
    var ending: [UInt8]? {
        guard fits else { return nil }
        var bytes: [UInt8] = []
        bytes.append(Signature.descriptor)
        bytes.append(checksum)
        if isBig {
            bytes.append(packedSize)
            bytes.append(size)
        } else {
            bytes.append(UInt32(truncatingIfNeeded: packedSize))
            bytes.append(UInt32(truncatingIfNeeded: size))
        }
        let directoryOffset = UInt64(localHeader.count) + packedSize + UInt64(bytes.count)
        let entry = directoryEntry
        bytes += entry
        let needsEnd64 = directoryOffset >= threshold
        if needsEnd64 { bytes += end64(directorySize: UInt64(entry.count), directoryOffset: directoryOffset) }
        bytes.append(Signature.end)
        bytes.append(UInt16(0))
        bytes.append(UInt16(0))
        bytes.append(UInt16(1))
        bytes.append(UInt16(1))
        bytes.append(UInt32(entry.count))
        bytes.append(needsEnd64 ? UInt32.max : UInt32(truncatingIfNeeded: directoryOffset))
        bytes.append(UInt16(0))
        return bytes
    }

    /// The file's entry in the directory.
    ///
    /// Its one local header stands at 0, so only the sizes can need 64 bits.
    private var directoryEntry: [UInt8] {
        var wide: [UInt64] = []
        if size >= threshold { wide.append(size) }
        if packedSize >= threshold { wide.append(packedSize) }
        let extra = wide.isEmpty ? [] : extraField(wide)
        var bytes: [UInt8] = []
        bytes.append(Signature.central)
        // Made on Unix: of what MS-DOS made, unzip takes the name for one of another alphabet and warns where it is not ASCII.
        bytes.append(3 << 8 | version)
        bytes.append(version)
        bytes.append(Self.flags)
        bytes.append(Self.deflate)
        bytes.append(time.time)
        bytes.append(time.date)
        bytes.append(checksum)
        bytes.append(packedSize >= threshold ? UInt32.max : UInt32(truncatingIfNeeded: packedSize))
        bytes.append(size >= threshold ? UInt32.max : UInt32(truncatingIfNeeded: size))
        bytes.append(UInt16(name.count))
        bytes.append(UInt16(extra.count))
        bytes.append(UInt16(0))
        bytes.append(UInt16(0))
        bytes.append(UInt16(0))
        bytes.append(Self.mode << 16)
        bytes.append(UInt32(0))
        return bytes + name + extra
    }

    private func extraField(_ values: [UInt64]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(UInt16(1))
        bytes.append(UInt16(values.count * 8))
        for value in values { bytes.append(value) }
        return bytes
    }

    private func end64(directorySize: UInt64, directoryOffset: UInt64) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(Signature.end64)
        bytes.append(UInt64(44))
        bytes.append(UInt16(45))
        bytes.append(UInt16(45))
        bytes.append(UInt32(0))
        bytes.append(UInt32(0))
        bytes.append(UInt64(1))
        bytes.append(UInt64(1))
        bytes.append(directorySize)
        bytes.append(directoryOffset)
        bytes.append(Signature.locator64)
        bytes.append(UInt32(0))
        bytes.append(directoryOffset + directorySize)
        bytes.append(UInt32(1))
        return bytes
    }
}

extension [UInt8] {
    /// Appends a number in little-endian order.
    fileprivate mutating func append<Number: FixedWidthInteger & UnsignedInteger>(_ value: Number) {
        for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
            append(UInt8(truncatingIfNeeded: value >> Number(shift)))
        }
    }
}
