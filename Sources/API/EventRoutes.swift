import Accounts
import BuildingModel
import HTTPTypes
import Hummingbird
import JobQueue
import NIOCore

/// A job as a stream of server-sent events: its present standing, each change, and the end with the job.
struct EventRoutes: Sendable {
    let queue: JobQueue
    let watch: JobWatch
    let calls: BlockingCalls

    var routes: [Route] {
        [Route(.get, "/v2/{team}/jobs/{job}/events", .member(events))]
    }

    private func events(_ call: Call, _ identity: Identity) async throws -> Response {
        let id = try call.guid("job")
        guard let job = try await calls.run({ [queue] in try queue.job(id, team: identity.team) }) else {
            throw JobRoutes.noSuchJob
        }
        // A browser comes back after the end of a stream; this tells it that there is nothing more to come.
        if job.state.hasEnded, call.request.headers[.lastEventID] == JobEventText.id(of: job) {
            return Response(status: .noContent)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/event-stream", .cacheControl: "no-store",
                // Proxies that collect answers before they pass them on leave this one alone.
                .accelBuffering: "no",
            ],
            body: ResponseBody { [watch] writer in
                try await writer.write(try JobEventText.event(job))
                var told = JobEventText.id(of: job)
                if !job.state.hasEnded {
                    for await job in watch.changes(of: job) {
                        let id = JobEventText.id(of: job)
                        try await writer.write(id == told ? JobEventText.reminder : try JobEventText.event(job))
                        told = id
                    }
                }
                try await writer.finish(nil)
            })
    }
}

/// How a job is written as an event.
enum JobEventText {
    /// What tells one standing of a job from the next.
    static func id(of job: Job) -> String {
        "\(job.state.rawValue)-\(job.attempts)-\(Int(job.progress * 1000))\(job.cancelRequested ? "-stopping" : "")"
    }

    static func event(_ job: Job) throws -> ByteBuffer {
        var text = ByteBuffer(string: "event: job\nid: \(id(of: job))\ndata: ")
        var data = try JSON.encode(JobResource(job))
        text.writeBuffer(&data)
        text.writeString("\n\n")
        return text
    }

    /// A comment: nothing happened, the connection stands.
    static let reminder = ByteBuffer(string: ": nothing new\n\n")
}

extension HTTPField.Name {
    /// The alternatives are never taken, the literals being names.
    static let lastEventID = HTTPField.Name("Last-Event-ID") ?? .from
    static let accelBuffering = HTTPField.Name("X-Accel-Buffering") ?? .from
}
