#if Fleet
    /// An element of the small XML documents that object storage answers with.
    ///
    /// Attributes, comments and name spaces are passed over; entities beyond the five of XML and numbers are not known.
    struct XMLElement {
        var name: String
        var text = ""
        var children: [XMLElement] = []

        /// Reads a document; nil when it is none.
        init?(_ document: [UInt8]) {
            var rest = String(decoding: document, as: UTF8.self)[...]
            var open = [XMLElement(name: "")]
            while let start = rest.firstIndex(of: "<") {
                open[open.count - 1].text += Self.plain(rest[..<start])
                guard let end = rest[start...].firstIndex(of: ">") else { return nil }
                let tag = rest[rest.index(after: start)..<end]
                rest = rest[rest.index(after: end)...]
                if tag.hasPrefix("?") || tag.hasPrefix("!") { continue }
                let name = String(tag.drop { $0 == "/" }.prefix { $0 != " " && $0 != "/" && $0 != "\n" })
                if !tag.hasPrefix("/") { open.append(XMLElement(name: name)) }
                guard tag.hasPrefix("/") || tag.hasSuffix("/") else { continue }
                guard open.count > 1, open[open.count - 1].name == name else { return nil }
                let closed = open.removeLast()
                open[open.count - 1].children.append(closed)
            }
            guard open.count == 1, let root = open[0].children.first else { return nil }
            self = root
        }

        private init(name: String) { self.name = name }

        /// The text of a child; nil when there is none of that name.
        subscript(_ name: String) -> String? { children.first { $0.name == name }?.text }

        private static func plain(_ text: Substring) -> String {
            guard text.contains("&") else { return String(text) }
            var plain = ""
            var rest = text
            while let start = rest.firstIndex(of: "&"), let end = rest[start...].firstIndex(of: ";") {
                plain += rest[..<start]
                let entity = rest[rest.index(after: start)..<end]
                plain += known[String(entity)] ?? character(entity) ?? String(rest[start...end])
                rest = rest[rest.index(after: end)...]
            }
            return plain + rest
        }

        private static let known = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"]

        private static func character(_ entity: Substring) -> String? {
            guard entity.hasPrefix("#") else { return nil }
            let isHexadecimal = entity.hasPrefix("#x")
            let number = UInt32(entity.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
            return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
        }

        /// Text as it stands in a document.
        static func escape(_ text: String) -> String {
            text.map { character in
                switch character {
                case "<": "&lt;"
                case ">": "&gt;"
                case "&": "&amp;"
                case "\"": "&quot;"
                default: String(character)
                }
            }.joined()
        }
    }
#endif
