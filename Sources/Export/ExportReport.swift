public import BuildingModel
public import IFC

/// Something of the model that the file does not hold as the model has it.
public struct ExportNote: Sendable, Hashable, Codable {
    /// A stable name for programs, in kebab case.
    public var code: String
    /// One sentence: what and why.
    public var message: String

    /// Makes a note.
    public init(code: String, message: String) {
        self.code = code
        self.message = message
    }
}

/// What became of one object of the request.
public struct ExportedObject: Sendable, Hashable {
    /// What became of it.
    public enum Outcome: String, Sendable, Codable {
        /// It is in the file as the model has it.
        case exported
        /// It is in the file, but not with everything.
        case degraded
        /// It is not in the file.
        case leftOut
    }

    /// Its id in its model.
    public var guid: GUID
    /// Its GlobalId in the file; nil when it is not there.
    public var globalID: GlobalID?
    /// Its class in the file; nil when it is not there.
    public var ifcClass: String?
    /// What became of it.
    public var outcome: Outcome
    /// Why it is not as the model has it; empty only when it is.
    public var notes: [ExportNote]
}

/// Who is told, while an export runs, what becomes of everything.
///
/// Thread: the export's.
public protocol ExportReporting: AnyObject {
    /// One object of the request; each is told once, in the order of the file, those left out first.
    func object(_ object: ExportedObject) throws
    /// Something that is not about one object: a type object, a material, a shared geometry.
    func note(_ note: ExportNote, about guid: GUID?) throws
}
