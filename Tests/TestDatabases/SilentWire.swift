internal import Foundation
internal import Glibc
internal import Synchronization

/// Stands between a client and a server on this machine and can hold back, silently, what goes through it.
///
/// Whoever connects meanwhile is taken and hears nothing. What was held back goes on its way when the wire is mended, as with a
/// network that comes back.
public final class SilentWire: Sendable {
    private let listener: Int32
    private let upstream: String
    private let port: UInt16
    private let silent = Mutex(false)
    private let lines = Mutex<[Int32]>([])

    /// Makes a wire to a server's socket.
    public init(to server: PostgresServer) throws {
        upstream = server.folder + "/.s.PGSQL.5432"
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        let listener = listener
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = unsafe withUnsafeMutablePointer(to: &address) { address in
            unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                unsafe bind(listener, address, length) == 0 && listen(listener, 64) == 0
                    && getsockname(listener, address, &length) == 0
            }
        }
        guard isBound else { throw PostgresServer.Absence(description: "no port for a wire") }
        port = UInt16(bigEndian: address.sin_port)
        Thread.detachNewThread { [self] in
            while case let client = accept(listener, nil, nil), client >= 0 { serve(client) }
        }
    }

    /// The address of a database by way of this wire.
    public func address(of direct: String) -> String {
        direct.replacing(/host=[^&]*/, with: "host=127.0.0.1&port=\(port)")
    }

    /// Hands nothing on any more, and says so to nobody; or goes on.
    public func fallSilent(_ silent: Bool = true) { self.silent.withLock { $0 = silent } }

    /// Ends everything that goes through it.
    public func close() {
        fallSilent(false)
        shutdown(listener, Int32(SHUT_RDWR))
        for line in lines.withLock({ $0 }) { shutdown(line, Int32(SHUT_RDWR)) }
    }

    private func serve(_ client: Int32) {
        let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let path = Array(upstream.utf8.prefix(107)) + [0]
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path) }
        let isConnected = unsafe withUnsafePointer(to: &address) { address in
            unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe connect(server, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
        guard isConnected else {
            Glibc.close(server)
            Glibc.close(client)
            return
        }
        lines.withLock { $0 += [client, server] }
        Thread.detachNewThread { [self] in hand(from: client, to: server) }
        Thread.detachNewThread { [self] in hand(from: server, to: client) }
    }

    /// Hands on until one side ends; descriptors stay until the process ends, as both threads have both.
    private func hand(from source: Int32, to target: Int32) {
        var piece = [UInt8](repeating: 0, count: 65_536)
        while case let count = unsafe recv(source, &piece, piece.count, 0), count > 0 {
            while silent.withLock({ $0 }) { usleep(2000) }
            var sent = 0
            while sent < count {
                let step = unsafe piece.withUnsafeBytes {
                    unsafe send(target, $0.baseAddress?.advanced(by: sent), count - sent, Int32(MSG_NOSIGNAL))
                }
                guard step > 0 else { break }
                sent += step
            }
        }
        while silent.withLock({ $0 }) { usleep(2000) }
        shutdown(target, Int32(SHUT_RDWR))
    }
}
