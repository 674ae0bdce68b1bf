#if Fleet
    /// Writes `?` as PostgreSQL's `$1`, `$2` … and `?2` as `$2`, outside of quotes and comments.
    enum Placeholders {
        static func numbered(_ sql: String) -> String {
            var result: [UInt8] = []
            var count = 0
            var quote: UInt8?
            var isComment = false
            var last: UInt8 = 0
            let text = Array(sql.utf8)
            for (place, byte) in text.enumerated() {
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
                    if place + 1 < text.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[place + 1]) {
                        result.append(UInt8(ascii: "$"))
                    } else {
                        count += 1
                        result += Array("$\(count)".utf8)
                    }
                    continue
                }
                result.append(byte)
            }
            return String(decoding: result, as: UTF8.self)
        }
    }
#endif
