/// The field that names a downloaded file (RFC 6266), safe for any name in any script.
enum ContentDisposition {
    /// A name that is not plain ASCII is given twice: with `_` for what old clients cannot read, and whole.
    static func attachment(_ fileName: String) -> String {
        let name = safe(fileName)
        let plain = String(String.UnicodeScalarView(name.unicodeScalars.map { isPlain($0) ? $0 : "_" }))
        let field = "attachment; filename=\"\(plain)\""
        return plain == name
            ? field : field + "; filename*=UTF-8''" + PercentEncoding.encode(name, keeping: isAttributeByte)
    }

    /// The name without what could make it a path, hide its ending or break the header, and at most `longest` bytes long.
    private static func safe(_ fileName: String) -> String {
        let scalars = fileName.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: "_"
            default: scalar == "/" || scalar == "\\" ? "_" : scalar
            }
        }
        let name = String(String.UnicodeScalarView(scalars))
        guard name.utf8.count > longest else { return name.allSatisfy { $0 == "." } ? "export.ifc" : name }
        let ending = name.lastIndex(of: ".").map { name[$0...] }.flatMap { $0.utf8.count <= 16 ? $0 : nil } ?? ""
        var room = longest - ending.utf8.count
        let stem = name.prefix { character in
            room -= character.utf8.count
            return room >= 0
        }
        return String(stem) + ending
    }

    /// File systems take no more.
    private static let longest = 240

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        (0x20..<0x7f).contains(scalar.value) && scalar != "\"" && scalar != "%"
    }

    /// `attr-char` of RFC 8187.
    private static func isAttributeByte(_ byte: UInt8) -> Bool {
        PercentEncoding.isUnreserved(byte) || "!#$&+^`|".utf8.contains(byte)
    }
}
