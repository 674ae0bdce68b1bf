/// Why nothing can be packed or unpacked, other than damaged bytes.
public enum DeflateFault: Error, Hashable {
    case outOfMemory
    /// The library refused to work; the number is its own.
    case refused(Int32)
    /// So many bytes cannot be packed at once.
    case tooLong
}
