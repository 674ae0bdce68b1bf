import Glibc

/// Whether what is written to a descriptor goes to the journal line by line.
public enum JournalStream {
    /// True when `$JOURNAL_STREAM` names the file behind the descriptor.
    ///
    /// The variable alone says nothing: whoever redirects the output of a program that a service starts hands it on all the same.
    public static func isConnected(to descriptor: Int32, environment: [String: String]) -> Bool {
        guard let named = environment["JOURNAL_STREAM"] else { return false }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { return false }
        return named == "\(status.st_dev):\(status.st_ino)"
    }
}

/// How much a line of the log matters, in syslog's numbers.
public enum JournalPriority: Int, Sendable, CaseIterable {
    case emergency = 0
    case alert, critical, error, warning, notice, information, debug

    /// What a line begins with so that the journal knows; it is taken off there.
    public var prefix: String { "<\(rawValue)>" }
}
