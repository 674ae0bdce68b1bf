import Foundation
import Glibc
import Systemd
import Testing

/// What the service manager hands over: sockets and the journal.
@Suite struct SurroundingsTests {
    /// Descriptors of this process's own, in a row: listening, listening, not listening.
    ///
    /// Taken where the kernel has three free ones side by side: other tests open files at the same time.
    private static func row() -> (first: Int32, all: [Int32]) {
        let made = (0..<3).map { _ in socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0) }
        defer { for descriptor in made { close(descriptor) } }
        var all: [Int32] = []
        var start: Int32 = 200
        repeat {
            for descriptor in all { close(descriptor) }
            all = []
            for descriptor in made { all.append(fcntl(descriptor, F_DUPFD, (all.last ?? start - 1) + 1)) }
            start = all[2] + 1
        } while all[2] != all[0] + 2
        for descriptor in all.prefix(2) {
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            _ = unsafe withUnsafePointer(to: &address) { address in
                unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    // A name of the kernel's choice.
                    unsafe bind(descriptor, $0, socklen_t(MemoryLayout<sa_family_t>.size))
                }
            }
            listen(descriptor, 1)
        }
        return (all[0], all)
    }

    @Test func theSocketsThatListenAreTakenOverAndNotHandedOn() {
        let (first, all) = Self.row()
        defer { for descriptor in all { close(descriptor) } }
        let environment = ["LISTEN_PID": "7", "LISTEN_FDS": "3"]
        let sockets = ActivationSockets(environment: environment, process: 7, first: first)
        #expect(sockets.descriptors == Array(all.prefix(2)), "the third does not listen")
        for descriptor in sockets.descriptors { #expect(fcntl(descriptor, F_GETFD) & FD_CLOEXEC != 0) }
    }

    @Test(arguments: [
        [:], ["LISTEN_FDS": "1"], ["LISTEN_PID": "7"], ["LISTEN_PID": "8", "LISTEN_FDS": "2"],
        ["LISTEN_PID": "7", "LISTEN_FDS": "0"], ["LISTEN_PID": "7", "LISTEN_FDS": "-1"],
        ["LISTEN_PID": "7", "LISTEN_FDS": "2147483647"], ["LISTEN_PID": "7", "LISTEN_FDS": "many"],
    ])
    func aPromiseToSomebodyElseOrNoneGivesNothing(environment: [String: String]) {
        let (first, all) = Self.row()
        defer { for descriptor in all { close(descriptor) } }
        #expect(ActivationSockets(environment: environment, process: 7, first: first).descriptors.isEmpty)
    }

    @Test func theJournalIsKnownByTheFileBehindTheDescriptor() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("journal-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var status = stat()
        let descriptor = unsafe open(folder.path, O_RDONLY | O_CLOEXEC)
        defer { close(descriptor) }
        unsafe fstat(descriptor, &status)
        let named = ["JOURNAL_STREAM": "\(status.st_dev):\(status.st_ino)"]
        #expect(JournalStream.isConnected(to: descriptor, environment: named))
        #expect(!JournalStream.isConnected(to: descriptor, environment: [:]))
        let other = ["JOURNAL_STREAM": "\(status.st_dev):\(status.st_ino + 1)"]
        #expect(!JournalStream.isConnected(to: descriptor, environment: other))
        #expect(!JournalStream.isConnected(to: -1, environment: named))
    }

    @Test func prioritiesAreSyslogsNumbers() {
        #expect(JournalPriority.allCases.map(\.prefix) == (0...7).map { "<\($0)>" })
        #expect(JournalPriority.error.prefix == "<3>")
        #expect(JournalPriority.debug.prefix == "<7>")
    }
}
