/// Ranks that have something in common, a bit for each that there is.
struct RankSet {
    private var words: [UInt64]

    /// Makes an empty set of ranks below a bound.
    init(below count: Int) {
        words = Array(repeating: 0, count: (count + 63) / 64)
    }

    mutating func insert(_ rank: Int) { words[rank / 64] |= 1 << UInt64(rank % 64) }

    func contains(_ rank: Int) -> Bool { words[rank / 64] >> UInt64(rank % 64) & 1 == 1 }
}
