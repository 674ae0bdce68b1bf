import BuildingModel
import Dispatch
import Glibc
import Synchronization

/// Hears the bell that other processes ring: watches its folder through the kernel.
final class WakeWatch: Sendable {
    private let source: Mutex<any DispatchSourceRead>

    /// Watches a folder and calls the handler on the queue for whatever happens in it, at least once after each ring.
    ///
    /// `lost` is called instead when the folder can no longer be watched.
    init(
        folder: String, queue: DispatchQueue, handler: @escaping @Sendable () -> Void,
        lost: @escaping @Sendable () -> Void
    ) throws {
        let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        let mask = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF)
        guard descriptor >= 0, unsafe inotify_add_watch(descriptor, folder, mask) >= 0 else {
            let error = errno
            if descriptor >= 0 { close(descriptor) }
            throw Failure(
                .unavailable, "wake-watch", "The folder that wakes workers cannot be watched (error \(error)).",
                remedy: "Raise fs.inotify.max_user_instances; until then the worker looks every second.")
        }
        let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
        source.setEventHandler { @Sendable in
            if Self.drain(descriptor) { handler() } else { lost() }
        }
        source.setCancelHandler { @Sendable in close(descriptor) }
        source.activate()
        self.source = Mutex(source)
    }

    deinit { cancel() }

    func cancel() { source.withLock { $0.cancel() } }

    /// Reads until nothing is left, as several events come as one; what they were does not matter, unless the folder is gone.
    private static func drain(_ descriptor: Int32) -> Bool {
        var isThere = true
        unsafe withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: MemoryLayout<inotify_event>.alignment) {
            buffer in
            while case let count = unsafe read(descriptor, buffer.baseAddress, buffer.count), count > 0 {
                var offset = 0
                while offset + MemoryLayout<inotify_event>.size <= count {
                    let event = unsafe buffer.load(fromByteOffset: offset, as: inotify_event.self)
                    if event.mask & UInt32(IN_IGNORED | IN_UNMOUNT | IN_MOVE_SELF | IN_DELETE_SELF) != 0 {
                        isThere = false
                    }
                    offset += MemoryLayout<inotify_event>.size + Int(event.len)
                }
            }
        }
        return isThere
    }
}
