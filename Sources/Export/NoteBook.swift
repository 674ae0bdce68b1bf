import BuildingModel
import IFC

/// Gathers what is noted while one thing is written, and passes it on when that thing is done.
struct NoteBook {
    private let report: (any ExportReporting)?
    private let isStrict: Bool
    private(set) var degraded = 0
    private(set) var leftOut = 0
    private var pending: [(about: GUID?, note: ExportNote)] = []

    init(report: (any ExportReporting)?, isStrict: Bool) {
        self.report = report
        self.isStrict = isStrict
    }

    /// Notes that something is not written as the model has it.
    mutating func note(_ about: GUID?, _ code: String, _ message: String) {
        pending.append((about, ExportNote(code: code, message: message)))
    }

    /// An object is written; what was noted since the last call is about it.
    mutating func wrote(_ guid: GUID, globalID: GlobalID, ifcClass: String) throws {
        guard !pending.isEmpty else {
            try report?.object(
                ExportedObject(guid: guid, globalID: globalID, ifcClass: ifcClass, outcome: .exported, notes: []))
            return
        }
        let notes = pending.map(\.note)
        pending.removeAll(keepingCapacity: true)
        degraded += 1
        try refuse(notes, guid)
        try report?.object(
            ExportedObject(guid: guid, globalID: globalID, ifcClass: ifcClass, outcome: .degraded, notes: notes))
    }

    /// An object is not in the file.
    mutating func leaveOut(_ guid: GUID, _ reason: String) throws {
        leftOut += 1
        let notes = [ExportNote(code: "no-place-in-ifc", message: reason)]
        try refuse(notes, guid)
        try report?.object(ExportedObject(guid: guid, globalID: nil, ifcClass: nil, outcome: .leftOut, notes: notes))
    }

    /// What was noted since the last object is about none of them.
    mutating func flush() throws {
        defer { pending.removeAll(keepingCapacity: true) }
        for (about, note) in pending {
            try refuse([note], about)
            try report?.note(note, about: about)
        }
    }

    private func refuse(_ notes: [ExportNote], _ object: GUID?) throws {
        guard isStrict, let first = notes.first else { return }
        throw Failure(
            .badData, "strict", "A strict export was asked for, and not everything can be written: \(first.message)",
            remedy: "Correct the model, or export without --strict.", object: object)
    }
}
