import Dispatch
import Foundation
import Glibc

/// An answer as it came over the wire.
struct Reply: Sendable {
    var status: Int
    var headers: [(name: String, value: String)]
    var body: [UInt8]

    subscript(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    var text: String { String(decoding: body, as: UTF8.self) }

    var json: [String: Any] {
        (try? JSONSerialization.jsonObject(with: Data(body))) as? [String: Any] ?? [:]
    }

    var list: [[String: Any]] {
        (try? JSONSerialization.jsonObject(with: Data(body))) as? [[String: Any]] ?? []
    }

    /// The last part of a problem's type; nil when the answer is no problem document with all its keys.
    var problem: String? {
        guard self["content-type"] == "application/problem+json", json["status"] as? Int == status,
            json["title"] is String, json["detail"] is String, let type = json["type"] as? String,
            type.hasPrefix("urn:ifcexportd:problem:")
        else { return nil }
        return String(type.dropFirst("urn:ifcexportd:problem:".count))
    }
}

struct WireError: Error {
    var what: String
}

/// A connection that sends any bytes, well-formed or not.
///
/// Its blocking calls have a thread of their own: the tests' threads are the service's too. Unchecked because what varies is
/// touched on that thread only.
final class RawConnection: @unchecked Sendable {
    private let descriptor: CInt
    private var buffer: [UInt8] = []
    private let queue = DispatchQueue(label: "raw connection")

    init(port: Int) throws {
        descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        var timeout = timeval(tv_sec: 60, tv_usec: 0)
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
        let descriptor = descriptor
        let result = unsafe withUnsafePointer(to: &address) {
            unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw WireError(what: "connect: \(errno)") }
    }

    deinit {
        close(descriptor)
    }

    private func onQueue<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try body() }) }
        }
    }

    func send(_ text: String) async throws {
        try await send(Array(text.utf8))
    }

    func send(_ bytes: [UInt8]) async throws {
        try await onQueue { [self] in
            var sent = 0
            while sent < bytes.count {
                let count = unsafe bytes[sent...].withUnsafeBytes {
                    unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
                }
                guard count > 0 else { throw WireError(what: "send: \(errno)") }
                sent += count
            }
        }
    }

    /// Reads one answer; `hasBody` is false for the answer to a HEAD.
    func reply(hasBody: Bool = true) async throws -> Reply {
        try await onQueue { [self] in
            var reply = try head()
            guard hasBody, reply.status != 204, reply.status != 304 else { return reply }
            if reply["transfer-encoding"] == "chunked" {
                while let chunk = try nextChunk() { reply.body += chunk }
                return reply
            }
            guard let length = reply["content-length"].flatMap({ Int($0) }) else {
                throw WireError(what: "an answer without a length")
            }
            while buffer.count < length { try fill() }
            reply.body = Array(buffer.prefix(length))
            buffer.removeFirst(length)
            return reply
        }
    }

    /// Reads the head of an answer alone.
    func headOfReply() async throws -> Reply {
        try await onQueue { [self] in try head() }
    }

    /// Reads a chunk of a body whose head was read; nil at its end.
    func chunk() async throws -> String? {
        try await onQueue { [self] in try nextChunk().map { String(decoding: $0, as: UTF8.self) } }
    }

    private func nextChunk() throws -> [UInt8]? {
        guard let length = Int(try line(), radix: 16) else { throw WireError(what: "no chunk") }
        while buffer.count < length + 2 { try fill() }
        defer { buffer.removeFirst(length + 2) }
        return length == 0 ? nil : Array(buffer.prefix(length))
    }

    private func head() throws -> Reply {
        var head = try line()
        guard head.hasPrefix("HTTP/1."), let status = Int(head.dropFirst(9).prefix(3)) else {
            throw WireError(what: "no status line: \(head)")
        }
        var reply = Reply(status: status, headers: [], body: [])
        while true {
            head = try line()
            if head.isEmpty { break }
            guard let colon = head.firstIndex(of: ":") else { throw WireError(what: "no header: \(head)") }
            reply.headers.append(
                (String(head[..<colon]), String(head[colon...].dropFirst().drop { $0 == " " })))
        }
        return reply
    }

    /// Says that nothing more is sent.
    func finishSending() async throws {
        _ = try await onQueue { [self] in shutdown(descriptor, CInt(SHUT_WR)) }
    }

    /// Waits for the end of the connection and says how many bytes came before it.
    func readToEnd() async throws -> Int {
        try await onQueue { [self] in
            while try receive() > 0 {}
            return buffer.count
        }
    }

    private func line() throws -> String {
        while true {
            if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
                let line = buffer[..<end].last == UInt8(ascii: "\r") ? buffer[..<(end - 1)] : buffer[..<end]
                defer { buffer.removeFirst(end + 1) }
                return String(decoding: line, as: UTF8.self)
            }
            try fill()
        }
    }

    private func fill() throws {
        guard try receive() > 0 else { throw WireError(what: "the connection ended") }
    }

    private func receive() throws -> Int {
        var bytes = [UInt8](repeating: 0, count: 65536)
        let count = unsafe recv(descriptor, &bytes, bytes.count, 0)
        guard count >= 0 else { throw WireError(what: "recv: \(errno)") }
        buffer += bytes.prefix(count)
        return count
    }
}
