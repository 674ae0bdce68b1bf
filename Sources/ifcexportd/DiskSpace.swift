import BuildingModel
import Glibc

/// The room that has to be left on a disk before new work is taken.
enum DiskSpace {
    /// A quarter of a gigabyte: enough to finish what runs and to write down that nothing more fits.
    static let floor: UInt64 = 256 << 20

    /// Throws `Failure` (`unavailable`) when less than the floor is free; a folder that is not there yet counts as its parent.
    static func require(in folder: String) throws {
        guard let free = free(in: folder), free < floor else { return }
        throw Failure(
            .unavailable, "disk-almost-full", "Less than \(floor >> 20) MiB are free for finished files.",
            remedy: "Try again when the operator has made room.")
    }

    /// The free bytes of the file system a folder is on; nil when that cannot be told.
    static func free(in folder: String) -> UInt64? {
        var status = statvfs()
        var path = folder
        while unsafe statvfs(path, &status) != 0 {
            guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return nil }
            path = String(path[..<slash])
        }
        return UInt64(status.f_bavail) * UInt64(status.f_frsize)
    }
}
