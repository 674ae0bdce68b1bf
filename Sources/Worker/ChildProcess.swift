import BuildingModel
import Foundation
import Glibc

/// A process of ours and the three sockets to it.
///
/// Started with `posix_spawn`: swift-subprocess is asynchronous throughout, and an export is watched by a thread of its own
/// that must be able to wait; Foundation's `Process` hands on blocked signals. The child gets default signals, none blocked,
/// a process group of its own, and no descriptor but its standard three. Those are sockets because a socket pair is made
/// close-on-exec in one step, which a pipe is not here, and can be written without SIGPIPE.
struct ChildProcess: ~Copyable {
    /// How a process ended.
    enum Ending: Hashable {
        case exit(Int32)
        case signal(Int32)
    }

    let id: pid_t
    /// Its standard input, output and error; not blocking.
    let input: Int32
    let output: Int32
    let error: Int32
    private(set) var ending: Ending?

    /// Starts a program.
    ///
    /// - Parameter environment: what it finds in its environment besides ours.
    init(executable: String, arguments: [String], environment: [String: String] = [:]) throws {
        let pairs = try Self.socketPairs(3)
        let ours = pairs.map(\.ours)
        defer { for pair in pairs { close(pair.theirs) } }

        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        for (standard, pair) in pairs.enumerated() {
            unsafe posix_spawn_file_actions_adddup2(&actions, pair.theirs, Int32(standard))
        }
        for descriptor in Self.inheritable() { unsafe posix_spawn_file_actions_addclose(&actions, descriptor) }

        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        unsafe posix_spawnattr_setsigmask(&attributes, &signals)
        unsafe sigfillset(&signals)
        unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
        unsafe posix_spawnattr_setpgroup(&attributes, 0)
        unsafe posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))

        var id: pid_t = 0
        let words = unsafe ([executable] + arguments).map { unsafe strdup($0) } + [nil]
        defer { unsafe words.forEach { unsafe free($0) } }
        let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let settings = unsafe variables.map { unsafe strdup("\($0)=\($1)") } + [nil]
        defer { unsafe settings.forEach { unsafe free($0) } }
        let status = unsafe posix_spawn(&id, executable, &actions, &attributes, words, settings)
        guard status == 0 else {
            for descriptor in ours { close(descriptor) }
            throw Failure(
                .unavailable, "export-process", "The export process could not be started (error \(status)).",
                remedy: "Check that the program's file is still in place and that the machine has memory to spare.")
        }
        self.id = id
        input = ours[0]
        output = ours[1]
        error = ours[2]
        for descriptor in ours { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) }
    }

    deinit {
        for descriptor in [input, output, error] { close(descriptor) }
    }

    /// Sends a signal to the process and whatever it started.
    func send(_ signal: Int32) {
        if ending == nil { _ = kill(-id, signal) }
    }

    /// Looks whether the process has ended, without waiting.
    mutating func look() -> Ending? {
        guard ending == nil else { return ending }
        var event = unsafe siginfo_t()
        guard unsafe waitid(P_PID, id_t(id), &event, WEXITED | WNOHANG | WNOWAIT) == 0, unsafe event.si_signo == SIGCHLD
        else {
            return nil
        }
        // What it left behind goes with it, before the group's number becomes free with the process's own.
        _ = kill(-id, SIGKILL)
        var status: Int32 = 0
        guard unsafe waitpid(id, &status, WNOHANG) == id else { return nil }
        ending = status & 0x7f == 0 ? .exit(status >> 8 & 0xff) : .signal(status & 0x7f)
        return ending
    }

    private static func socketPairs(_ count: Int) throws -> [(ours: Int32, theirs: Int32)] {
        let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        var pairs: [(ours: Int32, theirs: Int32)] = []
        for _ in 0..<count {
            var pair: [Int32] = [-1, -1]
            guard unsafe socketpair(AF_UNIX, type, 0, &pair) == 0 else {
                let error = errno
                for pair in pairs {
                    close(pair.ours)
                    close(pair.theirs)
                }
                throw Failure(
                    .tryAgain, "too-many-files", "The export process could not be connected (error \(error)).",
                    remedy: "Raise the limit of open files.")
            }
            pairs.append((pair[0], pair[1]))
        }
        return pairs
    }

    /// Descriptors that would survive the start of a program: somebody in this process forgot to mark them.
    private static func inheritable() -> [Int32] {
        guard let folder = unsafe opendir("/proc/self/fd") else { return [] }
        defer { unsafe closedir(folder) }
        var found: [Int32] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
                unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            guard let descriptor = Int32(name), descriptor > STDERR_FILENO else { continue }
            let flags = fcntl(descriptor, F_GETFD)
            if flags >= 0 && flags & FD_CLOEXEC == 0 { found.append(descriptor) }
        }
        return found
    }
}
