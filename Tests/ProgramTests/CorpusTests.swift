import Foundation
import Testing

/// The corpus of real models, judged by tools that are not ours; they lie beside the repository and not in it.
@Suite struct CorpusTests {
    static let shared: URL? = {
        let named = ProcessInfo.processInfo.environment["IFCEXPORTD_SHARED"].map(URL.init(fileURLWithPath:))
        let candidate = named ?? Program.repository.deletingLastPathComponent().appendingPathComponent("shared")
        let isThere = FileManager.default.fileExists(atPath: candidate.appendingPathComponent("corpus/index.json").path)
        return isThere ? candidate : nil
    }()

    @Test(
        .enabled(
            if: shared != nil,
            "SKIPPED: no corpus beside the repository (../shared or IFCEXPORTD_SHARED); real models are not judged"))
    func everyDocumentIsExportedCompletelyAndRightly() throws {
        let shared = try #require(Self.shared)
        let process = Process()
        process.executableURL = Program.repository.appendingPathComponent("Tests/Corpus/corpus-matrix")
        process.arguments = [Program.executable.path, shared.path, "--quick"]
        let output = FileManager.default.temporaryDirectory.appendingPathComponent("matrix-\(UUID())")
        try Data().write(to: output)
        defer { try? FileManager.default.removeItem(at: output) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        process.waitUntilExit()
        let failures = try String(contentsOf: output, encoding: .utf8).split(separator: "\n").filter {
            $0.hasPrefix("FAIL")
        }
        for line in try String(contentsOf: output, encoding: .utf8).split(separator: "\n") where line.hasPrefix("SKIP")
        {
            FileHandle.standardError.write(Data("\(line)\n".utf8))
        }
        #expect(process.terminationStatus == 0, "\(failures.joined(separator: "\n"))")
    }
}
