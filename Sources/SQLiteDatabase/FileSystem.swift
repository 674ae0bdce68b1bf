internal import BuildingModel
internal import Foundation
internal import Glibc

/// What is looked at before SQLite touches a file, so that the error says what is wrong with it.
enum FileSystem {
    /// The kinds on which SQLite's locks and shared memory do not work between hosts, as mountinfo(5) names them.
    static let networkKinds: Set<String> = ["nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs"]

    /// The kind of file system that a device number belongs to, by the text of `/proc/self/mountinfo`; nil when it
    /// does not say.
    static func kind(ofDevice device: UInt64, mountinfo: String) -> String? {
        let major = device >> 8 & 0xfff | device >> 32 & ~0xfff
        let minor = device & 0xff | device >> 12 & ~0xff
        for line in mountinfo.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count > 4, fields[2] == "\(major):\(minor)", let dash = fields.lastIndex(of: "-"),
                dash + 1 < fields.count
            else { continue }
            return String(fields[dash + 1])
        }
        return nil
    }

    /// The kind of file system a folder is on; nil when the system does not say.
    static func kind(ofFolder folder: String) -> String? {
        var status = stat()
        guard unsafe stat(folder, &status) == 0,
            let mounts = try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)
        else { return nil }
        return kind(ofDevice: UInt64(truncatingIfNeeded: status.st_dev), mountinfo: mounts)
    }

    /// The folder of a path, `.` where it names none.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Throws where a database cannot live.
    static func check(path: String, writable: Bool) throws(Failure) {
        let folder = folder(of: path)
        var status = stat()
        guard unsafe stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw Failure(
                .configuration, "database-folder-missing", "The database's folder \(folder) is not there.",
                remedy: "Create it, or name another database with --database.")
        }
        guard unsafe !writable || access(folder, W_OK | X_OK) == 0 else {
            throw Failure(
                .configuration, "database-folder-not-writable", "The database's folder \(folder) cannot be written.",
                remedy: "Give this user the right to write there, or name another database with --database.")
        }
        if let kind = kind(ofFolder: folder), networkKinds.contains(kind) {
            throw Failure(
                .configuration, "database-on-network",
                "The database's folder \(folder) is on a network drive (\(kind)).",
                remedy: "Put the database on a local disk: over a network its locks do not hold.")
        }
        if unsafe stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFREG else {
                throw Failure(.configuration, "database-not-a-file", "The database \(path) is not a file.")
            }
            guard unsafe access(path, writable ? R_OK | W_OK : R_OK) == 0 else {
                throw Failure(
                    .configuration, "database-not-accessible",
                    "The database \(path) cannot be \(writable ? "written" : "read").",
                    remedy: "Give this user the right to do so.")
            }
        } else if !writable {
            throw Failure(
                .noInput, "database-missing", "The database \(path) is not there.",
                remedy: "Load a project document first, or name another database with --database.")
        }
    }
}
