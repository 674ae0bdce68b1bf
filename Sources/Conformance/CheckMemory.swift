/// How much of what the check remembers lies in memory; the rest lies in temporary files.
///
/// The findings are the same whatever it is. Only those of keys that are compared at the end, and of members that are judged later, stand
/// behind others, and a relation that they name comes without its GlobalId; where two relations claim an object, either may be named.
struct CheckMemory {
    /// Bytes for what is known of instances, one each.
    var instances = 2 << 20
    /// Bytes for what is known of objects, eight each.
    var objects = 2 << 20
    /// Bytes for which set has which name, two an instance number.
    var setNames = 1 << 20
    /// How many GlobalIds, and how many further pairs of object and set name; at most 40 bytes each while they grow.
    var keys = 32_768
    /// How many references and relations wait for the end of the file, and how many members for others; 16 bytes each.
    var waiting = 1 << 15
}
