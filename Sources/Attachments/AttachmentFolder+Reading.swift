import BuildingModel
import Glibc

extension AttachmentFolder {
    /// Opens a regular file inside the folder.
    public func open(_ name: String, _ range: Range<Int64>?) throws -> any StoredFile {
        guard Self.isOurs(name) else { throw Failure.strangeName }
        let descriptor = unsafe Glibc.open(path + "/" + name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT { throw Failure.gone }
            throw Failure(.inputOutput, "attachment-open", "A finished file cannot be opened (error \(errno)).")
        }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw Failure(.software, "attachment-changed", "A finished file is not what was published.")
        }
        return OpenFile(descriptor: descriptor, size: Int64(status.st_size))
    }

    /// Calls a body once, for all files with our endings in folders of two digits.
    public func visit(untouchedFor seconds: Int, _ body: ([StoredItem]) throws -> Void) throws {
        let oldest = Self.now - seconds
        let shards = Self.names(in: path).filter { $0.utf8.count == 2 }
        let items = shards.flatMap { shard in
            Self.names(in: "\(path)/\(shard)").filter { name in
                [".ifc", ".ifczip", ".report.json", ".part"].contains { name.hasSuffix($0) }
                    && Self.isOld("\(path)/\(shard)/\(name)", oldest)
            }.map { StoredItem(name: "\(shard)/\($0)") }
        }
        if !items.isEmpty { try body(items) }
    }

    private static func isOld(_ path: String, _ oldest: Int) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
            && status.st_mtim.tv_sec <= oldest
    }

    private static var now: Int {
        var now = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &now)
        return now.tv_sec
    }

    private static func names(in folder: String) -> [String] {
        guard let listing = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(listing) }
        var names: [String] = []
        while let entry = unsafe readdir(listing) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
                unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            names.append(name)
        }
        return names
    }
}

/// An open file, closed with its last reference.
private final class OpenFile: StoredFile {
    let size: Int64
    private let descriptor: CInt

    init(descriptor: CInt, size: Int64) {
        self.descriptor = descriptor
        self.size = size
    }

    deinit { close(descriptor) }

    func read(_ range: Range<Int64>, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let wanted = min(buffer.count, range.count)
        var result = 0
        repeat {
            result = unsafe pread(descriptor, buffer.baseAddress, wanted, off_t(range.lowerBound))
        } while result < 0 && errno == EINTR
        guard result > 0 else {
            throw Failure(.inputOutput, "attachment-read", "A finished file cannot be read to its end.")
        }
        return result
    }
}
