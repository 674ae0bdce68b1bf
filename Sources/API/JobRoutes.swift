import Accounts
import BuildingModel
import HTTPTypes
import Hummingbird
import JobQueue

/// Looking at jobs and cancelling them.
struct JobRoutes: Sendable {
    let queue: JobQueue
    let calls: BlockingCalls

    var routes: [Route] {
        [
            Route(.get, "/v2/{team}/jobs", .member(list)),
            Route(.get, "/v2/{team}/jobs/{job}", .member(show)),
            // Where a 302 leads: some clients, `curl -L -X POST` among them, follow it with the method they had.
            Route(.post, "/v2/{team}/jobs/{job}", .member(show)),
            Route(.delete, "/v2/{team}/jobs/{job}", .member(cancel)),
        ]
    }

    private func list(_ call: Call, _ identity: Identity) async throws -> Response {
        let limit = try call.query.number("limit", in: 1...200, "a whole number from 1 to 200") ?? 50
        let cursor = try call.query.value("cursor")
        let state = try call.query.value("state").map { text in
            guard let state = JobState(rawValue: text) else {
                let states = JobState.allCases.map(\.rawValue).joined(separator: ", ")
                throw Problem.malformedParameter("state", text, "one of \(states)")
            }
            return state
        }
        let page = try await calls.run { [queue] in
            try queue.jobs(team: identity.team, state: state, limit: limit, cursor: cursor)
        }
        return try .json(JobPageResource(jobs: page.jobs.map(JobResource.init), nextCursor: page.nextCursor))
    }

    private func show(_ call: Call, _ identity: Identity) async throws -> Response {
        let id = try call.guid("job")
        guard let job = try await calls.run({ [queue] in try queue.job(id, team: identity.team) }) else {
            throw Self.noSuchJob
        }
        return try .json(JobResource(job))
    }

    private func cancel(_ call: Call, _ identity: Identity) async throws -> Response {
        let id = try call.guid("job")
        switch try await calls.run({ [queue] in try queue.cancel(id, team: identity.team) }) {
        case .cancelled: return Response(status: .noContent)
        case .stopping(let job):
            return try .json(
                JobResource(job), status: .accepted, headers: [.location: Links.job(job.id, team: job.team)])
        case .ended(let job): throw Problem.jobEnded(job.state.rawValue)
        case .notFound: throw Self.noSuchJob
        }
    }

    static var noSuchJob: Problem {
        .noSuch("job", "The team has no job of this id. Check the id; jobs that ended long ago are removed.")
    }
}
