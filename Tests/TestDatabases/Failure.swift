public import BuildingModel

/// The failure that something is refused with; nil where it is not, or with something else.
public func failure(_ body: () throws -> Void) -> Failure? {
    do {
        try body()
        return nil
    } catch {
        return error as? Failure
    }
}
