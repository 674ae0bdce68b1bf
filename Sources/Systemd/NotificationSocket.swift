import Glibc

/// Where the service manager listens: the socket that `$NOTIFY_SOCKET` names.
///
/// Each message is one datagram. Nothing here waits: a service must not hang because its manager does.
public struct NotificationSocket: Sendable, Hashable {
    /// What the socket's name is to the kernel: a path, or zero and a name without a file.
    private let name: [UInt8]

    /// Finds the socket in an environment; nil without a manager, or with an address of a kind that is not spoken here.
    public init?(environment: [String: String]) {
        guard let text = environment["NOTIFY_SOCKET"] else { return nil }
        var name = Array(text.utf8)
        guard name.count > 1, name.count < MemoryLayout.size(ofValue: sockaddr_un().sun_path) else { return nil }
        switch name[0] {
        case UInt8(ascii: "/"): break
        case UInt8(ascii: "@"): name[0] = 0
        default: return nil
        }
        self.name = name
    }

    /// Sends notices as one message; false when nobody took it.
    @discardableResult public func send(_ notices: Notice...) -> Bool {
        let type = Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
        let descriptor = socket(AF_UNIX, type, 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        let message = Array(notices.map(\.line).joined(separator: "\n").utf8)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: name) }
        // Without the zeros after it: they would belong to the name of a socket without a file.
        let length = socklen_t(MemoryLayout<sa_family_t>.size + name.count)
        let sent = unsafe withUnsafePointer(to: &address) { address in
            unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                unsafe sendto(descriptor, message, message.count, Int32(MSG_NOSIGNAL), address, length)
            }
        }
        return sent == message.count
    }
}
