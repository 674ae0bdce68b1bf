#if Fleet
    import BuildingModel
    import CCurl
    import Synchronization

    /// A request as it goes over the wire.
    struct HTTPRequest {
        var method: String
        var url: String
        /// Names in lower case; `host` is in the URL.
        var headers: [String: String]
        var body: [UInt8] = []
    }

    /// How an answer begins.
    struct HTTPHead {
        var status = 0
        /// Names in lower case.
        var headers: [String: String] = [:]
    }

    /// What goes wrong before a whole answer is there.
    struct HTTPTrouble: Error {
        /// In libcurl's words.
        var reason: String
    }

    /// How long a server may take, in seconds.
    struct HTTPPatience: Sendable, Hashable {
        /// To be connected to.
        var connect = 10
        /// To move a byte.
        var stall = 30
    }

    /// One connection over libcurl, used for one request after the other; libcurl keeps it open and opens it anew.
    ///
    /// The body of an answer is read as the caller takes it. Thread: one at a time.
    @safe final class HTTPConnection {
        private let handle: UnsafeMutableRawPointer
        private let multi: UnsafeMutableRawPointer
        private let patience: HTTPPatience
        private var headers: UnsafeMutablePointer<curl_slist>?
        private var body: [UInt8] = []
        private var sent = 0
        private var head = HTTPHead()
        private var hasHead = false
        private var received: [UInt8] = []
        private var taken = 0
        private var isPaused = false
        private var outcome: CURLcode?
        private var isAttached = false

        /// How much of an answer is held when nobody takes it.
        private static let window = 256 * 1024
        private static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

        init(patience: HTTPPatience) throws {
            guard Self.isReady, let handle = unsafe curl_easy_init() else { throw Self.unusable }
            guard let multi = unsafe curl_multi_init() else {
                unsafe curl_easy_cleanup(handle)
                throw Self.unusable
            }
            unsafe self.handle = unsafe handle
            unsafe self.multi = unsafe multi
            self.patience = patience
        }

        deinit {
            end()
            unsafe curl_easy_cleanup(handle)
            unsafe curl_multi_cleanup(multi)
        }

        /// Sends a request and waits for the head of the answer; throws `HTTPTrouble` when there is none.
        func send(_ request: HTTPRequest) throws -> HTTPHead {
            end()
            body = request.body
            sent = 0
            head = HTTPHead()
            hasHead = false
            received.removeAll(keepingCapacity: true)
            taken = 0
            isPaused = false
            outcome = nil
            prepare(request)
            guard unsafe curl_multi_add_handle(multi, handle) == CURLM_OK else { throw Self.unusable }
            isAttached = true
            while !hasHead {
                if let outcome { throw trouble(outcome) }
                try step()
            }
            return head
        }

        /// Reads some of the body; 0 at its end.
        func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
            while taken == received.count {
                if let outcome {
                    guard outcome == CURLE_OK else { throw trouble(outcome) }
                    return 0
                }
                received.removeAll(keepingCapacity: true)
                taken = 0
                if isPaused {
                    isPaused = false
                    unsafe curl_easy_pause(handle, 0)
                }
                // Going on may have brought what was held back.
                if received.isEmpty { try step() }
            }
            let count = min(buffer.count, received.count - taken)
            unsafe received.withUnsafeBytes { bytes in
                unsafe buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[taken..<taken + count]))
            }
            taken += count
            return count
        }

        /// Reads the rest of the body, which is not to have more than so many bytes.
        func readAll(limit: Int) throws -> [UInt8] {
            var all: [UInt8] = []
            var chunk = [UInt8](repeating: 0, count: 64 * 1024)
            while case let count = try unsafe chunk.withUnsafeMutableBytes({ try unsafe read(into: $0) }), count > 0 {
                all += chunk[..<count]
                guard all.count <= limit else { throw HTTPTrouble(reason: "The answer is too long") }
            }
            end()
            return all
        }

        /// Lets go of the request; what of its answer is still to come is not read.
        func end() {
            if isAttached {
                unsafe curl_multi_remove_handle(multi, handle)
                isAttached = false
            }
            unsafe curl_slist_free_all(headers)
            unsafe headers = nil
            body = []
        }

        private func step() throws {
            var running: Int32 = 0
            guard unsafe curl_multi_perform(multi, &running) == CURLM_OK else { throw Self.unusable }
            var left: Int32 = 0
            while let message = unsafe curl_multi_info_read(multi, &left) {
                if unsafe message.pointee.msg == CURLMSG_DONE { outcome = unsafe ccurl_outcome(message) }
            }
            if outcome == nil, received.isEmpty { _ = unsafe curl_multi_poll(multi, nil, 0, 1000, nil) }
        }

        private func prepare(_ request: HTTPRequest) {
            unsafe curl_easy_reset(handle)
            let context = unsafe Unmanaged.passUnretained(self).toOpaque()
            unsafe ccurl_set_text(handle, CURLOPT_URL, request.url)
            unsafe ccurl_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
            for (option, value) in [
                (CURLOPT_NOSIGNAL, 1), (CURLOPT_PATH_AS_IS, 1), (CURLOPT_CONNECTTIMEOUT, patience.connect),
                (CURLOPT_LOW_SPEED_LIMIT, 1), (CURLOPT_LOW_SPEED_TIME, patience.stall),
                (CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1)),
            ] {
                unsafe ccurl_set_number(handle, option, value)
            }
            switch request.method {
            case "GET": unsafe ccurl_set_number(handle, CURLOPT_HTTPGET, 1)
            case "HEAD": unsafe ccurl_set_number(handle, CURLOPT_NOBODY, 1)
            case "DELETE": unsafe ccurl_set_text(handle, CURLOPT_CUSTOMREQUEST, "DELETE")
            default:
                unsafe ccurl_set_number(handle, CURLOPT_UPLOAD, 1)
                unsafe ccurl_set_text(handle, CURLOPT_CUSTOMREQUEST, request.method)
                unsafe ccurl_set_size(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(body.count))
                unsafe ccurl_set_context(handle, CURLOPT_READDATA, context)
                unsafe ccurl_set_transfer(handle, CURLOPT_READFUNCTION) { target, size, count, context in
                    unsafe HTTPConnection.from(context)?.give(target, size * count) ?? 0
                }
                unsafe ccurl_set_context(handle, CURLOPT_SEEKDATA, context)
                unsafe ccurl_set_seek(handle) { context, offset, origin in
                    unsafe HTTPConnection.from(context)?.seek(Int(offset), origin) ?? CURL_SEEKFUNC_FAIL
                }
            }
            unsafe ccurl_set_context(handle, CURLOPT_HEADERDATA, context)
            unsafe ccurl_set_transfer(handle, CURLOPT_HEADERFUNCTION) { source, size, count, context in
                unsafe HTTPConnection.from(context)?.hear(source, size * count) ?? 0
            }
            unsafe ccurl_set_context(handle, CURLOPT_WRITEDATA, context)
            unsafe ccurl_set_transfer(handle, CURLOPT_WRITEFUNCTION) { source, size, count, context in
                unsafe HTTPConnection.from(context)?.take(source, size * count) ?? 0
            }
            // Waiting to be told to go on would cost a round trip for every part.
            for line in request.headers.map({ "\($0): \($1)" }) + ["Expect:", "Accept:"] {
                unsafe headers = unsafe curl_slist_append(headers, line)
            }
            unsafe ccurl_set_list(handle, CURLOPT_HTTPHEADER, headers)
        }

        private static func from(_ context: UnsafeMutableRawPointer?) -> HTTPConnection? {
            unsafe context.map { unsafe Unmanaged<HTTPConnection>.fromOpaque($0).takeUnretainedValue() }
        }

        private func give(_ target: UnsafeMutablePointer<CChar>?, _ room: Int) -> Int {
            guard let target = unsafe target else { return 0 }
            let count = min(room, body.count - sent)
            unsafe body.withUnsafeBytes { bytes in
                unsafe UnsafeMutableRawBufferPointer(start: target, count: room).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: bytes[sent..<sent + count]))
            }
            sent += count
            return count
        }

        private func seek(_ offset: Int, _ origin: Int32) -> Int32 {
            guard origin == SEEK_SET, (0...body.count).contains(offset) else { return CURL_SEEKFUNC_FAIL }
            sent = offset
            return CURL_SEEKFUNC_OK
        }

        private func hear(_ source: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
            let bytes = unsafe UnsafeRawBufferPointer(start: source, count: count)
            let line = unsafe String(decoding: bytes, as: UTF8.self).filter { !$0.isNewline }
            if line.hasPrefix("HTTP/") {
                head = HTTPHead(status: Int(line.split(separator: " ").dropFirst().first ?? "") ?? 0)
            } else if line.isEmpty {
                hasHead = head.status >= 200
            } else if let colon = line.firstIndex(of: ":") {
                let value = line[line.index(after: colon)...].drop { $0 == " " }
                head.headers[line[..<colon].lowercased()] = String(value)
            }
            return count
        }

        private func take(_ source: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
            guard received.count < Self.window else {
                isPaused = true
                return Int(CURL_WRITEFUNC_PAUSE)
            }
            unsafe received.append(contentsOf: UnsafeRawBufferPointer(start: source, count: count))
            return count
        }

        private func trouble(_ code: CURLcode) -> HTTPTrouble {
            HTTPTrouble(reason: unsafe String(cString: curl_easy_strerror(code)))
        }

        private static let unusable = Failure(
            .unavailable, "no-curl", "libcurl cannot be used.", remedy: "See that the machine has memory to spare.")
    }

    /// Connections that nobody uses at the moment.
    final class HTTPConnections: Sendable {
        /// Only whoever took a connection out uses it, so it may go from thread to thread.
        private struct Idle: @unchecked Sendable {
            var connections: [HTTPConnection] = []
        }

        private let patience: HTTPPatience
        private let idle = Mutex(Idle())

        init(patience: HTTPPatience) { self.patience = patience }

        func take() throws -> HTTPConnection {
            try idle.withLock { $0.connections.popLast() } ?? HTTPConnection(patience: patience)
        }

        func giveBack(_ connection: HTTPConnection) {
            connection.end()
            idle.withLock { idle in
                if idle.connections.count < 16 { idle.connections.append(connection) }
            }
        }
    }
#endif
