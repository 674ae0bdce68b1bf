internal import BuildingModel
internal import Deflate

extension Failure {
    /// Says what it means for a shape that nothing can be packed or unpacked.
    static func translatingDeflate<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let fault as DeflateFault {
            throw switch fault {
            case .outOfMemory: Failure(.unavailable, "out-of-memory", "There was not enough memory to unpack a shape.")
            case .refused(let code): Failure(.software, "compression", "A shape cannot be packed (code \(code)).")
            case .tooLong: Failure(.badData, "shape-too-large", "A shape is too large to be stored.")
            }
        }
    }
}
