import Glibc

/// A socket like the one services send their notices to, for tests.
///
/// Thread: one; receiving blocks until a message comes or half a minute is over.
public final class FakeServiceManager {
    /// What `$NOTIFY_SOCKET` has to be.
    public let address: String
    private let descriptor: Int32

    /// Listens at a path, or with `@` before it under a name without a file.
    public init(_ address: String) {
        self.address = address
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var name = Array(address.utf8)
        if name[0] == UInt8(ascii: "@") { name[0] = 0 }
        var socket = sockaddr_un()
        socket.sun_family = sa_family_t(AF_UNIX)
        unsafe withUnsafeMutableBytes(of: &socket.sun_path) { unsafe $0.copyBytes(from: name) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + name.count)
        let status = unsafe withUnsafePointer(to: &socket) { socket in
            unsafe socket.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe bind(descriptor, $0, length) }
        }
        precondition(status == 0, "cannot listen at \(address)")
    }

    deinit {
        close(descriptor)
        if address.hasPrefix("/") { unsafe unlink(address) }
    }

    /// The next message, line by line; nil when none came.
    public func receive() -> [String]? {
        var events = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard unsafe poll(&events, 1, 30_000) == 1 else { return nil }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = unsafe recv(descriptor, &bytes, bytes.count, 0)
        guard count >= 0 else { return nil }
        return String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// The lines of all messages up to the one that has a certain line, which is among them; nil when it did not come.
    public func receive(until line: (String) -> Bool) -> [String]? {
        var lines: [String] = []
        while let message = receive() {
            lines += message
            if message.contains(where: line) { return lines }
        }
        return nil
    }
}
