#if Fleet
    import Foundation
    import Glibc
    import Synchronization

    /// Stands between a client and a server on 127.0.0.1 and does what networks and servers do on a bad day.
    ///
    /// One request per connection, each on a thread of its own.
    final class FaultyWire: Sendable {
        /// What happens to a request.
        enum Fault: Sendable {
            /// The server says this, and never hears of the request.
            case answer(status: Int, body: String)
            /// The connection ends after so many bytes of the request's body.
            case cut(after: Int)
            /// The server does what it is asked; its answer is lost.
            case loseAnswer
            /// The connection ends after so many bytes of the answer.
            case cutAnswer(after: Int)
            /// A byte of the request's body is another when it arrives.
            case damage
            /// The server never hears of the request, and nobody answers it.
            case silence
            /// The answer says that the part or object has this tag; nil for none at all.
            case tag(String?)
        }

        private struct State {
            var faults: [(method: String, word: String, fault: Fault)] = []
            var requests: [String] = []
        }

        let port: Int
        private let upstream: Int?
        private let listener: Int32
        private let state = Mutex(State())

        /// The first lines of all requests so far.
        var requests: [String] { state.withLock { $0.requests } }

        /// - Parameter upstream: the port of the server; nil where no request is ever handed on.
        init(to upstream: Int?) throws {
            self.upstream = upstream
            listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
            var address = Self.loopback(port: 0)
            var length = socklen_t(MemoryLayout<sockaddr_in>.size)
            let listener = listener
            let outcome = unsafe withUnsafeMutablePointer(to: &address) { address in
                unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                    unsafe bind(listener, address, length) == 0 && listen(listener, 64) == 0
                        && getsockname(listener, address, &length) == 0
                }
            }
            guard outcome else { throw POSIXError(.EADDRNOTAVAIL) }
            port = Int(UInt16(bigEndian: address.sin_port))
            Thread.detachNewThread { [self] in
                while case let client = accept(listener, nil, nil), client >= 0 {
                    Thread.detachNewThread { self.serve(client) }
                }
            }
        }

        /// Stops listening: who connects from now on is refused.
        ///
        /// The descriptor stays: its number would soon be another's, whom the thread above might then listen to.
        func close() { shutdown(listener, Int32(SHUT_RDWR)) }

        /// Has the next request with a method, and a word in its first line, meet a fault.
        func expect(_ method: String, _ word: String, _ fault: Fault, times: Int = 1) {
            state.withLock { state in
                state.faults += (0..<times).map { _ in (method, word, fault) }
            }
        }

        private func fault(for line: String) -> Fault? {
            state.withLock { state in
                state.requests.append(line)
                let index = state.faults.firstIndex {
                    line.hasPrefix($0.method + " ") && ($0.word.isEmpty || line.contains($0.word))
                }
                return index.map { state.faults.remove(at: $0).fault }
            }
        }

        private func serve(_ client: Int32) {
            defer { Glibc.close(client) }
            var head: [UInt8] = []
            while !head.suffix(4).elementsEqual("\r\n\r\n".utf8) {
                guard let byte = Self.read(client, 1).first else { return }
                head.append(byte)
            }
            let text = String(decoding: head, as: UTF8.self)
            let lines = text.split(separator: "\r\n")
            let length =
                lines.first { $0.lowercased().hasPrefix("content-length:") }
                .flatMap { Int($0.drop { $0 != ":" }.dropFirst().filter { $0 != " " }) } ?? 0
            let fault = fault(for: String(lines[0]))
            var body: [UInt8] = []
            if case .cut(let count) = fault {
                _ = Self.read(client, min(count, length), all: true)
                return
            }
            body = Self.read(client, length, all: true)
            if case .answer(let status, let document) = fault {
                Self.write(
                    client,
                    Array(
                        "HTTP/1.1 \(status) X\r\nContent-Length: \(document.utf8.count)\r\nConnection: close\r\n\r\n\(document)"
                            .utf8))
                return
            }
            if case .silence = fault {
                // Until whoever asked gives up.
                while !Self.read(client, 65_536).isEmpty {}
                return
            }
            if case .damage = fault, !body.isEmpty { body[body.count / 2] ^= 1 }
            guard let upstream, let server = Self.connect(upstream) else { return }
            defer { Glibc.close(server) }
            // The last two characters are two ends of lines.
            let closing = Array((text.dropLast(1) + "Connection: close\r\n\r\n").utf8)
            Self.write(server, closing + body)
            var budget = Int.max
            if case .cutAnswer(let count) = fault { budget = count }
            if case .tag(let tag) = fault {
                let answer = String(decoding: Self.read(server, .max, all: true), as: UTF8.self)
                let other = tag.map { "ETag: \"\($0)\"" } ?? "X-Nothing: 1"
                Self.write(client, Array(answer.replacing(/(?i)etag: [^\r]*/, with: other).utf8))
                return
            }
            while case let piece = Self.read(server, 65_536), !piece.isEmpty {
                if case .loseAnswer = fault { continue }
                Self.write(client, Array(piece.prefix(budget)))
                budget -= min(budget, piece.count)
                if budget == 0 { return }
            }
        }

        private static func loopback(port: Int) -> sockaddr_in {
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = UInt16(port).bigEndian
            address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
            return address
        }

        private static func connect(_ port: Int) -> Int32? {
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
            var address = loopback(port: port)
            let outcome = unsafe withUnsafePointer(to: &address) { address in
                unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    unsafe Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            return outcome == 0 ? descriptor : nil
        }

        private static func read(_ descriptor: Int32, _ count: Int, all: Bool = false) -> [UInt8] {
            // Asking for nothing would wait for something.
            guard count > 0 else { return [] }
            var bytes: [UInt8] = []
            var piece = [UInt8](repeating: 0, count: min(count, 65_536))
            repeat {
                let wanted = min(piece.count, count - bytes.count)
                let step = unsafe piece.withUnsafeMutableBytes {
                    unsafe Glibc.recv(descriptor, $0.baseAddress, wanted, 0)
                }
                guard step > 0 else { break }
                bytes += piece[..<step]
            } while all && bytes.count < count
            return bytes
        }

        private static func write(_ descriptor: Int32, _ bytes: [UInt8]) {
            var sent = 0
            while sent < bytes.count {
                let step = unsafe bytes.withUnsafeBytes {
                    unsafe send(descriptor, $0.baseAddress?.advanced(by: sent), bytes.count - sent, Int32(MSG_NOSIGNAL))
                }
                guard step > 0 else { return }
                sent += step
            }
        }
    }
#endif
