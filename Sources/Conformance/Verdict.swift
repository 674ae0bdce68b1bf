/// What the check says about a file.
public struct Verdict: Hashable, Sendable {
    /// Something that is wrong.
    public struct Finding: Hashable, Sendable {
        /// The rule that is broken.
        public var rule: Rule
        /// The number of the instance at fault; nil where the fault is not in an instance.
        public var instance: Int?
        /// Its GlobalId, where the instance itself has one.
        public var globalID: String?
        /// One sentence.
        public var message: String
    }

    /// How many instances the file holds.
    public var instances = 0
    /// How many objects, types, sets and relations with a GlobalId it holds.
    public var roots = 0
    /// How often each rule is broken; rules that are kept are not in it.
    public var counts: [Rule: Int] = [:]
    /// The first findings, at most 20, in the order in which they were found.
    public var findings: [Finding] = []
    /// Comparisons that were given up because what they compare stands too far apart in the file for flat memory; they are not findings.
    public var unchecked = 0

    /// Whether nothing is wrong.
    public var passes: Bool { counts.isEmpty }
}

extension Verdict.Finding: CustomStringConvertible {
    /// Rule, instance, GlobalId and sentence in one line.
    public var description: String {
        let place = instance.map { " #\($0)" } ?? ""
        return "\(rule.rawValue)\(place)\(globalID.map { " \($0)" } ?? ""): \(message)"
    }
}

/// Gathers findings while the file is read.
struct FindingLog {
    static let limit = 20

    var verdict = Verdict()
    /// The instance that is being read.
    var instance: Int?
    /// The bytes of its GlobalId, once that is known.
    var globalID: [UInt8] = []

    mutating func begin(instance number: Int?) {
        instance = number
        globalID.removeAll(keepingCapacity: true)
    }

    /// Notes a finding about the current instance; the sentence is only made where it is kept.
    mutating func note(_ rule: Rule, _ message: @autoclosure () -> String) {
        verdict.counts[rule, default: 0] += 1
        guard verdict.findings.count < Self.limit else { return }
        let id = globalID.isEmpty ? nil : String(decoding: globalID, as: UTF8.self)
        verdict.findings.append(.init(rule: rule, instance: instance, globalID: id, message: message()))
    }

    /// Notes a finding about another instance.
    mutating func note(_ rule: Rule, instance number: UInt32?, _ message: @autoclosure () -> String) {
        let current = (instance, globalID)
        begin(instance: number.map(Int.init))
        note(rule, message())
        (instance, globalID) = current
    }
}

/// Why a record cannot be read on; the rest of it is skipped.
struct Fault: Error {
    var rule: Rule
    var message: StaticString

    init(_ rule: Rule, _ message: StaticString) {
        self.rule = rule
        self.message = message
    }
}
