#if Fleet
    import Attachments
    import BuildingModel
    import Glibc

    /// A file of ours that is sent from front to back.
    final class LocalFile {
        let size: Int64
        private let descriptor: Int32

        init(_ path: String) throws {
            descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
            guard descriptor >= 0 else { throw WrittenAttachment.unfinished }
            var status = stat()
            guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
                close(descriptor)
                throw WrittenAttachment.unfinished
            }
            size = Int64(status.st_size)
        }

        deinit { close(descriptor) }

        /// The next bytes, as many as that unless the file ends.
        func read(_ count: Int) throws -> [UInt8] {
            try unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
                while filled < count {
                    let step = unsafe Glibc.read(
                        descriptor, buffer.baseAddress?.advanced(by: filled), count - filled)
                    if step < 0 && errno == EINTR { continue }
                    guard step >= 0 else {
                        throw Failure(.inputOutput, "read-failed", "A file cannot be read (error \(errno)).")
                    }
                    guard step > 0 else { break }
                    filled += step
                }
            }
        }
    }
#endif
