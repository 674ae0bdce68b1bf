internal import BuildingModel

/// What is wrong in a line of JSON, and where.
struct JSONFault: Error, Hashable {
    /// Why, as the end of a sentence: `"1e999" is too large for a number`.
    var reason: String
    /// A stable name for programs.
    var code = "bad-json"
    /// Keys and positions from the outermost in.
    var path: [String] = []
    /// The object at fault, if one was.
    var object: GUID?

    /// The path as a person writes it, like `attributes.geometry.meshes[0].Faces`.
    var location: String {
        path.reduce(into: "") { text, step in
            text += step.hasPrefix("[") || text.isEmpty ? step : "." + step
        }
    }

    /// The same one step further out.
    func below(_ step: String) -> JSONFault {
        var fault = self
        fault.path.insert(step, at: 0)
        return fault
    }
}
