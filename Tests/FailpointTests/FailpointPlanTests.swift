import Testing

@testable import Failpoints

/// The plan by which a process is made to die.
@Suite struct FailpointPlanTests {
    @Test(arguments: [
        "", ",", "file-linked", "file-linked=", "file-linked=burn", "nowhere=kill", "file-linked=kill@0",
        "file-linked=kill@x", "file-linked=kill@", "file-linked=kill,nowhere=kill", "=kill",
    ]) func `that cannot be read is none`(text: String) {
        #expect(FailpointPlan(text) == nil)
    }

    @Test func `strikes the time it says, and once`() throws {
        let plan = try #require(FailpointPlan("file-linked=kill@3,cleaned=stop"))
        #expect((1...5).map { _ in plan.action(at: .fileLinked) } == [nil, nil, .kill, nil, nil])
        #expect((1...2).map { _ in plan.action(at: .cleaned) } == [.stop, nil])
        #expect(plan.action(at: .fileSynced) == nil)
    }

    @Test(arguments: Failpoint.allCases) func `can name every place`(failpoint: Failpoint) throws {
        #expect(try #require(FailpointPlan("\(failpoint.rawValue)=abort")).action(at: failpoint) == .abort)
    }

    @Test func `is none in a process that was not given one, and then nothing happens anywhere`() {
        #expect(FailpointPlan.ofProcess == nil)
        #expect(!FailpointPlan.isUnreadable)
        for failpoint in Failpoint.allCases { failpoint.reach() }
    }
}
