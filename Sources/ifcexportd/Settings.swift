import ArgumentParser
import BuildingModel
import Configuration
import Foundation
import Logging
import SystemPackage

/// The flags that every command has.
struct CommonOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The database: sqlite:PATH or postgres://….", valueName: "url"))
    var database: String?
    @Option(help: ArgumentHelp("Where finished files go: file:PATH or s3://BUCKET/PREFIX.", valueName: "url"))
    var attachments: String?
    @Option(help: ArgumentHelp("Where files are written while they grow.", valueName: "path"))
    var temporaryDirectory: String?
    @Option(help: ArgumentHelp("trace, debug, info, notice, warning, error or critical.", valueName: "level"))
    var logLevel: String?
    @Option(help: ArgumentHelp("text or json.", valueName: "format"))
    var logFormat: String?
}

/// The settings in force: a flag beats an environment variable beats the configuration file.
///
/// Between the latter two stand credentials: files that the service manager lays down, `ifcexportd-database` for the setting
/// `database` and so on. A secret is safer there than in an environment that every child inherits.
struct Settings: Sendable {
    static let configurationFile = "/etc/ifcexportd/config.yaml"

    /// Where everything is kept.
    var database: DatabaseSetting
    /// The folder beside which everything stands that no setting names.
    var home: String
    /// Where finished files go.
    var attachments: AttachmentsSetting
    /// The folder in which files grow.
    var temporaryDirectory: String
    var logLevel: Logger.Level
    var logFormat: LogFormat
    /// The host and port of the API.
    var listen: ListenAddress
    /// Exports at the same time.
    var jobs: Int
    /// Seconds without work after which a worker ends.
    var exitWhenIdle: Double?
    /// What work may take.
    var limits: WorkLimits
    /// What the HTTP side allows.
    var http: HTTPSettings

    enum LogFormat: String {
        case text, json
    }

    /// - Parameters:
    ///   - listen: the flag of commands that have it, and so on.
    ///   - environment: the process's environment.
    ///   - file: the configuration file; it need not be there.
    static func resolve(
        _ common: CommonOptions, listen: String? = nil, jobs: Int? = nil, exitWhenIdle: Int? = nil,
        environment: [String: String] = ProcessInfo.processInfo.environment, file: String = configurationFile
    ) async throws -> Settings {
        let reader = try await reader(environment: environment, file: file)
        let database = try DatabaseSetting(
            common.database ?? reader.string(forKey: "database") ?? DatabaseSetting.standard(environment))
        let folder = database.home(environment)
        let level = common.logLevel ?? reader.string(forKey: "log-level") ?? "info"
        let isUnderSystemd = environment["JOURNAL_STREAM"] != nil
        let format = common.logFormat ?? reader.string(forKey: "log-format") ?? (isUnderSystemd ? "json" : "text")
        guard let logLevel = Logger.Level(rawValue: level) else {
            throw invalid("log-level", level, "trace, debug, info, notice, warning, error or critical")
        }
        guard let logFormat = LogFormat(rawValue: format) else {
            throw invalid("log-format", format, "text or json")
        }
        let address = listen ?? reader.string(forKey: "listen") ?? "127.0.0.1:8080"
        guard let listenAddress = ListenAddress(address) else {
            throw invalid("listen", address, "HOST:PORT, for example 127.0.0.1:8080")
        }
        return Settings(
            database: database, home: folder,
            attachments: try AttachmentsSetting(
                common.attachments ?? reader.string(forKey: "attachments") ?? "file:\(folder)/attachments",
                text: { reader.string(forKey: $0) }, number: { try number(reader, $0, in: $1) }),
            temporaryDirectory: absolute(
                common.temporaryDirectory ?? reader.string(forKey: "temporary-directory") ?? "\(folder)/tmp"),
            logLevel: logLevel, logFormat: logFormat, listen: listenAddress,
            jobs: try jobs
                ?? number(reader, "jobs", in: 1...1024)
                ?? ProcessInfo.processInfo.activeProcessorCount,
            exitWhenIdle: try exitWhenIdle.map(Double.init)
                ?? number(reader, "exit-when-idle", in: 0...31_536_000).map(Double.init),
            limits: try WorkLimits { try number(reader, $0, in: $1) },
            http: try HTTPSettings(text: { reader.string(forKey: $0) }, number: { try number(reader, $0, in: $1) }))
    }

    private static func reader(environment: [String: String], file: String) async throws -> ConfigReader {
        let variables = EnvironmentVariablesProvider(environmentVariables: environment)
            .prefixKeys(with: "ifcexportd")
        var providers: [any ConfigProvider] = [variables]
        if let folder = environment["CREDENTIALS_DIRECTORY"] {
            do {
                let credentials = try await DirectoryFilesProvider(
                    directoryPath: FilePath(folder), allowMissing: true)
                providers.append(credentials.prefixKeys(with: "ifcexportd"))
            } catch {
                throw Failure(
                    .configuration, "bad-credentials", "The credentials of the service cannot be read.",
                    remedy: "See that each is a small file of text that its user may read.")
            }
        }
        do {
            return ConfigReader(
                providers: providers + [
                    try await FileProvider<YAMLSnapshot>(filePath: FilePath(file), allowMissing: true)
                ])
        } catch {
            throw Failure(
                .configuration, "bad-configuration-file", "\(file) cannot be read as YAML.",
                remedy: "Mend it or move it away.")
        }
    }

    /// What a wrong URL is called in an error: all of it may be secret but its scheme.
    static func kind(of url: String) -> String {
        url.contains(":") ? url.prefix { $0 != ":" } + ":…" : url
    }

    static func absolute(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.path
    }

    private static func number(_ reader: ConfigReader, _ key: ConfigKey, in range: ClosedRange<Int>) throws -> Int? {
        guard let text = reader.string(forKey: key) ?? reader.int(forKey: key).map(String.init) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw invalid(key.description, text, "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    static func invalid(_ setting: String, _ value: String, _ wanted: String) -> Failure {
        Failure(
            .configuration, "bad-setting", "The setting \(setting) is “\(value)”.", remedy: "It has to be \(wanted).")
    }
}

/// A host and a port.
struct ListenAddress: Sendable, Hashable {
    var host: String
    var port: Int

    /// Reads `HOST:PORT`; an IPv6 address stands in brackets.
    init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port)
        else { return nil }
        var host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
        guard !host.isEmpty else { return nil }
        self.host = String(host)
        self.port = port
    }
}
