/// How an export process is started: it gets an `ExportTask` and answers with `ExportMessage`s.
public struct ExportCommand: Sendable, Hashable {
    /// The program's path.
    public var executable: String
    /// What follows it on the command line.
    public var arguments: [String]
    /// What it is told besides, in its environment, which only its user can read.
    public var environment: [String: String]
    /// How long one export may take, in seconds.
    public var timeLimit: Double
    /// How long a process that was asked to stop may take before it is killed, in seconds.
    public var patience: Double

    /// What one export process may take.
    public var limits: ExportLimits

    /// Makes a command.
    public init(
        executable: String, arguments: [String], environment: [String: String] = [:], timeLimit: Double = 3600,
        patience: Double = 10, limits: ExportLimits = ExportLimits()
    ) {
        self.executable = executable
        self.arguments = arguments
        self.environment = environment
        self.timeLimit = timeLimit
        self.patience = patience
        self.limits = limits
    }
}
