/// A plain value with a place in an order.
@usableFromInline package protocol Sortable: BitwiseCopyable {
    /// What counts most.
    var sortingKey: UInt64 { get }
    /// Whether it stands before another with the same `sortingKey`; if nothing says so, these come in no particular order.
    func precedesTied(_ other: Self) -> Bool
}

extension Sortable {
    @inlinable package func precedesTied(_ other: Self) -> Bool { false }

    /// Whether one stands before another.
    @inlinable static func precedes(_ left: Self, _ right: Self) -> Bool {
        left.sortingKey == right.sortingKey ? left.precedesTied(right) : left.sortingKey < right.sortingKey
    }
}
