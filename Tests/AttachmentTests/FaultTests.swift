#if Fleet
    import Attachments
    import BuildingModel
    import Foundation
    import Glibc
    import Testing

    @testable import ObjectStorage

    /// What becomes of attachments when the object storage, or the way to it, has a bad day.
    @Suite struct `Object storage in trouble` {
        private static let name = "ab/0190a000-0000-7000-8000-0000000000ab.1.0badf00d.ifc"

        /// A storage behind a wire that can be made faulty; nil where there is no server.
        private struct Behind {
            let wire: FaultyWire
            let own: StorageUnderTest

            init?(stallLimit: Int = 10) throws {
                guard let server = ObjectStorageServer.shared else { return nil }
                wire = try FaultyWire(to: server.port)
                guard let own = try StorageUnderTest(.bucket, port: wire.port, stallLimit: stallLimit) else {
                    return nil
                }
                self.own = own
            }

            func count(_ method: String, _ word: String) -> Int {
                wire.requests.count { $0.hasPrefix(method + " ") && $0.contains(word) }
            }
        }

        @Test(arguments: ["SlowDown", "InternalError", ""]) func `is asked again when it cannot answer`(code: String)
            throws
        {
            guard let behind = try Behind() else { return }
            let body = "<Error><Code>\(code)</Code></Error>"
            behind.wire.expect("PUT", "partNumber=1&", .answer(status: 503, body: body), times: 2)
            behind.wire.expect("POST", "uploadId=", .answer(status: 500, body: body))
            let bytes = StorageUnderTest.noise(6_000_000)
            try behind.own.publish(bytes, as: Self.name)
            #expect(try behind.own.bytes(of: Self.name) == bytes)
            #expect(behind.count("PUT", "partNumber=1&") == 3)
        }

        @Test func `is given up in the end, and asked for a sign of life before the next job`() throws {
            guard let behind = try Behind() else { return }
            behind.wire.expect("POST", "uploads=", .answer(status: 503, body: ""), times: 4)
            let failure = #expect(throws: Failure.self) { try behind.own.storage.beginUpload(of: Self.name) }
            #expect(failure?.code == "object-storage-busy" && failure?.kind == .unavailable)
            behind.wire.expect("GET", "list-type=2", .answer(status: 503, body: ""), times: 4)
            #expect(throws: Failure.self) { try behind.own.storage.require() }
            try behind.own.storage.require()
            let asked = behind.wire.requests.count
            try behind.own.storage.require()
            #expect(behind.wire.requests.count == asked, "all is well, so nobody asks")
        }

        @Test func `that nobody reaches is said to be away`() throws {
            let wire = try FaultyWire(to: nil)
            wire.close()
            let storage = AttachmentBucket(try ObjectStorageServer.client(port: wire.port, prefix: "x"))
            let failure = #expect(throws: Failure.self) { try storage.beginUpload(of: Self.name) }
            #expect(failure?.code == "object-storage-away" && failure?.kind == .unavailable)
        }

        @Test(arguments: [0, 1, 3_000_000]) func `gets a part again when the connection broke in its middle`(
            count: Int
        ) throws {
            guard let behind = try Behind() else { return }
            behind.wire.expect("PUT", "partNumber=2&", .cut(after: count), times: 2)
            let bytes = StorageUnderTest.noise(11_000_000)
            try behind.own.publish(bytes, as: Self.name)
            #expect(try behind.own.bytes(of: Self.name) == bytes)
            #expect(behind.count("PUT", "partNumber=2&") == 3)
        }

        @Test func `gets a part again that was damaged on its way`() throws {
            guard let behind = try Behind() else { return }
            behind.wire.expect("PUT", "partNumber=1&", .damage)
            behind.wire.expect("PUT", "report.json", .damage)
            let bytes = StorageUnderTest.noise(100_000)
            try behind.own.publish(bytes, as: Self.name)
            #expect(try behind.own.bytes(of: Self.name) == bytes)
            #expect(behind.count("PUT", "partNumber=1&") == 2)
        }

        @Test func `has a file once when its answers were lost`() throws {
            guard let behind = try Behind() else { return }
            behind.wire.expect("PUT", "report.json", .loseAnswer)
            behind.wire.expect("POST", "uploadId=", .loseAnswer)
            let bytes = StorageUnderTest.noise(100_000)
            try behind.own.publish(bytes, as: Self.name)
            #expect(try behind.own.bytes(of: Self.name) == bytes)
            #expect(behind.count("POST", "uploadId=") == 2)
            #expect(try behind.own.items().count == 2, "nothing is left on its way")
        }

        @Test func `does not take another's file for its own when an answer was lost`() throws {
            guard let behind = try Behind() else { return }
            try behind.own.publish([1, 2, 3], as: Self.name)
            let other = try behind.own.written([4, 5, 6], as: Self.name)
            try behind.own.storage.remove(Self.name + ".report.json")
            behind.wire.expect("POST", "uploadId=", .cut(after: 10))
            let failure = #expect(throws: Failure.self) { try behind.own.storage.publish(other) }
            #expect(failure?.code == "object-storage-checksum")
            #expect(try behind.own.bytes(of: Self.name) == [1, 2, 3])
        }

        @Test func `is asked again when others are at the same key`() throws {
            guard let behind = try Behind() else { return }
            let body = "<Error><Code>ConditionalRequestConflict</Code></Error>"
            behind.wire.expect("PUT", "report.json", .answer(status: 409, body: body))
            behind.wire.expect("POST", "uploadId=", .answer(status: 409, body: body))
            let bytes = StorageUnderTest.noise(100_000)
            try behind.own.publish(bytes, as: Self.name)
            #expect(try behind.own.bytes(of: Self.name) == bytes)
            #expect(behind.count("POST", "uploadId=") == 2 && behind.count("PUT", "report.json") == 2)
        }

        @Test func `keeps what is there when a key is taken, and is not asked again`() throws {
            guard let behind = try Behind() else { return }
            try behind.own.publish([1, 2, 3], as: Self.name)
            let other = try behind.own.written([4, 5, 6], as: Self.name)
            try behind.own.storage.remove(Self.name + ".report.json")
            let asked = behind.count("POST", "uploadId=")
            let failure = #expect(throws: Failure.self) { try behind.own.storage.publish(other) }
            #expect(failure?.code == "attachment-exists")
            #expect(try behind.own.bytes(of: Self.name) == [1, 2, 3])
            #expect(behind.count("POST", "uploadId=") == asked + 1)
        }

        @Test func `that says nothing is not waited for`() throws {
            guard let behind = try Behind(stallLimit: 1) else { return }
            behind.wire.expect("PUT", "partNumber=1&", .silence)
            behind.wire.expect("POST", "uploadId=", .silence)
            let bytes = StorageUnderTest.noise(100_000)
            try behind.own.publish(bytes, as: Self.name)
            #expect(try behind.own.bytes(of: Self.name) == bytes)
            #expect(behind.count("PUT", "partNumber=1&") == 2 && behind.count("POST", "uploadId=") == 2)
        }

        @Test(arguments: ["d41d8cd98f00b204e9800998ecf8427e", nil] as [String?])
        func `that gives a part another tag has no file`(tag: String?) throws {
            guard let behind = try Behind() else { return }
            behind.wire.expect("PUT", "partNumber=1&", .tag(tag), times: 4)
            #expect(throws: Failure.self) { try behind.own.publish([1, 2, 3], as: Self.name) }
            #expect(throws: Failure.self) { try behind.own.storage.open(Self.name, nil) }
        }

        @Test func `says no in a good answer, and is heard`() throws {
            guard let behind = try Behind() else { return }
            let body = "<?xml version=\"1.0\"?>\n<Error><Code>InternalError</Code></Error>"
            behind.wire.expect("POST", "uploadId=", .answer(status: 200, body: body), times: 4)
            let failure = #expect(throws: Failure.self) { try behind.own.publish([1], as: Self.name) }
            #expect(failure != nil)
            #expect(throws: Failure.self) { try behind.own.storage.open(Self.name, nil) }
        }

        @Test(arguments: [0, 100, 400_000, 999_999]) func `is asked for the rest when a download broke`(
            count: Int
        ) throws {
            guard let behind = try Behind() else { return }
            let bytes = StorageUnderTest.noise(1_000_000)
            try behind.own.publish(bytes, as: Self.name)
            behind.wire.expect("GET", ".ifc", .cutAnswer(after: count), times: 2)
            #expect(try behind.own.bytes(of: Self.name, 0..<1_000_000) == bytes)
            #expect(behind.count("GET", ".ifc") >= 2)
        }

        @Test func `keeps an upload from being seen when whoever made it is killed, and the sweep finds it`()
            async throws
        {
            guard let server = ObjectStorageServer.shared else { return }
            let prefix = UUID().uuidString
            let storage = AttachmentBucket(try server.client(prefix: prefix), partSize: 5 << 20)
            let id = try #require(try storage.beginUpload(of: Self.name))
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [id = id as String, prefix = prefix as String, port = server.port as Int] in
                let storage = AttachmentBucket(
                    try ObjectStorageServer.client(port: port, prefix: prefix), partSize: 5 << 20)
                let upload = try storage.upload(id, of: Self.name, limit: nil)
                try upload.write(StorageUnderTest.noise(11_000_000))
                raise(SIGKILL)
            }
            #expect(throws: Failure.self) { try storage.open(Self.name, nil) }
            var items: [StoredItem] = []
            try storage.visit(untouchedFor: 0) { items += $0 }
            #expect(items == [StoredItem(name: Self.name, upload: id)])
            #expect(try storage.remove(StoredItem(name: Self.name, upload: id)))
            #expect(try storage.bucket.uploads().entries.isEmpty)
        }
    }
#endif
