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
    /// Its GlobalId, once that is known: the bits of a proper one, the text of another.
    var globalID: PackedGlobalID?
    var improperID: String?

    /// What findings are about; kept by whoever speaks of something else in between.
    var subject: (instance: Int?, globalID: PackedGlobalID?, improperID: String?) {
        get { (instance, globalID, improperID) }
        set { (instance, globalID, improperID) = newValue }
    }

    @inline(__always) mutating func begin(instance number: Int?) {
        instance = number
        globalID = nil
        if improperID != nil { improperID = nil }
    }

    /// Notes a finding about the current instance; the sentence is only made where it is kept.
    mutating func note(_ rule: Rule, _ message: @autoclosure () -> String) {
        verdict.counts[rule, default: 0] += 1
        guard verdict.findings.count < Self.limit else { return }
        verdict.findings.append(
            .init(rule: rule, instance: instance, globalID: globalID?.text ?? improperID, message: message()))
    }

    /// Counts findings of which no more is kept.
    mutating func count(_ rule: Rule, _ more: Int) {
        if more > 0 { verdict.counts[rule, default: 0] += more }
    }

    /// Notes a finding about another instance.
    mutating func note(
        _ rule: Rule, instance number: UInt32?, globalID id: PackedGlobalID? = nil, _ message: @autoclosure () -> String
    ) {
        let current = subject
        begin(instance: number.map(Int.init))
        globalID = id
        note(rule, message())
        subject = current
    }
}

/// Findings that are made in another order than that of the file: counts all, and keeps the first ones.
struct LateFindings {
    private(set) var count = 0
    /// The first ones by their instance, with the key that was there already.
    private(set) var first: [(key: WideKey, instance: UInt32)] = []

    mutating func add(_ key: WideKey, _ instance: UInt32) {
        count += 1
        if first.count == FindingLog.limit, let last = first.last, last.instance <= instance { return }
        let place = first.firstIndex { $0.instance > instance } ?? first.count
        first.insert((key, instance), at: place)
        if first.count > FindingLog.limit { first.removeLast() }
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
