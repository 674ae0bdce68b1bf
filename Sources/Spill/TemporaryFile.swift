internal import BuildingModel
internal import Glibc

/// A file without a name, for what has no room in memory; it is gone with its last reference and when the process dies.
///
/// It is read and written by explicit calls and never mapped, since mapped pages would count as the process's memory. Thread: one at
/// a time.
@usableFromInline package final class TemporaryFile {
    private let descriptor: Int32

    /// Makes a file in a folder; throws `Failure` (`temporary-file`) where that cannot be.
    @usableFromInline package init(folder: String) throws {
        var path = Array("\(folder)/spill-XXXXXX".utf8CString)
        let opened = unsafe mkstemp(&path)
        guard opened >= 0 else { throw Self.failure("cannot be made in \(folder)") }
        unsafe unlink(path)
        _ = fcntl(opened, F_SETFD, FD_CLOEXEC)
        descriptor = opened
    }

    deinit { close(descriptor) }

    /// Writes all of the bytes at a place.
    @usableFromInline package func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws {
        var done = 0
        while done < bytes.count {
            let count = unsafe pwrite(
                descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done, off_t(offset + done))
            if count > 0 {
                done += count
            } else if count == 0 || errno != EINTR {
                throw Self.failure("cannot be written")
            }
        }
    }

    /// Fills the buffer with the bytes at a place, all of which must have been written.
    @usableFromInline package func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws {
        var done = 0
        while done < buffer.count {
            let count = unsafe pread(
                descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done, off_t(offset + done))
            if count > 0 {
                done += count
            } else if count == 0 || errno != EINTR {
                throw Self.failure("cannot be read")
            }
        }
    }

    private static func failure(_ what: String) -> Failure {
        let code = errno
        return Failure(
            .inputOutput, code == ENOSPC ? "no-space" : "temporary-file",
            "A temporary file \(what): \(unsafe String(cString: strerror(code))).",
            remedy: code == ENOSPC
                ? "Free space in the temporary directory."
                : "Check that the temporary directory is there and may be written to.")
    }
}
