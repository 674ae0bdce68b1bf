import ArgumentParser

// One command for each part, with the options of all.

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "A whole export on one core, beside the floor and the peer.")
    @OptionGroup var options: RunOptions
    @OptionGroup var sizes: SizeOptions
    func run() throws { try measure([.export], options, sizes) }
}

struct SizesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sizes", abstract: "Memory and throughput from the smallest model to the largest.")
    @OptionGroup var options: RunOptions
    @OptionGroup var sizes: SizeOptions
    func run() throws { try measure([.sizes], options, sizes) }
}

struct CoresCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "cores", abstract: "One core against two.")
    @OptionGroup var options: RunOptions
    @OptionGroup var sizes: SizeOptions
    func run() throws { try measure([.cores], options, sizes) }
}

struct SelectionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "selection", abstract: "Selections from the largest model and from one of a thousand objects.")
    @OptionGroup var options: RunOptions
    @OptionGroup var sizes: SizeOptions
    func run() throws { try measure([.selection], options, sizes) }
}

struct ZipCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "zip", abstract: "`.ifczip` against `.ifc`.")
    @OptionGroup var options: RunOptions
    @OptionGroup var sizes: SizeOptions
    func run() throws { try measure([.zip], options, sizes) }
}

struct LoadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load", abstract: "A document into a new database on one core.")
    @OptionGroup var options: RunOptions
    @OptionGroup var sizes: SizeOptions
    func run() throws { try measure([.load], options, sizes) }
}

struct WriterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "writer", abstract: "The STEP writer alone: records and bytes a second.")
    @OptionGroup var options: RunOptions
    @OptionGroup var sizes: SizeOptions
    func run() throws { try measure([.writer], options, sizes) }
}

struct ReaderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reader", abstract: "Reading a model's objects alone: how many a second.")
    @OptionGroup var options: RunOptions
    @OptionGroup var sizes: SizeOptions
    func run() throws { try measure([.reader], options, sizes) }
}
