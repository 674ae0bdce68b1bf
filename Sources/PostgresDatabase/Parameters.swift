#if Fleet
    import CPostgres
    import Database

    /// Arguments as libpq wants them: numbers as text, texts and bytes as they are with their length.
    ///
    /// What was set stays until it is set anew, and so does the room it took.
    struct Parameters {
        private struct Value {
            var bytes: [UInt8] = []
            var isNull = true
            var isBinary = false
        }

        private var values: [Value] = []

        init() {}

        init(_ arguments: [any SQLConvertible]) {
            for (place, argument) in arguments.enumerated() {
                switch argument.sql {
                case .null: setNull(at: place)
                case .integer(let number): set(number, at: place)
                case .real(let number): set(number, at: place)
                case .text(let text): set(text, at: place)
                case .bytes(let bytes): set(bytes, at: place)
                }
            }
        }

        /// How many there are.
        var count: Int32 { Int32(values.count) }

        /// How many bytes they take.
        var size: Int { values.reduce(0) { $0 + $1.bytes.count } }

        mutating func setNull(at place: Int) {
            makeRoom(at: place)
            values[place].isNull = true
            values[place].bytes.removeAll(keepingCapacity: true)
        }

        mutating func set(_ number: Int64, at place: Int) { set("\(number)\0".utf8, isBinary: false, at: place) }

        mutating func set(_ number: Double, at place: Int) {
            set("\(number.withoutSignOfZero)\0".utf8, isBinary: false, at: place)
        }

        mutating func set(_ text: String, at place: Int) { set(text.utf8, isBinary: true, at: place) }

        mutating func set(_ bytes: some Sequence<UInt8>, at place: Int) { set(bytes, isBinary: true, at: place) }

        private mutating func set(_ bytes: some Sequence<UInt8>, isBinary: Bool, at place: Int) {
            makeRoom(at: place)
            values[place].isNull = false
            values[place].isBinary = isBinary
            values[place].bytes.removeAll(keepingCapacity: true)
            values[place].bytes.append(contentsOf: bytes)
        }

        private mutating func makeRoom(at place: Int) {
            while values.count <= place { values.append(Value()) }
        }

        /// Lends the arguments' addresses, lengths and formats.
        func lend<Result>(
            _ body: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> Result
        ) -> Result {
            var bytes: [UInt8] = []
            var places: [Int?] = []
            var (lengths, formats): ([Int32], [Int32]) = ([], [])
            for value in values {
                places.append(value.isNull ? nil : bytes.count)
                lengths.append(Int32(clamping: value.bytes.count))
                formats.append(value.isBinary ? 1 : 0)
                bytes += value.bytes
            }
            // One byte more, so that there is an address even where everything is empty.
            bytes.append(0)
            return unsafe bytes.withUnsafeBytes { buffer in
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

    extension Double {
        /// Zero instead of minus zero, as which SQLite keeps it: what is read is to be the same everywhere.
        var withoutSignOfZero: Double { self == 0 ? 0 : self }
    }
#endif
