#if Fleet
    /// The percent-encoding that signatures prescribe: everything but the unreserved characters, with capital digits.
    enum PercentCoding {
        static func encode(_ text: String, keepsSlashes: Bool = false) -> String {
            var coded: [UInt8] = []
            for byte in text.utf8 {
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                    UInt8(ascii: "~"):
                    coded.append(byte)
                case UInt8(ascii: "/") where keepsSlashes: coded.append(byte)
                default: coded += [UInt8(ascii: "%")] + Hexadecimal.encode([byte], isUpper: true)
                }
            }
            return String(decoding: coded, as: UTF8.self)
        }
    }

    enum Hexadecimal {
        private static let lower = Array("0123456789abcdef".utf8)
        private static let upper = Array("0123456789ABCDEF".utf8)

        static func encode(_ bytes: some Sequence<UInt8>, isUpper: Bool = false) -> [UInt8] {
            let digits = isUpper ? upper : lower
            return bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        }

        static func text(_ bytes: some Sequence<UInt8>) -> String { String(decoding: encode(bytes), as: UTF8.self) }
    }
#endif
