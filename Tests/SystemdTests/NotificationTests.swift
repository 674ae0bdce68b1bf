import FakeServiceManager
import Foundation
import Systemd
import Testing

/// What a service manager is told, and where.
@Suite struct NotificationTests {
    static let names = ["path", "abstract"]

    private static func address(_ kind: String) -> String {
        let name = FileManager.default.temporaryDirectory.appendingPathComponent("n-\(UUID().uuidString.prefix(8))")
            .path
        return kind == "path" ? name : "@" + name
    }

    @Test(arguments: names) func everyNoticeArrivesAsTheProtocolHasIt(kind: String) throws {
        let manager = FakeServiceManager(Self.address(kind))
        let socket = try #require(NotificationSocket(environment: ["NOTIFY_SOCKET": manager.address]))
        #expect(socket.send(.ready, .status("2 waiting,\n1 running")))
        #expect(manager.receive() == ["READY=1", "STATUS=2 waiting, 1 running"])
        #expect(socket.send(.reloading(at: 12)))
        #expect(manager.receive() == ["RELOADING=1", "MONOTONIC_USEC=12"])
        #expect(socket.send(.stopping, .extendTimeout(15_000_000), .watchdog))
        #expect(manager.receive() == ["STOPPING=1", "EXTEND_TIMEOUT_USEC=15000000", "WATCHDOG=1"])
    }

    @Test(arguments: [nil, "", "/", "@", "relative", "vsock:2:1234", "/" + String(repeating: "x", count: 108)])
    func withoutAnAddressThatIsSpokenThereIsNoManager(address: String?) {
        #expect(NotificationSocket(environment: address.map { ["NOTIFY_SOCKET": $0] } ?? [:]) == nil)
    }

    @Test func aManagerThatIsGoneCostsNothing() throws {
        let socket = try #require(NotificationSocket(environment: ["NOTIFY_SOCKET": "/nowhere/at/all"]))
        #expect(!socket.send(.ready))
    }

    @Test func theClockIsTheOneOfTheManager() {
        let before = DispatchTime.now().uptimeNanoseconds / 1000
        let now = MonotonicTime.now
        #expect(now >= before)
        #expect(now <= DispatchTime.now().uptimeNanoseconds / 1000)
    }
}
