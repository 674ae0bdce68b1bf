#if Fleet
    import Crypto
    import Foundation

    /// AWS Signature Version 4 for S3.
    ///
    /// Paths are encoded once and every header that is given is signed.
    struct Signature {
        let credentials: ObjectStorageCredentials
        let region: String
        /// The time of the request.
        let time: SigningTime

        /// What the hash of a body is called that is not signed.
        static let unsignedPayload = "UNSIGNED-PAYLOAD"

        private var scope: String { "\(time.day)/\(region)/s3/aws4_request" }

        /// The headers to send: those given, and those that prove who sends them.
        ///
        /// - Parameters:
        ///   - path: percent-encoded.
        ///   - headers: names in lower case, `host` among them.
        ///   - payload: the SHA-256 of the body in hexadecimal digits.
        func sign(
            _ method: String, path: String, query: [(String, String)] = [], headers: [String: String], payload: String
        ) -> [String: String] {
            var headers = headers
            headers["x-amz-date"] = time.stamp
            headers["x-amz-content-sha256"] = payload
            if let token = credentials.sessionToken { headers["x-amz-security-token"] = token }
            let names = headers.keys.sorted().joined(separator: ";")
            let signature = signature(method, path, Self.canonical(query), headers, payload)
            headers["authorization"] =
                "AWS4-HMAC-SHA256 Credential=\(credentials.accessKeyID)/\(scope),SignedHeaders=\(names),Signature=\(signature)"
            return headers
        }

        /// The query of a URL that lets whoever has it make one kind of request for some seconds.
        func presign(
            _ method: String, path: String, query: [(String, String)], host: String, seconds: Int
        ) -> String {
            var query =
                query + [
                    ("X-Amz-Algorithm", "AWS4-HMAC-SHA256"),
                    ("X-Amz-Credential", "\(credentials.accessKeyID)/\(scope)"), ("X-Amz-Date", time.stamp),
                    ("X-Amz-Expires", String(seconds)), ("X-Amz-SignedHeaders", "host"),
                ]
            if let token = credentials.sessionToken { query.append(("X-Amz-Security-Token", token)) }
            let canonical = Self.canonical(query)
            let signature = signature(method, path, canonical, ["host": host], Self.unsignedPayload)
            return "\(canonical)&X-Amz-Signature=\(signature)"
        }

        /// A query in the order and spelling that is signed, which is that in which it is sent.
        static func canonical(_ query: [(String, String)]) -> String {
            let coded: [(String, String)] = query.map { (PercentCoding.encode($0), PercentCoding.encode($1)) }
            let sorted = coded.sorted { $0.0 == $1.0 ? $0.1 < $1.1 : $0.0 < $1.0 }
            let pairs: [String] = sorted.map { $0.0 + "=" + $0.1 }
            return pairs.joined(separator: "&")
        }

        private func signature(
            _ method: String, _ path: String, _ query: String, _ headers: [String: String], _ payload: String
        ) -> String {
            let names = headers.keys.sorted()
            let lines: [String] = names.map { "\($0):\(headers[$0] ?? "")\n" }
            let request: String = [method, path, query, lines.joined(), names.joined(separator: ";"), payload]
                .joined(separator: "\n")
            let digest = Hexadecimal.text(SHA256.hash(data: Data(request.utf8)))
            let text: String = ["AWS4-HMAC-SHA256", time.stamp, scope, digest].joined(separator: "\n")
            var key = Data("AWS4\(credentials.secretAccessKey)".utf8)
            for word in [time.day, region, "s3", "aws4_request"] { key = Self.code(word, key: key) }
            return Hexadecimal.text(Self.code(text, key: key))
        }

        private static func code(_ text: String, key: Data) -> Data {
            Data(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: SymmetricKey(data: key)))
        }
    }

    /// A time in UTC as signatures write it.
    struct SigningTime: Hashable {
        /// `20130524T000000Z`.
        let stamp: String
        /// `20130524`.
        var day: String { String(stamp.prefix(8)) }

        init(stamp: String) { self.stamp = stamp }

        /// A time by its seconds since 1970.
        init(seconds: Int) {
            let date = CivilDate(day: Int((Double(seconds) / 86_400).rounded(.down)))
            let second = seconds - date.day * 86_400
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
            let day = "\(date.year)\(two(date.month))\(two(date.dayOfMonth))"
            stamp = "\(day)T\(two(second / 3600))\(two(second / 60 % 60))\(two(second % 60))Z"
        }

        static var now: SigningTime { SigningTime(seconds: secondsNow) }
        static var secondsNow: Int { Int(Date().timeIntervalSince1970) }
    }

    /// A day of the Gregorian calendar, counted from 1970 on.
    struct CivilDate: Hashable {
        let day: Int
        let year: Int
        let month: Int
        let dayOfMonth: Int

        /// A day by its number; the years of the count begin in March, so that leap days come last.
        init(day: Int) {
            self.day = day
            let shifted = day + 719_468
            let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
            let dayOfEra = shifted - era * 146_097
            let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
            let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
            let shiftedMonth = (5 * dayOfYear + 2) / 153
            dayOfMonth = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
            month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
            year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        }

        /// The seconds since 1970 of `2026-11-26T07:27:28.000Z`; nil for anything else.
        static func seconds(of text: String) -> Int? {
            let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
            guard numbers.count >= 6, text.hasSuffix("Z"), (1...12).contains(numbers[1]) else { return nil }
            let year = numbers[1] <= 2 ? numbers[0] - 1 : numbers[0]
            let era = (year >= 0 ? year : year - 399) / 400
            let yearOfEra = year - era * 400
            let shiftedMonth = numbers[1] > 2 ? numbers[1] - 3 : numbers[1] + 9
            let dayOfYear = (153 * shiftedMonth + 2) / 5 + numbers[2] - 1
            let day = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
            return day * 86_400 + numbers[3] * 3600 + numbers[4] * 60 + numbers[5]
        }
    }
#endif
