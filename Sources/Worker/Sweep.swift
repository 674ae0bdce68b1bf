import Attachments
import BuildingModel
import Glibc
import JobQueue

/// Removes files that belong to nobody: what crashed attempts left.
///
/// What is there is listed first and the database asked then, so a file can only be taken for an orphan when its attempt is over.
/// Files with other names than ours are never touched.
struct Sweep {
    let queue: JobQueue
    let storage: any AttachmentStorage
    let folders: WorkerFolders
    /// How old a file must be, in seconds.
    let grace: Int

    /// Sweeps everything and returns how many files went.
    func run() throws -> Int {
        try folderOrphans().count { unsafe unlink($0) == 0 } + sweepStorage()
    }

    private func folderOrphans() throws -> [String] {
        let temporary = old(in: folders.temporary, ending: ".part")
        let kept = old(in: folders.kept, ending: ".ifc") + old(in: folders.kept, ending: ".ifczip")
        guard !temporary.isEmpty || !kept.isEmpty else { return [] }
        let running = try running()
        var orphans: [String] = []
        for name in temporary {
            if let attempt = Self.attempt(name.dropLast(5)), !running.contains(attempt) {
                orphans.append("\(folders.temporary)/\(name)")
            }
        }
        for name in kept {
            let path = "\(folders.kept)/\(name)"
            let stem = name[..<(name.lastIndex(of: ".") ?? name.endIndex)]
            if let attempt = Self.attempt(stem.suffix(45)), !running.contains(attempt),
                try isLeft(path, by: attempt)
            {
                orphans.append(path)
            }
        }
        return orphans
    }

    private func sweepStorage() throws -> Int {
        var count = 0
        try storage.visit(untouchedFor: grace) { items in
            let running = try running()
            let files = items.filter { $0.upload == nil }
            let referenced = try queue.referencedNames(among: files.flatMap { Self.files(of: $0.name) })
            for item in items {
                guard let attempt = Self.publishedAttempt(item.name), !running.contains(attempt) else { continue }
                // An upload is nothing that a row names: whoever began it is over.
                guard item.upload != nil || referenced.isDisjoint(with: Self.files(of: item.name)) else { continue }
                if try storage.remove(item) { count += 1 }
            }
        }
        return count
    }

    private func running() throws -> Set<String> { Set(try queue.runningAttempts().map(\.description)) }

    /// Whether a kept file is not the one its job names.
    ///
    /// That of a job which was pruned stays for its own time: somebody wanted it.
    private func isLeft(_ path: String, by attempt: String) throws -> Bool {
        guard let id = GUID(String(attempt.prefix(36))) else { return false }
        guard let job = try queue.job(id) else {
            guard let time = queue.policy.keepsTemporaryFiles else { return false }
            return Self.isOld(path, seconds: Int(time / 1000))
        }
        return job.temporaryFile != path
    }

    private func old(in folder: String, ending: String) -> [String] {
        Self.names(in: folder).filter { $0.hasSuffix(ending) && Self.isOld("\(folder)/\($0)", seconds: grace) }
    }

    /// Whether there is a regular file, untouched for so long.
    private static func isOld(_ path: String, seconds: Int) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
            && status.st_mtim.tv_sec <= now - seconds
    }

    private static var now: Int {
        var now = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &now)
        return now.tv_sec
    }

    /// `<job id>.<token>`, or nil for anything else.
    private static func attempt(_ text: Substring) -> String? {
        let text = text.hasSuffix(".report") ? text.dropLast(7) : text
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, GUID(String(parts[0])) != nil, parts[1].utf8.count == 8 else { return nil }
        return String(text)
    }

    /// The files a published name may belong to: itself, or for a report the file beside it.
    private static func files(of name: String) -> [String] {
        guard name.hasSuffix(".report.json") else { return [name] }
        return [".ifc", ".ifczip"].map { name.dropLast(12) + $0 }
    }

    /// The attempt behind `<shard>/<job id>.<fence>.<token>.ifc`, with `.part` after it or not.
    private static func publishedAttempt(_ name: String) -> String? {
        guard name.utf8.dropFirst(2).first == UInt8(ascii: "/") else { return nil }
        let parts = name.dropFirst(3).split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 4, ["ifc", "ifczip", "report"].contains(parts[3]) else { return nil }
        return attempt("\(parts[0]).\(parts[2])")
    }

    private static func names(in folder: String) -> [String] {
        guard let listing = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(listing) }
        var names: [String] = []
        while let entry = unsafe readdir(listing) {
            unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
                unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) {
                    unsafe names.append(String(cString: $0))
                }
            }
        }
        return names
    }
}
