#if Fleet
    import CPostgres
    import Database

    /// Arguments as libpq wants them: numbers as text, texts and bytes as they are with their length.
    struct Parameters {
        private var bytes: [UInt8] = []
        private var places: [Int?] = []
        private var lengths: [Int32] = []
        private var formats: [Int32] = []

        init(_ arguments: [any SQLConvertible]) {
            for argument in arguments {
                switch argument.sql {
                case .null: add(nil, isBinary: false)
                case .integer(let number): add(Array("\(number)\0".utf8), isBinary: false)
                case .real(let number): add(Array("\(number)\0".utf8), isBinary: false)
                case .text(let text): add(Array(text.utf8), isBinary: true)
                case .bytes(let bytes): add(bytes, isBinary: true)
                }
            }
        }

        private mutating func add(_ value: [UInt8]?, isBinary: Bool) {
            places.append(value == nil ? nil : bytes.count)
            lengths.append(Int32(clamping: value?.count ?? 0))
            formats.append(isBinary ? 1 : 0)
            bytes += value ?? []
        }

        /// How many there are.
        var count: Int32 { Int32(places.count) }

        /// Lends the arguments' addresses, lengths and formats.
        func lend<Result>(
            _ body: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> Result
        ) -> Result {
            // One byte more, so that there is an address even where everything is empty.
            unsafe (bytes + [0]).withUnsafeBytes { buffer in
                let base = unsafe buffer.assumingMemoryBound(to: CChar.self).baseAddress
                let addresses = unsafe places.map { place in unsafe place.flatMap { unsafe base?.advanced(by: $0) } }
                return unsafe addresses.withUnsafeBufferPointer { addresses in
                    unsafe lengths.withUnsafeBufferPointer { lengths in
                        unsafe formats.withUnsafeBufferPointer { formats in
                            unsafe body(addresses.baseAddress, lengths.baseAddress, formats.baseAddress)
                        }
                    }
                }
            }
        }
    }
#endif
