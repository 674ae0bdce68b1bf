import API
import ArgumentParser
import Attachments
import BuildingModel
import Foundation
import JobQueue

/// `ifcexportd jobs`: look and act from the shell.
struct JobsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobs", abstract: "Look at jobs, cancel them, try them again.",
        subcommands: [List.self, Show.self, Cancel.self, Retry.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "List jobs, the newest first.")

        @OptionGroup var common: CommonOptions
        @Option(help: "queued, running, succeeded, failed or cancelled.")
        var state: String?
        @Option(help: "How many at the most.")
        var limit = 50
        @Flag(help: "Print JSON.")
        var json = false

        func validate() throws {
            if let state, JobState(rawValue: state) == nil { throw ValidationError("There is no state \(state).") }
            guard (1...1000).contains(limit) else { throw ValidationError("--limit must be from 1 to 1000.") }
        }

        func run() async throws {
            let queue = try Installation(try await Settings.resolve(common)).queue
            let page = try queue.jobs(
                team: nil, state: state.flatMap(JobState.init(rawValue:)), limit: limit, cursor: nil)
            if json { return try StandardOutput.write(json: page.jobs.map { JobResource($0) }) }
            for job in page.jobs {
                let part = job.state == .running ? " \(Int(job.progress * 100)) %" : ""
                try StandardOutput.write(
                    "\(job.id)  \(job.state.rawValue)\(part)  \(job.team)  \(job.user)  \(job.order.name)\n")
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: "Show one job.")

        @OptionGroup var one: OneJob
        @Flag(help: "Print what became of every object, as JSON.")
        var report = false

        func run() async throws {
            let installation = try Installation(try await Settings.resolve(one.common))
            let queue = installation.queue
            guard let job = try queue.job(one.id) else { throw one.notFound }
            guard report else { return try one.print(job) }
            guard let attachment = try job.attachment.flatMap({ try queue.attachment($0) }) else {
                throw Failure(
                    .noInput, "no-report", "The job is \(job.state.rawValue); only one that succeeded has a report.")
            }
            try StandardOutput.copy(try installation.attachments.open(attachment.reportName, nil))
        }
    }

    struct Cancel: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "cancel", abstract: "Cancel a waiting or running job.")

        @OptionGroup var one: OneJob

        func run() async throws {
            switch try await one.queue().cancel(one.id) {
            case .cancelled(let job), .stopping(let job): try one.print(job)
            case .ended(let job):
                throw Failure(
                    .usage, "job-ended", "The job has ended already: it is \(job.state.rawValue).",
                    remedy: "Try it again with: ifcexportd jobs retry \(job.id).")
            case .notFound: throw one.notFound
            }
        }
    }

    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "retry", abstract: "Ask again for what an ended job was asked for.")

        @OptionGroup var one: OneJob

        func run() async throws {
            guard let result = try await one.queue().retry(one.id) else { throw one.notFound }
            try one.print(result.job)
        }
    }
}

/// A job by its id.
struct OneJob: ParsableArguments {
    @OptionGroup var common: CommonOptions
    @Argument(
        help: "The job's id.",
        transform: { text in
            guard let id = GUID(text) else { throw ValidationError("“\(text)” is not a job's id.") }
            return id
        })
    var id: GUID
    @Flag(help: "Print JSON.")
    var json = false

    func queue() async throws -> JobQueue {
        try Installation(try await Settings.resolve(common)).queue
    }

    var notFound: Failure {
        Failure(.noInput, "no-such-job", "There is no job \(id).", remedy: "See: ifcexportd jobs list.")
    }

    func print(_ job: Job) throws {
        if json { return try StandardOutput.write(json: JobResource(job)) }
        var lines = [
            ("id", job.id.description), ("state", job.state.rawValue), ("team", job.team), ("user", job.user),
            ("file", job.order.name), ("progress", "\(Int(job.progress * 100)) %"), ("attempts", "\(job.attempts)"),
        ]
        if let counts = job.counts {
            lines.append(("objects", "\(counts.objects), \(counts.degraded) degraded, \(counts.leftOut) left out"))
        }
        if let attachment = job.attachment { lines.append(("attachment", attachment.description)) }
        if let path = job.temporaryFile { lines.append(("temporary file", path)) }
        if let error = job.error { lines.append(("error", error.description)) }
        for (name, value) in lines {
            try StandardOutput.write("\(name.padding(toLength: 15, withPad: " ", startingAt: 0)) \(value)\n")
        }
    }
}
