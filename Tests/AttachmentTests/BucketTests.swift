#if Fleet
    import Attachments
    import BuildingModel
    import Foundation
    import Testing

    @testable import ObjectStorage

    /// What a bucket has beyond a folder, against a server that checks every signature.
    @Suite struct `A bucket` {
        @Test func `is not opened with a wrong key, and no secret is told`() throws {
            guard let server = ObjectStorageServer.shared else { return }
            for (id, secret) in [("tester", "wrong-secret"), ("nobody", "secret/of+tester")] {
                let credentials = ObjectStorageCredentials(accessKeyID: id, secretAccessKey: secret, sessionToken: nil)
                let storage = AttachmentBucket(try server.client(prefix: "x", credentials: credentials))
                let failure = try #require(throws: Failure.self) { try storage.prepare() }
                #expect(failure.code == "object-storage-credentials" && failure.kind == .configuration)
                #expect(!"\(failure) \(credentials) \(String(reflecting: credentials))".contains(secret))
                var dumped = ""
                dump(credentials, to: &dumped)
                #expect(!dumped.contains(secret))
            }
        }

        @Test func `has to be there`() throws {
            guard let server = ObjectStorageServer.shared else { return }
            let storage = AttachmentBucket(try server.client(prefix: "x", bucket: "no-such-bucket"))
            #expect(try #require(throws: Failure.self) { try storage.prepare() }.code == "no-bucket")
        }

        @Test(arguments: ["House_r1.ifc", "Haus \"Ä\" & 50%+.ifc", "日本.ifc"]) func `gives files to whoever has a link`(
            fileName: String
        ) throws {
            guard let server = ObjectStorageServer.shared else { return }
            let bucket = try server.client(prefix: UUID().uuidString)
            let name = "ab/a b+c.ifc"
            try bucket.put(Array("hello".utf8), at: name)
            #expect(try AttachmentBucket(bucket).link(to: name, savedAs: fileName) == nil)
            let link = try #require(
                try AttachmentBucket(bucket, download: .redirect).link(to: name, savedAs: fileName))
            #expect(!link.contains("secret"))
            let connection = try HTTPConnection(patience: HTTPPatience())
            var head = try connection.send(
                HTTPRequest(method: "GET", url: link, headers: ["range": "bytes=1-3"]))
            #expect(head.status == 206)
            #expect(try connection.readAll(limit: 100) == Array("ell".utf8))
            #expect(
                head.headers["content-disposition"]?.contains("filename*=UTF-8''\(PercentCoding.encode(fileName))")
                    == true)
            head = try connection.send(HTTPRequest(method: "GET", url: link + "0", headers: [:]))
            #expect(head.status == 403)
        }

        @Test func `is listed page by page`() throws {
            guard let server = ObjectStorageServer.shared else { return }
            let bucket = try server.client(prefix: UUID().uuidString)
            for number in 0..<5 { try bucket.put([1], at: "ab/\(number)") }
            var keys: [String] = []
            var next: String?
            repeat {
                let page = try bucket.list(from: next, limit: 2)
                #expect(page.entries.count <= 2)
                keys += page.entries.map(\.key)
                next = page.next
            } while next != nil
            #expect(keys == (0..<5).map { "ab/\($0)" })
        }

        @Test func `that overwrites what it was told not to is refused`() throws {
            let wire = try FaultyWire(to: nil)
            let empty = "<ListMultipartUploadsResult></ListMultipartUploadsResult>"
            wire.expect("GET", "uploads=", .answer(status: 200, body: empty))
            wire.expect("PUT", "", .answer(status: 200, body: ""), times: 2)
            wire.expect("DELETE", "", .answer(status: 204, body: ""))
            let storage = AttachmentBucket(try ObjectStorageServer.client(port: wire.port, prefix: "x"))
            #expect(try #require(throws: Failure.self) { try storage.prepare() }.code == "object-storage-overwrites")
        }
    }

    @Suite struct `The address of a bucket` {
        @Test(arguments: [
            ("s3://house", nil, nil, "https://house.s3.us-east-1.amazonaws.com/k"),
            ("s3://house/a/b/", nil, nil, "https://house.s3.us-east-1.amazonaws.com/a/b/k"),
            ("s3://my.house/a", nil, nil, "https://s3.us-east-1.amazonaws.com/my.house/a/k"),
            ("s3://house/a", "https://S3.example.org", nil, "https://s3.example.org/house/a/k"),
            ("s3://house/a", "https://s3.example.org:443/", false, "https://house.s3.example.org/a/k"),
            ("s3://house", "http://[::1]:9000", nil, "http://[::1]:9000/house/k"),
            ("s3://house", "http://127.0.0.1:80", nil, "http://127.0.0.1/house/k"),
        ]) func `is made of bucket, prefix, endpoint and style`(
            url: String, endpoint: String?, isPathStyle: Bool?, result: String
        ) throws {
            let address = try BucketAddress(url: url, endpoint: endpoint, region: nil, isPathStyle: isPathStyle)
            #expect(address.url(path: address.path(address.prefix + "k"), query: "") == result)
        }

        @Test(arguments: ["", "s3:", "s3://", "s3:///a", "s3://a", "s3://ho use", "s3://house/../b", "https://house"])
        func `is refused where it names no bucket`(url: String) {
            #expect(throws: Failure.self) { try BucketAddress(url: url, endpoint: nil, region: nil) }
        }

        @Test(arguments: [
            "", "house", "ftp://house", "https://", "https://a/b", "https://user:secret@house", "https://a?b",
        ])
        func `is refused where the endpoint is none`(endpoint: String) throws {
            let failure = try #require(throws: Failure.self) {
                try BucketAddress(url: "s3://house", endpoint: endpoint, region: nil)
            }
            #expect(!"\(failure)".contains("secret"))
        }
    }

    @Suite struct `Credentials` {
        private static let file = """
            # ours
            [default]
            aws_access_key_id = one
            aws_secret_access_key=1=/+

            [ other ]
            aws_access_key_id=two
            aws_secret_access_key=2
            aws_session_token=t
            [half]
            aws_access_key_id=three
            """

        @Test func `come from the environment before a file`() throws {
            let source = CredentialSource(environment: [
                "AWS_ACCESS_KEY_ID": "a", "AWS_SECRET_ACCESS_KEY": "b", "AWS_SESSION_TOKEN": "c",
                "AWS_PROFILE": "other",
            ])
            #expect(
                try source.current()
                    == ObjectStorageCredentials(accessKeyID: "a", secretAccessKey: "b", sessionToken: "c"))
        }

        @Test func `are read from a profile of a file, again when it was replaced`() throws {
            let path = NSTemporaryDirectory() + "/credentials-" + UUID().uuidString
            defer { try? FileManager.default.removeItem(atPath: path) }
            func source(_ profile: String?) -> CredentialSource {
                var environment = ["AWS_SHARED_CREDENTIALS_FILE": path]
                environment["AWS_PROFILE"] = profile
                return CredentialSource(environment: environment)
            }
            #expect(throws: Failure.self) { try source(nil).current() }
            try Self.file.write(toFile: path, atomically: true, encoding: .utf8)
            let first = source(nil)
            #expect(
                try first.current() == ObjectStorageCredentials(accessKeyID: "one", secretAccessKey: "1=/+"))
            #expect(
                try source("other").current()
                    == ObjectStorageCredentials(accessKeyID: "two", secretAccessKey: "2", sessionToken: "t"))
            for profile in ["half", "none"] { #expect(throws: Failure.self) { try source(profile).current() } }
            try Self.file.replacingOccurrences(of: "one", with: "new").write(
                toFile: path, atomically: true, encoding: .utf8)
            #expect(try first.current().accessKeyID == "new")
        }
    }

    @Suite struct `The answers of object storage` {
        @Test func `are read whatever they are written like`() throws {
            let document = """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- nothing -->
                <List xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Empty/><Entry><Key>a&amp;b &lt;&#228;&#x1F3E0;</Key>
                </Entry><Entry ><Key>c</Key></Entry></List>
                """
            let list = try #require(XMLElement(Array(document.utf8)))
            #expect(list.children.filter { $0.name == "Entry" }.map { $0["Key"] } == ["a&b <ä🏠", "c"])
            #expect(list["Empty"]?.isEmpty == true && list["None"] == nil)
        }

        @Test(arguments: ["", "<", "<a>", "<a></b>", "</a>", "<html><p>no</html>", "plain"])
        func `that are none are not taken for some`(text: String) {
            #expect(XMLElement(Array(text.utf8)) == nil)
        }

        @Test func `tell of a part in one short text`() throws {
            let part = UploadedPart(tag: "0123abcd", checksum: "+/+/=")
            let text = try JSONEncoder().encode([part])
            #expect(String(decoding: text, as: UTF8.self) == #"["0123abcd -_-_="]"#)
            #expect(try JSONDecoder().decode([UploadedPart].self, from: text) == [part])
            #expect(throws: DecodingError.self) {
                try JSONDecoder().decode([UploadedPart].self, from: Data(#"["x"]"#.utf8))
            }
        }
    }
#endif
