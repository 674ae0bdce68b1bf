import ArgumentParser
import Glibc

/// `benchmark document`: a project document of any size on standard output.
struct DocumentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "document", abstract: "Write a project document of any size to standard output.")

    @Option(help: "How many objects it has.")
    var objects: Int
    @Option(help: "Another seed gives another document.")
    var seed: UInt64 = 1
    @Flag(help: "Say what it holds instead of writing it.")
    var describe = false

    func validate() throws {
        guard objects > 0 else { throw ValidationError("A document has at least one object.") }
    }

    func run() throws {
        let document = ProjectDocument(objects: objects, seed: seed)
        guard describe else {
            var text = DocumentText(descriptor: STDOUT_FILENO)
            return try document.write(&text)
        }
        print("project    \(document.project)\nmodel      \(document.model)")
        for (size, guid) in zip(Proportions.selections, document.selections) {
            print("selection  \(guid)  \(document.selected(size).count) objects")
        }
        for (kind, count) in Proportions.counts(objects: objects) {
            let share = (Double(count) / Double(objects) * 1000).rounded() / 10
            print("\(kind)".padded(to: 11) + "\(count)".padded(to: 11) + "\(share) %")
        }
    }
}

extension String {
    /// Filled up with blanks behind.
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
