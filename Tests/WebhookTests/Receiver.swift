import Dispatch
import Foundation
import Glibc
import Synchronization

/// A web server of one thread that keeps what it is sent and answers what it was told to.
final class Receiver: Sendable {
    struct Request: Sendable {
        var head: String
        var body: String

        /// The value of a header field, its name in lower case.
        subscript(_ name: String) -> String? {
            head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name + ":") }
                .map { $0.drop { $0 != ":" }.dropFirst().trimmingPrefix(" ").description }
        }
    }

    let port: Int
    private let listener: CInt
    private let answers: Mutex<[String]>
    private let received: AsyncStream<Request>
    private let told: AsyncStream<Request>.Continuation

    /// - Parameter answers: status lines with header fields, one for each request; the last for all further ones. An empty one
    ///   ends the connection without a word.
    init(_ answers: [String]) throws {
        listener = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
        let listener = listener
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        unsafe withUnsafeMutablePointer(to: &address) {
            unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                _ = unsafe bind(listener, address, length)
                _ = listen(listener, 16)
                _ = unsafe getsockname(listener, address, &length)
            }
        }
        port = Int(in_port_t(bigEndian: address.sin_port))
        self.answers = Mutex(answers)
        (received, told) = AsyncStream.makeStream(of: Request.self)
        DispatchQueue(label: "receiver").async { [self] in serve() }
    }

    var url: String { "http://127.0.0.1:\(port)/hook" }

    /// The next request.
    func next() async -> Request? {
        for await request in received { return request }
        return nil
    }

    func stop() {
        shutdown(listener, CInt(SHUT_RDWR))
        close(listener)
    }

    private func serve() {
        while case let connection = accept(listener, nil, nil), connection >= 0 {
            defer { close(connection) }
            guard let request = read(connection) else { continue }
            let answer = answers.withLock { $0.count > 1 ? $0.removeFirst() : $0.first ?? "" }
            if !answer.isEmpty {
                let text = "HTTP/1.1 \(answer)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                _ = unsafe send(connection, text, text.utf8.count, CInt(MSG_NOSIGNAL))
            }
            told.yield(request)
        }
    }

    private func read(_ connection: CInt) -> Request? {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let text = String(decoding: bytes, as: UTF8.self)
            if let end = text.range(of: "\r\n\r\n") {
                let request = Request(head: String(text[..<end.lowerBound]), body: String(text[end.upperBound...]))
                if request.body.utf8.count >= request["content-length"].flatMap({ Int($0) }) ?? 0 { return request }
            }
            let count = unsafe recv(connection, &chunk, chunk.count, 0)
            guard count > 0 else { return nil }
            bytes += chunk.prefix(count)
        }
    }
}
