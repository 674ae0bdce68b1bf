// Records that are longer than a block: their long lists are read piece by piece.
extension ConformanceCheck {
    /// From how many bytes on.
    static let longRecord = 1 << 15

    /// Takes out of the carried record the points, triangles or references that are right, plain and whole.
    ///
    /// What is left is judged as always, with what was taken out counted in; only a record whose lists are all but plain grows on.
    mutating func skipMembers() {
        guard header.stage == .records, !isInString, let list = longList() else { return }
        var rest = Array(carried[..<list.start])
        var place = list.start
        carried.append(UInt8(ascii: ";"))
        unsafe carried.withUnsafeBytes { bytes in
            let text = unsafe RecordText(bytes, count: bytes.count - 1)
            while true {
                switch list.form {
                case .points2D: file.reader.skipped.points += text.skipPoints(2, from: &place)
                case .points3D: file.reader.skipped.points += text.skipPoints(3, from: &place)
                case .triangles: text.skipTriangles(from: &place, &file.reader.skipped.triangles)
                case .referenceSet, .referenceList:
                    if file.reader.skipped.attribute < 0 { file.reader.references.removeAll() }
                    file.reader.skipped.attribute = list.attribute
                    text.takeReferences(from: &place, &file.reader.references)
                default: break
                }
                guard let next = text.endOfMember(place) else { break }
                unsafe rest.append(contentsOf: text[place..<next])
                place = next
            }
            unsafe rest.append(contentsOf: text[place..<text.count])
        }
        carried = rest
    }

    /// The first list of points, triangles or references in the carried record, behind attributes of references, words and texts only.
    private mutating func longList() -> (start: Int, attribute: Int, form: AttributeRule.Form)? {
        guard carried.first == UInt8(ascii: "#"), let equals = carried.firstIndex(of: UInt8(ascii: "=")),
            let open = carried[equals...].firstIndex(of: UInt8(ascii: "("))
        else { return nil }
        let keyword = String(decoding: carried[(equals + 1)..<open], as: UTF8.self)
        guard let place = file.schema.index[TextHash.of(keyword)].map(Int.init) else { return nil }
        let record = file.schema.classes[place]
        var attribute = 0
        var isInText = false
        for index in (open + 1)..<(carried.count - 1) {
            if isInText, carried[index] != UInt8(ascii: "'") { continue }
            switch carried[index] {
            case UInt8(ascii: "'"): isInText.toggle()
            case UInt8(ascii: ","): attribute += 1
            case UInt8(ascii: "("):
                guard attribute < record.ruleCount else { return nil }
                let form = file.schema.rules[record.firstRule + attribute].form
                let isOfReferences = form == .referenceSet || form == .referenceList
                guard carried[index + 1] == UInt8(ascii: isOfReferences ? "#" : "(") else { return nil }
                return (index + 1, attribute, form)
            case UInt8(ascii: "#"):
                // References of other forms would come before those of the list.
                guard attribute < record.ruleCount,
                    file.schema.rules[record.firstRule + attribute].form == .reference
                else { return nil }
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "$"),
                UInt8(ascii: "."):
                continue
            default: return nil
            }
        }
        return nil
    }
}
