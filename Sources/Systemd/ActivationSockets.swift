public import Glibc

/// The listening sockets that the service manager opened for this process.
public struct ActivationSockets: Sendable, Hashable {
    /// The first descriptor that is handed over, by the protocol.
    public static let first: Int32 = 3
    /// The descriptors, in the order of the socket unit; each is closed when another program is started.
    public let descriptors: [Int32]

    /// Takes over what an environment promises to this process; none when the promise is to another, as to our parent.
    ///
    /// To be called once, before anything else opens a file. Descriptors that do not listen are left out: what the unit means
    /// by them is not known here.
    public init(environment: [String: String], process: Int32 = getpid(), first: Int32 = Self.first) {
        guard environment["LISTEN_PID"] == "\(process)", let count = environment["LISTEN_FDS"].flatMap(Int32.init),
            (1...1024).contains(count)
        else {
            descriptors = []
            return
        }
        descriptors = (first..<first + count).filter { descriptor in
            let flags = fcntl(descriptor, F_GETFD)
            return flags >= 0 && fcntl(descriptor, F_SETFD, flags | FD_CLOEXEC) == 0 && Self.listens(descriptor)
        }
    }

    private static func listens(_ descriptor: Int32) -> Bool {
        var isListening: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        return unsafe getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &isListening, &size) == 0 && isListening != 0
    }
}
