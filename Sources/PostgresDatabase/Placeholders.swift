#if Fleet
    /// Writes `?` as PostgreSQL's `$1`, `$2` …, outside of quotes and comments.
    enum Placeholders {
        static func numbered(_ sql: String) -> String {
            var result: [UInt8] = []
            var count = 0
            var quote: UInt8?
            var isComment = false
            var last: UInt8 = 0
            for byte in sql.utf8 {
                defer { last = byte }
                if isComment {
                    isComment = byte != UInt8(ascii: "\n")
                } else if let open = quote {
                    if byte == open { quote = nil }
                } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
                    quote = byte
                } else if byte == UInt8(ascii: "-"), last == byte {
                    isComment = true
                } else if byte == UInt8(ascii: "?") {
                    count += 1
                    result += Array("$\(count)".utf8)
                    continue
                }
                result.append(byte)
            }
            return String(decoding: result, as: UTF8.self)
        }
    }
#endif
