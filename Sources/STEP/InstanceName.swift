/// The name of an instance in the DATA section: `#12`.
public struct InstanceName: Hashable, Sendable, Comparable {
    /// The number behind the sign, from 1.
    public let number: Int

    /// Makes a name of its number.
    @inlinable public init(_ number: Int) {
        self.number = number
    }

    /// By number.
    public static func < (left: InstanceName, right: InstanceName) -> Bool {
        left.number < right.number
    }
}
