import BuildingModel
import Testing

@testable import Webhooks

@Suite("Addresses")
struct AddressTests {
    @Test(
        "What is not anybody's on the Internet is not public",
        arguments: [
            "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.0.9", "169.254.169.254",
            "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.0.1", "198.18.0.1", "198.19.9.9",
            "198.51.100.3", "203.0.113.1", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255",
            "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "fc00::1", "fd12::1", "fe80::1",
            "ff02::1", "2001:db8::1", "2001::1", "2002:7f00:1::", "3fff::1", "100::1",
        ])
    func reserved(text: String) throws {
        #expect(try #require(IPAddress(text)).isPublic == false)
    }

    @Test(
        "Others are",
        arguments: [
            "1.1.1.1", "9.255.255.255", "11.0.0.1", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1",
            "192.167.1.1", "198.17.0.1", "198.20.0.1", "223.255.255.255", "2606:4700::1111", "2a00:1450::1",
            "::ffff:8.8.8.8",
        ])
    func open(text: String) throws {
        #expect(try #require(IPAddress(text)).isPublic)
    }

    @Test(
        "Only https to what may be public is taken",
        arguments: [
            "http://example.org/", "ftp://example.org/", "https://127.0.0.1/", "https://[::1]/",
            "https://10.0.0.1:8443/",
            "https://[::ffff:192.168.1.1]/", "https://user@example.org/", "https://user:pw@example.org/",
            "https://example.org/#part", "https://", "https:///path", "//example.org", "example.org", "",
            "https://exa mple.org/", "https://example.org:0/", "https://example.org:70000/",
            "https://b\u{fc}cher.example/", "https://example.org/\nX: y", "https://[fe80::1%25eth0]/",
            "https://example.org/" + String(repeating: "x", count: 2048),
        ])
    func refused(text: String) {
        #expect(throws: Failure.self) { try WebhookAddress(text, allowsPrivate: false) }
    }

    @Test("The host is kept in lower case, so that it is one name wherever it is looked up")
    func host() throws {
        let address = try WebhookAddress("HTTPS://Example.ORG:8443/Hook?A=b", allowsPrivate: false)
        #expect(address.host == "example.org")
        #expect(address.url == "https://example.org:8443/Hook?A=b")
        // What is asked for and what is looked up must be the same name, however it was written.
        let encoded = try WebhookAddress("https://ex%61mple.org/", allowsPrivate: false)
        #expect(encoded.host == "example.org" && encoded.url == "https://example.org/")
        #expect(try WebhookAddress("http://localhost:80/x", allowsPrivate: true).host == "localhost")
        #expect(try WebhookAddress("https://[2606:4700::1111]/", allowsPrivate: false).host == "2606:4700::1111")
    }

    @Test("Addresses in other clothes become what they are only at the name service, and are judged there")
    func disguised() {
        for name in ["2130706433", "0x7f.1", "0177.0.0.1", "localhost"] {
            let found = NameService.addresses(of: name)
            #expect(found.allSatisfy { IPAddress($0)?.isPublic == false }, "\(name) \(found)")
        }
    }
}

@Suite("Secrets")
struct SecretTests {
    @Test("A signature is that of Standard Webhooks: its own published example")
    func signature() throws {
        let secret = try WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        let signature = secret.signature(
            id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: 1_614_265_330, body: #"{"test": 2432232314}"#)
        #expect(signature == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
    }

    @Test("A new secret has 32 bytes of its own and is read back")
    func new() throws {
        let secret = WebhookSecret()
        #expect(secret.bytes.count == 32)
        #expect(secret != WebhookSecret())
        #expect(try WebhookSecret(secret.text) == secret)
    }

    @Test(
        "Others are refused", arguments: ["", "whsec_", "whsec_abc", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_AAAA"])
    func malformed(text: String) {
        #expect(throws: Failure.self) { try WebhookSecret(text) }
    }
}
