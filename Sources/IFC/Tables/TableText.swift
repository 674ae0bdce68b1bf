/// Reading of the tables, which are text so that compiling them takes no time.
extension StringProtocol {
    /// The parts between ASCII separators.
    ///
    /// By bytes: splitting by characters takes ten times as long, and the tables are read in every process.
    package func parts(by separator: Character, keepingEmpty: Bool = false) -> [Substring] {
        guard let byte = separator.asciiValue else { return [Substring(self)] }
        return Substring(self).utf8.split(separator: byte, omittingEmptySubsequences: !keepingEmpty)
            .map(Substring.init)
    }
}
