package import BuildingModel

/// Where finished files live.
///
/// A name is used once and never again, so nothing is ever overwritten; which names belong to a job only the queue knows. What is
/// published and then not recorded must be removed again.
///
/// Every call blocks and throws `Failure`. Thread: any.
public protocol AttachmentStorage: Sendable {
    /// Makes it ready for use; throws when its settings are wrong or it is away.
    func prepare() throws

    /// Throws when nothing can be stored now; cheap enough to be asked before every job.
    func require() throws

    /// Begins to take a file while it grows; nil where only finished files are taken.
    ///
    /// Nobody sees it before it is published. It must be published or given up; what is neither, `visit` finds.
    func beginUpload(of name: String) throws -> UploadID?

    /// The writing side of an upload that was begun, perhaps by another process.
    func upload(_ id: UploadID, of name: String, limit: Int64?) throws -> any AttachmentUpload

    /// Gives an upload up; quiet where there is none any more.
    func abandon(_ id: UploadID, of name: String) throws

    /// Makes a file and its report visible and durable, or throws.
    ///
    /// After an error anything may be there, and has to be removed.
    func publish(_ written: WrittenAttachment) throws

    /// Opens a stored file; throws `Failure` of code `attachment-gone` when it is not there.
    ///
    /// - Parameter range: the bytes that will be read, nil for all.
    func open(_ name: String, _ range: Range<Int64>?) throws -> any StoredFile

    /// A URL from which a client gets the file without us, for a few minutes; nil where there is none.
    ///
    /// Whoever has it can read the file: it is for the client alone and no log.
    func link(to name: String, savedAs fileName: String) throws -> String?

    /// Removes what is stored under a name; quiet where nothing is.
    func remove(_ name: String) throws

    /// Removes something that was visited; false when it was gone already.
    func remove(_ item: StoredItem) throws -> Bool

    /// Calls a body for everything stored that nobody has touched for so many seconds, some at a time.
    func visit(untouchedFor seconds: Int, _ body: ([StoredItem]) throws -> Void) throws
}

/// Names an upload under way.
public typealias UploadID = String

/// What an attempt has written, to be published.
public struct WrittenAttachment: Sendable {
    /// Where the bytes of the file are.
    public enum Content: Sendable {
        /// In a local file; when it stays there for its own sake, the published one must not be the same.
        case file(path: String, stays: Bool)
        /// In an upload, all of whose parts have arrived.
        case upload(UploadID, [UploadedPart])
    }

    /// The name to publish it under: a folder of two digits and a file name.
    public var name: String
    /// Where its bytes are.
    public var content: Content
    /// How many there are.
    public var size: Int64
    /// The name to publish its report under, in the same folder.
    public var reportName: String
    /// The path of its report.
    public var report: String

    /// Says what was written.
    public init(name: String, content: Content, size: Int64, reportName: String, report: String) {
        self.name = name
        self.content = content
        self.size = size
        self.reportName = reportName
        self.report = report
    }

    /// The file is not what was announced.
    package static var unfinished: Failure {
        Failure(
            .software, "unfinished-file", "The file is not what the export process said it wrote.",
            remedy: "See that nothing else clears the temporary directory.")
    }
}

/// Takes the bytes of a file that grows.
///
/// Thread: one at a time.
public protocol AttachmentUpload: AnyObject {
    /// Takes the next bytes; an error means that the upload is of no use any more.
    func write(_ bytes: [UInt8]) throws
    /// Waits until everything has arrived.
    func finish() throws -> [UploadedPart]
}

/// A stored file that was opened.
public protocol StoredFile: AnyObject, Sendable {
    /// The size of the whole file in bytes.
    var size: Int64 { get }
    /// Reads at least one byte from the beginning of a range, and at most as many as it has and the buffer takes.
    ///
    /// Ranges are best asked for one after the other. Throws when there is no byte: the file is shorter than it was.
    func read(_ range: Range<Int64>, into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

/// Something that is stored: a published file, or one that is on its way.
public struct StoredItem: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// The upload it is; nil for a file.
    public var upload: UploadID?

    /// Names something stored.
    public init(name: String, upload: UploadID? = nil) {
        self.name = name
        self.upload = upload
    }
}

extension Failure {
    /// The name is not one that this program gave.
    package static let strangeName = Failure(
        .software, "stored-name", "The name of a stored file is not one of ours.")
    /// There is no file of this name.
    package static let gone = Failure(
        .noInput, "attachment-gone", "The file of this attachment is no longer stored.",
        remedy: "Ask for the export again.")
}
