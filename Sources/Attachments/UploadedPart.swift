/// A part of a file that has arrived where it is stored.
///
/// Written as one short text, as a process tells another of up to ten thousand in one line.
public struct UploadedPart: Sendable, Hashable {
    /// What the storage calls it: an entity tag without its quotes.
    public var tag: String
    /// The SHA-256 of its bytes in base64.
    public var checksum: String

    /// Names a part.
    public init(tag: String, checksum: String) {
        self.tag = tag
        self.checksum = checksum
    }
}

extension UploadedPart: Codable {
    /// Reads `<tag> <checksum>`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let words = try container.decode(String.self).split(separator: " ")
        guard words.count == 2 else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a part")
        }
        // The alphabet for URLs has no character that JSON would write as two.
        let checksum = words[1].map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 }
        self.init(tag: String(words[0]), checksum: String(checksum))
    }

    /// Writes `<tag> <checksum>`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(tag + " " + String(checksum.map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 }))
    }
}
