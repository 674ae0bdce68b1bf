import ArgumentParser
import BuildingModel

/// What to export, for `export` and `enqueue`.
struct RequestOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The model.", valueName: "guid"), transform: guid)
    var model: GUID?
    @Option(help: ArgumentHelp("Its revision, from 1; the newest where this is missing.", valueName: "number"))
    var revision: Int?
    @Option(help: ArgumentHelp("The selection.", valueName: "guid"), transform: guid)
    var selection: GUID?
    @Flag(help: "Write properties without a value too.")
    var emptyProperties = false
    @Flag(help: "Write the project's own property sets instead of IFC4 Advanced.")
    var customPropertySet = false

    func validate() throws {
        guard (model == nil) != (selection == nil) else {
            throw ValidationError("Give either --model or --selection.")
        }
        if revision != nil && model == nil { throw ValidationError("--revision belongs to --model.") }
        if let revision, revision < 1 { throw ValidationError("--revision counts from 1.") }
    }

    /// The request; on the command line the model or selection says which project and team.
    var request: ExportRequest {
        let options = ExportOptions(emptyProperties: emptyProperties, customPropertySets: customPropertySet)
        if let selection { return ExportRequest(team: nil, scope: .selection(selection), options: options) }
        return ExportRequest(
            team: nil, scope: .model(model ?? GUID(high: 0, low: 0), project: nil, revision: revision),
            options: options)
    }

    private static func guid(_ text: String) throws -> GUID {
        guard let guid = GUID(text) else { throw ValidationError("“\(text)” is not a GUID.") }
        return guid
    }
}

extension ExportRefusal {
    /// The refusal as a command says it.
    var failure: Failure {
        switch self {
        case .noSuchProject: Failure(.noInput, "no-such-project", "There is no such project.")
        case .noSuchModel:
            Failure(
                .noInput, "no-such-model", "There is no such model.",
                remedy: "Load the project document that holds it.")
        case .noSuchRevision(nil): Failure(.noInput, "no-such-revision", "The model has no revision yet.")
        case .noSuchRevision(let newest?):
            Failure(
                .noInput, "no-such-revision", "The model has no such revision.",
                remedy: "Its newest revision is \(newest).")
        case .noSuchSelection:
            Failure(
                .noInput, "no-such-selection", "There is no such selection.",
                remedy: "One for single use is gone after its first use.")
        case .nothingSelected:
            Failure(.badData, "nothing-selected", "Nothing that the selection names is in the project any more.")
        case .noOwnPropertySets:
            Failure(
                .badData, "no-own-property-sets", "The project has no property sets of its own.",
                remedy: "Leave out --custom-property-set.")
        }
    }
}

extension ExportCatalog {
    /// Resolves a request for a command.
    func resolveForCommand(_ request: ExportRequest) throws -> ResolvedRequest {
        do {
            return try resolve(request)
        } catch let refusal as ExportRefusal {
            throw refusal.failure
        }
    }
}
