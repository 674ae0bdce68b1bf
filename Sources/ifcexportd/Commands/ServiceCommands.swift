import ArgumentParser

/// `ifcexportd run`: API and worker in one process.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run the HTTP API and a worker in one process.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var listening: ListenOptions
    @OptionGroup var working: WorkOptions

    func run() async throws {
        let settings = try await Settings.resolve(
            common, listen: listening.listen, jobs: working.jobs, exitWhenIdle: nil)
        let logger = settings.logger()
        let installation = try Installation(settings, creates: true)
        try await installation.run(
            [try installation.worker(logger, isStrict: working.strict)] + installation.serving(logger)
                + installation.metrics(logger), logger)
    }
}

/// `ifcexportd api`: the HTTP half.
struct APICommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "api", abstract: "Run the HTTP API alone; workers run in processes of their own.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var listening: ListenOptions

    func run() async throws {
        let settings = try await Settings.resolve(common, listen: listening.listen)
        let logger = settings.logger()
        let installation = try Installation(settings, creates: true)
        try await installation.run(installation.serving(logger) + installation.metrics(logger), logger)
    }
}

/// `ifcexportd worker`: the other half.
struct WorkerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "Run a worker alone; any number of them may run.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var working: WorkOptions
    @Option(help: ArgumentHelp("End after so many seconds without work.", valueName: "seconds"))
    var exitWhenIdle: Int?

    func validate() throws {
        if let exitWhenIdle, exitWhenIdle < 0 { throw ValidationError("--exit-when-idle must not be negative.") }
    }

    func run() async throws {
        let settings = try await Settings.resolve(common, jobs: working.jobs, exitWhenIdle: exitWhenIdle)
        let logger = settings.logger()
        let installation = try Installation(settings, creates: true)
        try await installation.run(
            [try installation.worker(logger, isStrict: working.strict)] + installation.metrics(logger), logger)
    }
}

/// Where the API listens.
struct ListenOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The API's address (default: 127.0.0.1:8080).", valueName: "host:port"))
    var listen: String?
}

/// How a worker works.
struct WorkOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Exports at the same time (default: the number of cores).", valueName: "count"))
    var jobs: Int?
    @Flag(help: "Fail an export where an object cannot be written as the model has it, instead of reporting it.")
    var strict = false

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs must be from 1 to 1024.") }
    }
}
