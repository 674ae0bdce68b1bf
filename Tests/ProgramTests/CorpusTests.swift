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
        let (status, said) = try Script.run(
            "Tests/Corpus/corpus-matrix", [Program.executable.path, shared.path, "--quick"])
        Script.passOn(said, "SKIP")
        let failures = said.split(separator: "\n").filter { $0.hasPrefix("FAIL") }
        #expect(status == 0, "\(failures.joined(separator: "\n"))")
    }
}
