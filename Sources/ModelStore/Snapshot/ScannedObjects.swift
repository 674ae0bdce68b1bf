internal import BuildingModel
internal import Spill

/// Some candidates with what is written of them, as they come out of the database.
struct ScannedObjects {
    var candidates: [Candidate] = []
    var contents: [Content] = []
    /// What the pieces of the contents stand in.
    var bytes: [UInt8] = []
    /// Whether what comes next lies where another reader reads.
    var endsStretch = false

    /// What is written of an object beside how it hangs; a plain value, so that it can be sorted with what it points to.
    struct Content: BitwiseCopyable {
        /// How long each text is, in their order, -1 where there is none; they stand one behind the other.
        var texts: InlineArray<6, Int32> = .init(repeating: -1)
        /// How long the properties are, which stand behind the texts; -1 for none.
        var properties: Int32 = -1
        /// How long the packed shape is, which stands behind the properties; -1 where it is not along.
        var shape: Int32 = -1
        /// How long the shape is before it is deflated.
        var shapeSize: Int32 = 0
        var hasElevation = false
        var elevation = 0.0
        var placement = StoredPlacement.unknown
        /// Where texts and properties begin, and how long they are together.
        var start = 0
        var count = 0
        /// Where the packed shape begins.
        var shapeStart = 0
    }

    mutating func removeAll() {
        candidates.removeAll(keepingCapacity: true)
        contents.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
        endsStretch = false
    }
}

extension RecordSorter {
    /// Adds what is written of an object.
    func append(_ content: ScannedObjects.Content, of candidate: Candidate, _ bytes: Span<UInt8>) throws {
        try begin(Key(high: candidate.high, low: candidate.low, tie: candidate.target))
        append(content)
        append(bytes.extracting(content.start..<content.start + content.count))
        if content.shape > 0 {
            append(bytes.extracting(content.shapeStart..<content.shapeStart + Int(content.shape)))
        }
    }
}
