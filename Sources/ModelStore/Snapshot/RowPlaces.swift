/// Where rows of a table stand in a list, by their numbers.
///
/// It is asked for every value of a model, so the rows near the first one, which are all of them in most databases, are found without a
/// hash.
struct RowPlaces {
    private static let window: Int64 = 1 << 16
    private var first: Int64 = 0
    /// From the first row of the window on; -1 where there is none.
    private var near: [Int32] = []
    private var far: [Int64: Int] = [:]

    subscript(row: Int64) -> Int? {
        get {
            if let offset = offset(row), offset < near.count { return near[offset] < 0 ? nil : Int(near[offset]) }
            return far.isEmpty ? nil : far[row]
        }
        set {
            if near.isEmpty { first = row & ~(Self.window - 1) }
            guard let offset = offset(row) else { return far[row] = newValue }
            if near.count <= offset { near.append(contentsOf: repeatElement(-1, count: offset + 1 - near.count)) }
            near[offset] = newValue.map(Int32.init) ?? -1
        }
    }

    /// The place of a row in the window; nil for one outside.
    private func offset(_ row: Int64) -> Int? {
        let offset = row &- first
        return 0..<Self.window ~= offset ? Int(offset) : nil
    }
}
