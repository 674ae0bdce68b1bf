/// Some exported objects as they hang, and the shapes they use.
struct HungObjects {
    /// Without their places among those with a shape.
    var members: [Member] = []
    /// For each the rank of the spatial object of a filling.
    var containers: [Int64?] = []
    var uses: [SharedShapes.Use] = []

    mutating func removeAll() {
        members.removeAll(keepingCapacity: true)
        containers.removeAll(keepingCapacity: true)
        uses.removeAll(keepingCapacity: true)
    }
}
