import ArgumentParser

/// What an export takes on this machine; not part of the service.
@main struct Benchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmark", abstract: "Measure what an export takes on this machine.",
        subcommands: [
            AllCommand.self, DocumentCommand.self, ExportCommand.self, SizesCommand.self, CoresCommand.self,
            SelectionCommand.self, ZipCommand.self, LoadCommand.self, MallocsCommand.self, WriterCommand.self,
            ReaderCommand.self, FloorCommand.self,
        ])
}
