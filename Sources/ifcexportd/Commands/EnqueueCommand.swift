import ArgumentParser
import BuildingModel
import JobQueue
import ModelStore

/// `ifcexportd enqueue`: puts a request on the job list.
struct EnqueueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enqueue", abstract: "Put an export on the job list and print the job's id.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var what: RequestOptions
    @Flag(help: "Ask for a zipped file.")
    var zip = false
    @Flag(help: "Keep the temporary file.")
    var keepTemporaryFile = false
    @Option(
        help: ArgumentHelp("Smaller numbers go first among the jobs of a team (0 to 1000).", valueName: "number"))
    var priority = Job.defaultPriority
    @Option(help: ArgumentHelp("For whom (default: operator@localhost).", valueName: "email"))
    var user = "operator@localhost"

    func run() async throws {
        let settings = try await Settings.resolve(common)
        let installation = try Installation(settings)
        try DiskSpace(settings).require()
        var request = what.request
        request.options.format = zip ? .ifczip : .ifc
        let resolved = try installation.store.resolveForCommand(request)
        let result = try installation.queue.enqueue(
            resolved, user: user, isSelection: what.selection != nil, keepsTemporaryFile: keepTemporaryFile,
            priority: priority)
        if resolved.consumesSelection, let selection = what.selection {
            try installation.store.consume(selection: selection)
        }
        if case .existing = result { StandardError.write("The same request is on the list already.\n") }
        try StandardOutput.write("\(result.job.id)\n")
    }
}
