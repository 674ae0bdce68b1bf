internal import BuildingModel
internal import Database

extension SQLCommand {
    /// Binds a transform as its twelve numbers.
    func bind(_ transform: Transform?, at place: Int32) throws {
        guard let transform else { return try bind(nil as [UInt8]?, at: place) }
        var words = InlineArray<12, UInt64>(repeating: 0)
        for index in 0..<12 { words[index] = transform.rows[index].bitPattern.littleEndian }
        try unsafe withUnsafeBytes(of: words) { try unsafe bind(copying: $0, at: place) }
    }
}
