#if Fleet
    import Testing

    @testable import ObjectStorage

    /// The examples of “Authenticating Requests (AWS Signature Version 4)” in Amazon's reference of S3.
    @Suite struct `A signature` {
        private static let host = "examplebucket.s3.amazonaws.com"
        private static let nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        private let signature = Signature(
            credentials: ObjectStorageCredentials(
                accessKeyID: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
            region: "us-east-1", time: SigningTime(stamp: "20130524T000000Z"))

        struct Example: Sendable, CustomTestStringConvertible {
            var what: String
            var method = "GET"
            var path = "/"
            var query: [(String, String)] = []
            var headers: [String: String] = [:]
            var payload = nothing
            var names: String
            var signature: String
            var testDescription: String { what }
        }

        static let examples = [
            Example(
                what: "of a GET with a range", path: "/test.txt", headers: ["range": "bytes=0-9"],
                names: "host;range;x-amz-content-sha256;x-amz-date",
                signature: "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"),
            Example(
                what: "of a PUT", method: "PUT", path: "/" + PercentCoding.encode("test$file.text"),
                headers: ["date": "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class": "REDUCED_REDUNDANCY"],
                payload: "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
                names: "date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class",
                signature: "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"),
            Example(
                what: "of a query without a value", query: [("lifecycle", "")],
                names: "host;x-amz-content-sha256;x-amz-date",
                signature: "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"),
            Example(
                what: "of a list", query: [("prefix", "J"), ("max-keys", "2")],
                names: "host;x-amz-content-sha256;x-amz-date",
                signature: "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"),
        ]

        @Test(arguments: examples) func `is what Amazon computes`(example: Example) {
            var headers = example.headers
            headers["host"] = Self.host
            let signed = signature.sign(
                example.method, path: example.path, query: example.query, headers: headers, payload: example.payload)
            #expect(
                signed["authorization"]
                    == "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                    + "SignedHeaders=\(example.names),Signature=\(example.signature)")
            #expect(signed["x-amz-date"] == "20130524T000000Z")
        }

        @Test func `of a link is what Amazon computes`() {
            let query = signature.presign("GET", path: "/test.txt", query: [], host: Self.host, seconds: 86_400)
            #expect(
                query == "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1"
                    + "%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
                    + "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404")
        }

        @Test func `carries the token of a key that is valid for a while`() {
            let own = Signature(
                credentials: ObjectStorageCredentials(accessKeyID: "A", secretAccessKey: "s", sessionToken: "t/+"),
                region: "eu-central-1", time: SigningTime(stamp: "20130524T000000Z"))
            let signed = own.sign("GET", path: "/", headers: ["host": "h"], payload: Self.nothing)
            #expect(signed["x-amz-security-token"] == "t/+")
            #expect(signed["authorization"]?.contains(";x-amz-security-token,") == true)
            #expect(
                own.presign("GET", path: "/", query: [], host: "h", seconds: 1).contains(
                    "&X-Amz-Security-Token=t%2F%2B&"))
        }

        @Test(arguments: [
            (0, "19700101T000000Z"), (951_782_399, "20000228T235959Z"), (951_782_400, "20000229T000000Z"),
            (1_369_353_600, "20130524T000000Z"), (4_107_542_399, "21000228T235959Z"),
            (4_107_542_400, "21000301T000000Z"),
        ]) func `names its time in UTC`(seconds: Int, stamp: String) {
            #expect(SigningTime(seconds: seconds).stamp == stamp)
            let text = Array(stamp)
            let written =
                "\(String(text[0..<4]))-\(String(text[4..<6]))-\(String(text[6..<8]))T\(String(text[9..<11])):"
                + "\(String(text[11..<13])):\(String(text[13..<15])).000Z"
            #expect(CivilDate.seconds(of: written) == seconds)
        }
    }
#endif
