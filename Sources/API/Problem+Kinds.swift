import BuildingModel
import HTTPTypes
import NIOHTTP1

// Every problem there is, in the order of the status. A name here is part of the interface.
extension Problem {
    static func malformedRequest(_ detail: String) -> Problem {
        Problem(.badRequest, "malformed-request", "Malformed request", detail)
    }

    static func malformedParameter(_ name: String, _ value: String, _ expected: String) -> Problem {
        Problem(
            .badRequest, "malformed-parameter", "Malformed parameter",
            "\(name) is “\(shortened(value))”; it must be \(expected).")
    }

    static func repeatedParameter(_ name: String) -> Problem {
        Problem(
            .badRequest, "repeated-parameter", "Repeated parameter",
            "\(name) is given more than once; give it once.")
    }

    static var unexpectedBody: Problem {
        Problem(
            .badRequest, "unexpected-body", "Unexpected body",
            "This request takes no body: everything it needs is in the path and the query. Send it with an empty body.")
    }

    static func malformedBody(_ detail: String) -> Problem {
        Problem(.badRequest, "malformed-body", "Malformed body", detail)
    }

    static var noToken: Problem {
        Problem(
            .unauthorized, "no-token", "No access token",
            "Send the header Authorization: BimPlus TOKEN, or Bearer TOKEN.", headers: [.wwwAuthenticate: challenge])
    }

    static var unknownToken: Problem {
        Problem(
            .unauthorized, "unknown-token", "Unknown access token",
            "The token is not known, has expired or was revoked. Ask for a new one.",
            headers: [.wwwAuthenticate: challenge + #", error="invalid_token""#])
    }

    static var notAMember: Problem {
        Problem(
            .forbidden, "not-a-member", "Not a member of the team",
            "The token does not open this team. Use a token that was made for it.")
    }

    static var noSuchRoute: Problem {
        Problem(.notFound, "no-such-route", "No such address", "There is nothing at this address.")
    }

    static func noSuch(_ thing: String, _ detail: String) -> Problem {
        Problem(.notFound, "no-such-\(thing)", "No such \(thing)", detail)
    }

    static func methodNotAllowed(_ allowed: [String]) -> Problem {
        let list = allowed.joined(separator: ", ")
        return Problem(
            .methodNotAllowed, "method-not-allowed", "Method not allowed", "This address takes \(list).",
            headers: [.allow: list])
    }

    static var requestTimeout: Problem {
        Problem(
            .requestTimeout, "request-timeout", "Request too slow",
            "The body of the request took too long to arrive. Send it again.")
    }

    static func jobEnded(_ state: String) -> Problem {
        Problem(
            .conflict, "job-ended", "The job has ended",
            "The job has \(state) already and cannot be cancelled. Ask for the export again to get another job.")
    }

    static func noReport(_ state: String) -> Problem {
        Problem(
            .conflict, "no-report", "There is no report",
            "The job is \(state); only a job that succeeded has a report. A failed one says why in its own error.")
    }

    static var preconditionFailed: Problem {
        Problem(
            .preconditionFailed, "precondition-failed", "Precondition failed",
            "The file is not the one that If-Match names. Leave If-Match out to get it.")
    }

    static func bodyTooLarge(limit: Int) -> Problem {
        Problem(
            .contentTooLarge, "body-too-large", "Body too large", "A body may have at most \(limit) bytes.")
    }

    static func requestLineTooLong(limit: Int) -> Problem {
        Problem(
            .uriTooLong, "request-line-too-long", "Request line too long",
            "The path with its query may have at most \(limit) bytes.")
    }

    static func rangeNotSatisfiable(size: Int64) -> Problem {
        Problem(
            .rangeNotSatisfiable, "range-not-satisfiable", "Range not satisfiable",
            "The file has \(size) bytes; the range lies beyond them.", headers: [.contentRange: "bytes */\(size)"])
    }

    static func tooManyRequests(retryAfter seconds: Int) -> Problem {
        Problem(
            .tooManyRequests, "too-many-requests", "Too many requests",
            "The token makes more requests than it may. Wait as many seconds as Retry-After says.",
            headers: [.retryAfter: String(seconds)])
    }

    static func headersTooLarge(limit: Int) -> Problem {
        Problem(
            .requestHeaderFieldsTooLarge, "headers-too-large", "Request line or header fields too large",
            "The request line or the header fields are far too long; together they may have at most \(limit) bytes.")
    }

    static var internalError: Problem {
        Problem(
            .internalServerError, "internal-error", "Internal error",
            "Something went wrong in the service. Report the requestId to whoever runs it.")
    }

    static func unavailable(
        _ detail: String = "The service cannot reach its store right now. Try again in a little while.",
        retryAfter seconds: Int = 5
    ) -> Problem {
        Problem(
            .serviceUnavailable, "unavailable", "Not available right now", detail,
            headers: [.retryAfter: String(seconds)])
    }

    private static let challenge = #"BimPlus realm="ifcexportd", Bearer realm="ifcexportd""#

    /// A text of a client as it may stand in an answer.
    private static func shortened(_ text: String) -> String {
        text.count > 64 ? text.prefix(64) + "…" : text
    }
}

extension Problem {
    /// What a client is told of a failure: what it can do something about, and no more.
    init(_ failure: Failure) {
        switch failure.kind {
        case .tryAgain where failure.code == "queue-full":
            self.init(
                .tooManyRequests, failure.code, "Too many jobs wait", failure.description, headers: [.retryAfter: "30"])
        case .tryAgain where failure.code == "too-many-webhooks":
            self.init(.conflict, failure.code, "Too many web hooks", failure.description)
        case .usage:
            self.init(.badRequest, failure.code, "Malformed parameter", failure.description)
        case .noInput:
            self.init(.notFound, failure.code, "Not there", failure.description)
        case .unavailable, .inputOutput, .cannotCreate, .configuration: self = .unavailable()
        case .tryAgain: self = .unavailable(retryAfter: 1)
        case .badData, .software: self = .internalError
        }
    }

    /// Why a request for an export cannot be taken.
    init(_ refusal: ExportRefusal) {
        switch refusal {
        case .noSuchProject:
            self = .noSuch(
                "project", "The team has no project of this id. Check the id; projects come in by loading documents.")
        case .noSuchModel:
            self = .noSuch("model", "The project has no model of this id. Check the id and the project.")
        case .noSuchRevision(let newest?):
            self = .noSuch(
                "revision",
                "The model has no revision of this number; its newest is \(newest). Leave revision out to export that one."
            )
        case .noSuchRevision(nil):
            self = .noSuch("revision", "The model has no revision at all yet. Load one first.")
        case .noSuchSelection:
            self = .noSuch(
                "selection", "The team has no selection of this id. One for single use is gone once it was used.")
        case .nothingSelected:
            self.init(
                .unprocessableContent, "nothing-selected", "Nothing selected",
                "Nothing that the selection names is an object of the project any more. Select again.")
        case .noOwnPropertySets:
            self.init(
                .unprocessableContent, "no-own-property-sets", "No property sets of its own",
                "The project has no property sets of its own. Leave propSetExport out to get the built-in “IFC4 Advanced”."
            )
        }
    }

    /// What a client is told of any error.
    init(any error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let failure as Failure: self.init(failure)
        case let refusal as ExportRefusal: self.init(refusal)
        case is HTTPParserError: self = .malformedRequest("The body is malformed, too long, or was cut off.")
        case is CancellationError: self = .unavailable("The service is stopping. Try again in a little while.")
        default: self = .internalError
        }
    }
}
