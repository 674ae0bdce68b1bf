/// What went wrong, why, and what to do about it: the one error that crosses module borders.
///
/// It is shown to operators and developers as it stands, so it holds no path, no SQL and no token unless the operator typed
/// it. Everything else that a caller decides on is in `kind` and `code`.
public struct Failure: Error, Hashable, Sendable, Codable {
    /// What kind of trouble, by the words of sysexits.h; the raw value is the exit status.
    public enum Kind: Int32, Sendable, Codable {
        /// The command was called wrongly.
        case usage = 64
        /// The input was read and is wrong.
        case badData = 65
        /// What was asked for is not there.
        case noInput = 66
        /// Something this needs is away.
        case unavailable = 69
        /// A bug of ours.
        case software = 70
        /// An output cannot be made.
        case cannotCreate = 73
        /// Reading or writing failed.
        case inputOutput = 74
        /// It may work when tried again.
        case tryAgain = 75
        /// The settings are wrong.
        case configuration = 78
    }

    /// What kind of trouble it is.
    public var kind: Kind
    /// A stable name for programs, in kebab case: `face-index-out-of-range`.
    public var code: String
    /// One sentence: what failed and why.
    public var message: String
    /// One sentence: what to do; nil where the message says it already.
    public var remedy: String?
    /// The object at fault, if one was.
    public var object: GUID?

    /// Makes a failure.
    public init(_ kind: Kind, _ code: String, _ message: String, remedy: String? = nil, object: GUID? = nil) {
        self.kind = kind
        self.code = code
        self.message = message
        self.remedy = remedy
        self.object = object
    }
}

extension Failure: CustomStringConvertible {
    /// Message, remedy and object in one line.
    public var description: String {
        message + (object.map { " (object \($0))" } ?? "") + (remedy.map { " \($0)" } ?? "")
    }
}
