/// Why a record cannot be written; nothing of the record is out when this is thrown.
public enum STEPError: Error, Hashable, Sendable {
    /// NaN and infinity have no form in ISO 10303-21 (6.4.2).
    case notFinite
    /// The sink refused bytes; what it said is in the sink.
    case sinkFailed
}
