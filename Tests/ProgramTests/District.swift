/// A model big enough to be stopped in the middle of.
enum District {
    static let model = "99999999-0000-4000-8000-000000000002"

    static func document(buildings: Int) -> String {
        let project = "99999999-0000-4000-8000-000000000001"
        let guid = { (kind: Int, number: Int) in "99999999-0000-4000-800\(kind)-\(String(1_000_000_000_00 + number))" }
        let values = (0..<60).flatMap { [Double($0), Double($0 * $0), 0.5] }.map { "\($0)" }.joined(separator: ",")
        let faces = (0..<58).map { "3,\($0),\($0 + 1),\($0 + 2)" }.joined(separator: ",")
        var lines = [
            #"{"team":{"slug":"demo"}}"#, #"{"project":{"id":"\#(project)","teamSlug":"demo","name":"District"}}"#,
            #"{"elementType":{"id":"\#(guid(1, 1))","type":"Building","ifcType":"ID_IFCBuilding"}}"#,
            #"{"elementType":{"id":"\#(guid(1, 2))","type":"Wall","ifcType":"ID_IFCWall"}}"#,
            #"{"division":{"id":"\#(model)","projectId":"\#(project)","name":"District"}}"#,
            #"{"revision":{"divisionId":"\#(model)","revisionNr":1,"created":"2024-01-01T08:00:00Z"}}"#,
        ]
        for building in 0..<buildings {
            lines.append(
                #"{"object":{"id":"\#(guid(2, building))","parent":"\#(project)","type":"Building","attributes":{"element":{"divisionid":"\#(model)"},"general":{"name":"B\#(building)"}}}}"#
            )
            for wall in 0..<20 {
                lines.append(
                    #"{"object":{"id":"\#(guid(3, building * 20 + wall))","parent":"\#(guid(2, building))","type":"Wall","attributes":{"element":{"divisionid":"\#(model)"},"general":{"name":"W\#(wall)"},"geometry":{"mesh":{"V":[\#(building),\#(wall),7,\#(values)],"F":[\#(faces)]}}}}}"#
                )
            }
        }
        return lines.joined(separator: "\n")
    }
}
