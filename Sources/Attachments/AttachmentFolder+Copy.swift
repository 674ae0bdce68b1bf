import Glibc

extension AttachmentFolder {
    /// Copies an open file beside its final name, syncs it, and only then gives it that name.
    func copy(_ file: Int32, to published: String) throws {
        let part = published + ".part"
        let target = unsafe Glibc.open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard target >= 0 else { throw Self.failure("copied") }
        defer {
            close(target)
            _ = unsafe unlink(part)
        }
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw Self.failure("read") }
            guard count > 0 else { break }
            var written = 0
            while written < count {
                let step = unsafe chunk.withUnsafeBytes { bytes in
                    unsafe write(target, bytes.baseAddress?.advanced(by: written), count - written)
                }
                if step < 0 && errno == EINTR { continue }
                guard step > 0 else { throw Self.failure("copied") }
                written += step
            }
        }
        guard fsync(target) == 0 else { throw Self.failure("synced") }
        guard unsafe Glibc.link(part, published) == 0 else { throw Self.failure("published") }
    }

    static func sync(folder: String) throws {
        let descriptor = unsafe Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("synced") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure("synced") }
    }
}
