/// What an export did, in numbers that add up: every object that the request covers is in the file or left out.
public struct ExportCounts: Hashable, Sendable, Codable {
    /// Objects in the file; what IFC demanded to be made up is not counted.
    public var objects: Int
    /// Of these, the objects that are not in the file as the model has them.
    public var degraded: Int
    /// Objects that the request covers and the file does not hold.
    public var leftOut: Int
    /// Instances in the DATA section.
    public var instances: Int

    /// Makes counts.
    public init(objects: Int, degraded: Int, leftOut: Int, instances: Int) {
        self.objects = objects
        self.degraded = degraded
        self.leftOut = leftOut
        self.instances = instances
    }
}
