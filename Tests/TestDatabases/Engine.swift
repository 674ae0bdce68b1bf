public import Testing

/// What keeps the rows in a test.
public enum Engine: String, CaseIterable, Sendable {
    case sqlite, postgres

    /// What the test at hand is to use.
    @TaskLocal public static var current = Engine.sqlite

    /// Those that are here; says so once when one is not.
    public static let here: [Engine] =
        PostgresServer.absence.map { absence in
            print("SKIPPED: \(absence); what is said of every database is shown on SQLite alone")
            return [.sqlite]
        } ?? allCases
}

/// Runs each test on one engine after the other: what it says holds on every one.
public struct OnEveryEngine: SuiteTrait, TestTrait, TestScoping {
    /// Whether the tests of a suite have it too.
    public let isRecursive = true

    /// Runs a test on each engine, on all of them even when one fails.
    public func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        var failure: (any Error)?
        for engine in Engine.here {
            do {
                try await Engine.$current.withValue(engine) { try await function() }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }
}

extension Trait where Self == OnEveryEngine {
    /// Runs each test on one engine after the other.
    public static var onEveryEngine: Self { OnEveryEngine() }
}
