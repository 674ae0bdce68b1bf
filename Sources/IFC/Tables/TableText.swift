/// Reading of the tables, which are text so that compiling them takes no time.
extension StringProtocol {
    /// The parts between ASCII separators.
    ///
    /// By bytes: the tables are read in every process, and what the standard library splits takes several times as long.
    package func parts(by separator: Character, keepingEmpty: Bool = false) -> [Substring] {
        var text = Substring(self)
        guard let byte = separator.asciiValue else { return [text] }
        let ends = text.withUTF8 { bytes in
            var ends: [Int] = []
            for place in bytes.indices where unsafe bytes[place] == byte { ends.append(place) }
            ends.append(bytes.count)
            return ends
        }
        var parts: [Substring] = []
        parts.reserveCapacity(ends.count)
        let first = text.startIndex
        var start = 0
        for end in ends {
            if keepingEmpty || end > start {
                parts.append(text[text.utf8.index(first, offsetBy: start)..<text.utf8.index(first, offsetBy: end)])
            }
            start = end + 1
        }
        return parts
    }
}
