package import STEP

/// An IfcGloballyUniqueId: 128 bits as 22 characters of a 64-character alphabet, the first holding two bits.
public struct GlobalID: Hashable, Sendable {
    /// The first eight bytes of the GUID, most significant first.
    public let high: UInt64
    /// The last eight bytes of the GUID, most significant first.
    public let low: UInt64

    /// Makes an id of the two halves of a GUID.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    private static let alphabet: InlineArray<64, UInt8> = {
        var alphabet = InlineArray<64, UInt8>(repeating: 0)
        for (index, byte) in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$".utf8.enumerated() {
            alphabet[index] = byte
        }
        return alphabet
    }()

    /// The 22 characters, the first of them `0`…`3`.
    public var characters: InlineArray<22, UInt8> {
        var characters = InlineArray<22, UInt8>(repeating: 0)
        var high = high
        var low = low
        for position in (0..<22).reversed() {
            characters[position] = Self.alphabet[Int(low & 63)]
            low = low >> 6 | high << 58
            high >>= 6
        }
        return characters
    }
}

extension GlobalID: CustomStringConvertible {
    /// The 22 characters.
    public var description: String {
        let characters = characters
        return unsafe String(unsafeUninitializedCapacity: 22) { buffer in
            for position in 0..<22 { unsafe buffer[position] = characters[position] }
            return 22
        }
    }
}

extension ParameterList {
    /// A GlobalId.
    package mutating func globalID(_ id: GlobalID) {
        plainString(id.characters)
    }

    /// GlobalId, OwnerHistory, Name and Description: what every IfcRoot begins with.
    ///
    /// IFC4 made the owner history optional.
    package mutating func root(_ id: GlobalID, name: String?, description: String?) {
        globalID(id)
        omitted()
        string(name)
        string(description)
    }
}
