import BuildingModel
import Foundation
import Glibc

/// The room that has to be left on the disks before new work is taken: enough to finish what runs.
struct DiskSpace: Sendable {
    /// In MiB.
    let floor: Int
    /// What must have that much room, and where it is.
    let folders: [(what: String, path: String)]

    init(_ settings: Settings) {
        floor = settings.limits.freeSpace
        let attachments = settings.attachments.folder.map { [("finished files", $0)] } ?? []
        folders =
            attachments + [("temporary files", settings.temporaryDirectory)]
            // A server looks after its disk itself.
            + (settings.database.path == nil ? [] : [("the database", settings.home)])
    }

    /// Throws `Failure` (`unavailable`) when less than the floor is free; a folder that is not there yet counts as its parent.
    func require() throws {
        for folder in folders {
            guard let free = Self.free(in: folder.path), free < UInt64(floor) << 20 else { continue }
            throw Failure(
                .unavailable, "disk-almost-full", "Less than \(floor) MiB are free for \(folder.what).",
                remedy: "Try again when the operator has made room.")
        }
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
