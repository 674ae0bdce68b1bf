internal import BuildingModel
internal import Deflate
internal import Glibc

/// The lines of a project document, plain or packed with gzip, one after the other.
///
/// It may go from one thread to another, which is why it is `@unchecked Sendable`; no two may use it.
final class LineSource: @unchecked Sendable {
    /// How long a line may be, in bytes.
    static let longestLine = 1 << 30

    private let descriptor: Int32
    private let isOurs: Bool
    private let longestLine: Int
    private var gzip: GzipStream?
    private var input: [UInt8] = []
    private var inputPosition = 0
    private var text: [UInt8] = []
    private var textPosition = 0
    private var textEnd = 0
    private var isAtEnd = false

    /// How many bytes of the source were read.
    private(set) var bytesRead: Int64 = 0
    /// How many bytes the source has, where that is known.
    let totalBytes: Int64?
    /// The number of the line that `next` gave last, from 1.
    private(set) var lineNumber = 0

    /// Opens a file, or standard input where the path is nil.
    init(path: String?, longestLine: Int = LineSource.longestLine) throws {
        self.longestLine = longestLine
        guard let path else {
            (descriptor, isOurs, totalBytes) = (STDIN_FILENO, false, nil)
            return
        }
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        isOurs = true
        guard descriptor >= 0 else {
            totalBytes = nil
            throw Failure(
                .noInput, "document-not-readable",
                "The document \(path) cannot be opened: \(unsafe String(cString: strerror(errno))).")
        }
        var status = stat()
        let isKnown = unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        totalBytes = isKnown ? Int64(status.st_size) : nil
    }

    deinit { if isOurs, descriptor >= 0 { close(descriptor) } }

    /// Puts the next line into `line`, without its end; false after the last one.
    func next(into line: inout [UInt8]) throws -> Bool {
        line.removeAll(keepingCapacity: true)
        var hasBegun = false
        while true {
            if textPosition == textEnd {
                guard try refill() else { break }
            }
            if !hasBegun {
                hasBegun = true
                lineNumber += 1
            }
            let newline = endOfLine()
            line.append(contentsOf: text[textPosition..<(newline ?? textEnd)])
            textPosition = newline.map { $0 + 1 } ?? textEnd
            guard line.count <= longestLine else {
                throw Failure(
                    .badData, "line-too-long", "Line \(lineNumber) is longer than \(longestLine) bytes.",
                    remedy: "Divide what it holds into several records.")
            }
            if newline != nil { break }
        }
        if lineNumber == 1, line.starts(with: [0xef, 0xbb, 0xbf]) { line.removeFirst(3) }
        return hasBegun
    }

    /// Where the next line feed stands in the text at hand; nil where there is none.
    private func endOfLine() -> Int? {
        unsafe text.withUnsafeBytes { text in
            guard let start = text.baseAddress else { return nil }
            let feed = unsafe memchr(start + textPosition, 0x0a, textEnd - textPosition)
            return unsafe feed.map { unsafe UnsafeRawPointer($0) - start }
        }
    }

    /// Gets more text; false at the end.
    private func refill() throws -> Bool {
        while true {
            if let gzip {
                if text.count < 1 << 18 { text = [UInt8](repeating: 0, count: 1 << 18) }
                do {
                    textEnd = try gzip.inflate(input, from: &inputPosition, into: &text)
                } catch {
                    throw Failure(
                        .badData, "gzip-damaged", "The packed document is damaged after line \(lineNumber).",
                        remedy: "Transfer or pack it again.")
                }
                textPosition = 0
                if textEnd > 0 { return true }
            } else if inputPosition < input.count {
                swap(&text, &input)
                (textPosition, textEnd, inputPosition) = (inputPosition, text.count, 0)
                input.removeAll(keepingCapacity: true)
                return true
            }
            guard try readInput() else {
                guard gzip?.isBetweenMembers != false else {
                    throw Failure(
                        .badData, "gzip-truncated", "The packed document ends in the middle, after line \(lineNumber).",
                        remedy: "Transfer or pack it again.")
                }
                return false
            }
        }
    }

    /// Reads the next piece of the source; false at its end.
    private func readInput() throws -> Bool {
        if isAtEnd { return false }
        let isFirst = bytesRead == 0
        input = [UInt8](repeating: 0, count: 1 << 16)
        inputPosition = 0
        var filled = 0
        // A pipe may give one byte at first; two are needed to tell gzip.
        repeat {
            let count = unsafe input.withUnsafeMutableBytes {
                unsafe read(descriptor, $0.baseAddress?.advanced(by: filled), $0.count - filled)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw Failure(
                    .inputOutput, "document-not-readable",
                    "Reading the document failed: \(unsafe String(cString: strerror(errno))).")
            }
            if count == 0 { isAtEnd = true }
            filled += count
        } while !isAtEnd && (filled == 0 || isFirst && filled < 2)
        input.removeLast(input.count - filled)
        bytesRead += Int64(filled)
        if isFirst, input.starts(with: [0x1f, 0x8b]) { gzip = try GzipStream() }
        return filled > 0
    }
}
