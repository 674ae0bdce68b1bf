/// What a finished file is.
public enum ExportFormat: String, Hashable, Sendable, Codable, CaseIterable {
    /// A STEP file.
    case ifc
    /// The same file, zipped.
    case ifczip
}

/// The switches that decide which properties are written, and the form of the file.
public struct ExportOptions: Hashable, Sendable, Codable {
    /// `emptyPropExport=1`: properties without a value are written too.
    public var emptyProperties: Bool
    /// `propSetExport=1`: the project's own property sets instead of `IFC4 Advanced`.
    public var customPropertySets: Bool
    /// What the file is.
    public var format: ExportFormat

    /// Makes options; both switches are off by default.
    public init(emptyProperties: Bool = false, customPropertySets: Bool = false, format: ExportFormat = .ifc) {
        self.emptyProperties = emptyProperties
        self.customPropertySets = customPropertySets
        self.format = format
    }
}

/// What a user asks for, before anything of it has been looked up.
public struct ExportRequest: Hashable, Sendable {
    /// What is to be exported.
    public enum Scope: Hashable, Sendable {
        /// A model of a project; without a revision its newest. `project` is nil on the command line, where the model says it.
        case model(GUID, project: GUID?, revision: Int?)
        /// A stored selection.
        case selection(GUID)
    }

    /// The team's slug; nil on the command line, where the model or selection says it.
    public var team: String?
    /// What is to be exported.
    public var scope: Scope
    /// Which properties are written.
    public var options: ExportOptions

    /// Makes a request.
    public init(team: String?, scope: Scope, options: ExportOptions) {
        self.team = team
        self.scope = scope
        self.options = options
    }
}

/// A request with everything fixed: what a job carries and an export runs on.
///
/// The same order gives the same bytes.
public struct ExportOrder: Hashable, Sendable, Codable {
    /// A model in one revision.
    public struct Target: Hashable, Sendable, Codable {
        /// The model.
        public var model: GUID
        /// Its revision, from 1.
        public var revision: Int

        /// Makes a target.
        public init(model: GUID, revision: Int) {
            self.model = model
            self.revision = revision
        }
    }

    /// The project.
    public var project: GUID
    /// The finished file's name without its ending: `<model or selection name>_r<revision>`.
    public var name: String
    /// The models touched, in the order of their ids.
    public var targets: [Target]
    /// The objects a selection names, ascending and without repeats; nil for everything in the targets.
    public var elements: [GUID]?
    /// Which properties are written.
    public var options: ExportOptions

    /// The finished file's name with its ending.
    public var fileName: String { "\(name).\(options.format.rawValue)" }

    /// Makes an order.
    public init(project: GUID, name: String, targets: [Target], elements: [GUID]?, options: ExportOptions) {
        self.project = project
        self.name = name
        self.targets = targets
        self.elements = elements
        self.options = options
    }
}

/// A request after it was looked up.
public struct ResolvedRequest: Hashable, Sendable {
    /// The team that owns the project.
    public var team: String
    /// What to export.
    public var order: ExportOrder
    /// The model or selection that was named.
    public var target: GUID
    /// The revision as it was fixed: the model's, or the newest one a selection touches.
    public var revision: Int
    /// Whether the selection is to vanish now that it was used.
    public var consumesSelection: Bool

    /// Makes a resolved request.
    public init(team: String, order: ExportOrder, target: GUID, revision: Int, consumesSelection: Bool) {
        self.team = team
        self.order = order
        self.target = target
        self.revision = revision
        self.consumesSelection = consumesSelection
    }
}

/// Why a request cannot be taken.
public enum ExportRefusal: Error, Hashable, Sendable {
    /// No such project in the team.
    case noSuchProject
    /// No such model in the project.
    case noSuchModel
    /// The model has no revision of this number; `newest` is nil when it has none at all.
    case noSuchRevision(newest: Int?)
    /// No such selection in the team.
    case noSuchSelection
    /// Nothing the selection names is an object of the project any more.
    case nothingSelected
    /// `propSetExport=1` was asked for and the project has no property sets of its own.
    case noOwnPropertySets
}

/// Where requests are looked up.
///
/// Thread: any; calls block on the store.
public protocol ExportCatalog: Sendable {
    /// Fixes a request: the newest revision becomes a number, a selection its content.
    ///
    /// Throws `ExportRefusal` where the request cannot be taken, `Failure` where the store cannot answer.
    func resolve(_ request: ExportRequest) throws -> ResolvedRequest

    /// Removes a selection that may be used only once; nothing happens when it is gone already.
    func consume(selection: GUID) throws
}
