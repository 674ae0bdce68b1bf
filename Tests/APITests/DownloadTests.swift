import API
import BuildingModel
import Foundation
import JobQueue
import Synchronization
import Testing

import struct JobQueue.Attachment

@Suite("Attachments")
struct DownloadTests {
    private func path(_ attachment: Attachment) -> String {
        "/v2/acme/projects/\(attachment.project)/attachments/\(attachment.id)"
    }

    @Test("A finished file is listed under its project and described, there and under its team")
    func describe() async throws {
        try await TestService.with { service in
            #expect(
                try await service.send("GET", "/v2/acme/projects/\(IDs.project)/attachments").body == Array("[]".utf8))
            let attachment = try await service.attachment(content: [UInt8](repeating: 7, count: 1_234_567))
            let list = try await service.send("GET", "/v2/acme/projects/\(IDs.project)/attachments")
            #expect(list.list.count == 1)
            let one = try await service.send("GET", path(attachment))
            #expect(one.body == (try await service.send("GET", "/v2/acme/attachments/\(attachment.id)")).body)
            let json = one.json
            #expect(json["id"] as? String == attachment.id.description)
            #expect(json["relatedId"] as? String == IDs.project.description)
            #expect(json["fileName"] as? String == "House_r3.ifc")
            #expect(json["size"] as? Int == 1_234_567)
            #expect(json["sizeMB"] as? Double == 1.23)
            #expect(json["hash"] as? String == attachment.sha256.map { String(format: "%02x", $0) }.joined())
            #expect(json["creator"] as? String == "jane@example.com")
            #expect(json["createdAt"] as? String == "2023-11-14T22:13:20.123Z")
            #expect(json["attachmentType"] as? String == "Document")
            #expect(json["job"] as? String == attachment.job.description)
        }
    }

    @Test("Attachments and projects that are not there, or not together, are 404")
    func unknown() async throws {
        try await TestService.with { service in
            let attachment = try await service.attachment(content: [1])
            for (path, status, problem) in [
                ("projects/\(IDs.unknown)/attachments", 404, "no-such-project"),
                ("projects/\(IDs.unknown)/attachments/\(attachment.id)", 404, "no-such-attachment"),
                ("projects/\(IDs.plainProject)/attachments/\(attachment.id)/download", 404, "no-such-attachment"),
                ("projects/\(IDs.project)/attachments/\(IDs.unknown)", 404, "no-such-attachment"),
                ("attachments/\(IDs.unknown)/download", 404, "no-such-attachment"),
                ("attachments/x/download", 400, "malformed-parameter"),
                ("projects/x/attachments", 400, "malformed-parameter"),
                ("projects/x/attachments/\(attachment.id)", 400, "malformed-parameter"),
            ] {
                let reply = try await service.send("GET", "/v2/acme/" + path)
                #expect(reply.status == status)
                #expect(reply.problem == problem)
            }
        }
    }

    @Test(
        "A download is the file, byte for byte, whatever its size",
        arguments: [0, 1, 131_071, 131_072, 131_073, 5_000_000])
    func whole(size: Int) async throws {
        try await TestService.with { service in
            var generator = SystemRandomNumberGenerator()
            let content = (0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let attachment = try await service.attachment(content: content)
            let reply = try await service.send("GET", path(attachment) + "/download")
            #expect(reply.status == 200)
            #expect(reply.body == content)
            #expect(reply["content-length"] == "\(size)")
            #expect(reply["accept-ranges"] == "bytes")
            #expect(reply["content-disposition"] == #"attachment; filename="House_r3.ifc""#)
            #expect(reply["content-type"] == "application/octet-stream")
            #expect(reply["x-content-type-options"] == "nosniff")
            #expect(reply["etag"] == "\"" + attachment.sha256.map { String(format: "%02x", $0) }.joined() + "\"")
            let head = try await service.send("HEAD", path(attachment) + "/download", headers: ["Range: bytes=0-0"])
            #expect(head.status == 200)
            for name in ["content-length", "etag", "content-disposition", "accept-ranges"] {
                #expect(head[name] == reply[name])
            }
        }
    }

    @Test(
        "A single range is answered with that part; one that is malformed or several with the whole",
        arguments: [
            ("bytes=0-0", 206, 0..<1), ("bytes=0-9", 206, 0..<10), ("bytes=10-19", 206, 10..<20),
            ("bytes=999-999", 206, 999..<1000),
            ("bytes=990-", 206, 990..<1000), ("bytes=0-", 206, 0..<1000), ("bytes=-1", 206, 999..<1000),
            ("bytes=-1000", 206, 0..<1000),
            ("bytes=-5000", 206, 0..<1000), ("bytes=500-99999999999999999999", 206, 500..<1000),
            ("bytes=-99999999999999999999", 206, 0..<1000),
            ("BYTES=0-1", 206, 0..<2), ("bytes= 0 - 1 ", 206, 0..<2),
            ("bytes=1000-", 416, 0..<0), ("bytes=1000-2000", 416, 0..<0), ("bytes=-0", 416, 0..<0),
            ("bytes=99999999999999999999-", 416, 0..<0),
            ("bytes=0-1,5-6", 200, 0..<1000), ("bytes=5-3", 200, 0..<1000), ("bytes=", 200, 0..<1000),
            ("bytes=-", 200, 0..<1000),
            ("bytes=a-b", 200, 0..<1000), ("bytes", 200, 0..<1000), ("items=0-1", 200, 0..<1000),
            ("bytes=--1", 200, 0..<1000),
            ("bytes=1", 200, 0..<1000), ("bytes=+1-2", 200, 0..<1000), ("", 200, 0..<1000),
        ])
    func range(field: String, status: Int, expected: Range<Int>) async throws {
        try await TestService.with { service in
            let content = (0..<1000).map { UInt8($0 % 251) }
            let attachment = try await service.attachment(content: content)
            let reply = try await service.send("GET", path(attachment) + "/download", headers: ["Range: \(field)"])
            #expect(reply.status == status)
            switch status {
            case 206:
                #expect(reply["content-range"] == "bytes \(expected.lowerBound)-\(expected.upperBound - 1)/1000")
                #expect(reply.body == Array(content[expected]))
            case 416:
                #expect(reply["content-range"] == "bytes */1000")
                #expect(reply.problem == "range-not-satisfiable")
            default:
                #expect(reply["content-range"] == nil)
                #expect(reply.body == content)
            }
        }
    }

    @Test("No range of an empty file can be satisfied", arguments: ["bytes=0-", "bytes=0-0", "bytes=-1"])
    func rangeOfNothing(field: String) async throws {
        try await TestService.with { service in
            let attachment = try await service.attachment(content: [])
            let reply = try await service.send("GET", path(attachment) + "/download", headers: ["Range: \(field)"])
            #expect(reply.status == 416)
            #expect(reply["content-range"] == "bytes */0")
        }
    }

    @Test("A client that has the file is told so; a range counts only for the very file the client has a part of")
    func conditions() async throws {
        try await TestService.with { service in
            let attachment = try await service.attachment(content: [1, 2, 3, 4])
            let path = path(attachment) + "/download"
            let tag = try #require(try await service.send("HEAD", path)["etag"])
            for (fields, status) in [
                (["If-None-Match: \(tag)"], 304), (["If-None-Match: W/\(tag)"], 304), (["If-None-Match: *"], 304),
                (["If-None-Match: \"x\", \(tag)"], 304), (["If-None-Match: \(tag)", "Range: bytes=0-0"], 304),
                (["If-None-Match: \"x\""], 200), (["If-None-Match: \(tag.dropFirst().dropLast())"], 200),
                (["If-Range: \(tag)", "Range: bytes=1-2"], 206), (["If-Range: W/\(tag)", "Range: bytes=1-2"], 200),
                (["If-Range: \"x\"", "Range: bytes=1-2"], 200), (["If-Range: \"x\"", "Range: bytes=9-"], 200),
                (["If-Range: Wed, 21 Oct 2015 07:28:00 GMT", "Range: bytes=1-2"], 200), (["If-Range: \(tag)"], 200),
            ] {
                let reply = try await service.send("GET", path, headers: fields)
                #expect(reply.status == status, "\(fields)")
                #expect(reply["etag"] == tag)
                #expect(reply.body == (status == 304 ? [] : status == 206 ? [2, 3] : [1, 2, 3, 4]))
                if status == 304 { #expect(try await service.send("HEAD", path, headers: fields).status == 304) }
            }
        }
    }

    @Test(
        "Any name can be offered for saving; none breaks the header or leaves the folder",
        arguments: [
            ("House", "House_r3.ifc", nil),
            ("a b;c", "a b;c_r3.ifc", nil),
            (#"say "hi""#, "say _hi__r3.ifc", "say%20%22hi%22_r3.ifc"),
            ("../../etc/passwd", ".._.._etc_passwd_r3.ifc", nil),
            (#"C:\x"#, "C:_x_r3.ifc", nil),
            ("Häuser", "H_user_r3.ifc", "H%C3%A4user_r3.ifc"),
            ("房屋", "___r3.ifc", "%E6%88%BF%E5%B1%8B_r3.ifc"),
            ("🏠", "__r3.ifc", "%F0%9F%8F%A0_r3.ifc"),
            ("a\r\nSet-Cookie: x=1", "a__Set-Cookie: x=1_r3.ifc", nil),
            ("x\u{202E}fdp\u{7F}", "x_fdp__r3.ifc", nil),
            ("100%", "100__r3.ifc", "100%25_r3.ifc"),
        ] as [(String, String, String?)])
    func names(name: String, plain: String, extended: String?) async throws {
        try await TestService.with { service in
            let attachment = try await service.attachment(content: [1], name: name)
            let reply = try await service.send("GET", path(attachment) + "/download")
            #expect(reply.status == 200)
            let field = #"attachment; filename="\#(plain)""# + (extended.map { "; filename*=UTF-8''\($0)" } ?? "")
            #expect(reply["content-disposition"] == field)
            #expect(reply["set-cookie"] == nil)
        }
    }

    @Test("A name too long for any file system is cut, its ending kept", arguments: ["x", "ä", "🏠"])
    func longName(character: String) async throws {
        try await TestService.with { service in
            let attachment = try await service.attachment(
                content: [1], name: String(repeating: character, count: 100_000))
            let reply = try await service.send("GET", path(attachment) + "/download")
            let field = try #require(reply["content-disposition"])
            #expect(field.utf8.count < 1200)
            #expect(field.hasSuffix(character == "x" ? ".ifc\"" : ".ifc"))
        }
    }

    @Test(
        "A file is given only to who wants this very one",
        arguments: [("TAG", 200), ("*", 200), ("\"x\", TAG", 200), ("\"x\"", 412), ("W/TAG", 412), ("", 412)])
    func ifMatch(field: String, status: Int) async throws {
        try await TestService.with { service in
            let attachment = try await service.attachment(content: [1, 2, 3])
            let path = "/v2/acme/attachments/\(attachment.id)/download"
            let tag = try #require(try await service.send("HEAD", path)["etag"])
            let reply = try await service.send(
                "GET", path, headers: ["If-Match: \(field.replacing("TAG", with: tag))"])
            #expect(reply.status == status)
            if status == 412 { #expect(reply.problem == "precondition-failed") }
        }
    }

    @Test("A file that is gone says so")
    func gone() async throws {
        try await TestService.with { service in
            let attachment = try await service.attachment(content: [1])
            try FileManager.default.removeItem(at: service.attachments.appending(path: attachment.storedName))
            let reply = try await service.send("GET", path(attachment) + "/download")
            #expect(reply.status == 404)
            #expect(reply.problem == "no-such-file")
        }
    }

    @Test(
        "Nothing outside the folder, no link, no folder and no file of another size is ever handed out",
        arguments: [
            "../secret", "x/../../secret", "/etc/passwd", "", ".", "..", "x//secret", "link", "folder", "grown",
        ])
    func containment(storedName: String) async throws {
        try await TestService.with { service in
            let secret = service.folder.appending(path: "secret")
            try Data("geheim".utf8).write(to: secret)
            let files = FileManager.default
            try files.createDirectory(
                at: service.attachments.appending(path: "folder"), withIntermediateDirectories: true)
            try files.createSymbolicLink(at: service.attachments.appending(path: "link"), withDestinationURL: secret)
            try Data("geheimer".utf8).write(to: service.attachments.appending(path: "grown"))
            #expect(try await service.send("POST", service.modelPath).status == 202)
            let attachment = try service.finish(content: [], storedName: storedName, size: 6)
            let reply = try await service.send("GET", path(attachment) + "/download")
            #expect([500, 503].contains(reply.status))
            #expect(reply.problem != nil)
            #expect(!reply.text.contains("geheim") && !reply.text.contains(service.folder.path))
        }
    }

    @Test("A file that ends early ends the connection instead of passing for whole")
    func truncated() async throws {
        try await TestService.with { service in
            let attachment = try await service.attachment(content: [UInt8](repeating: 1, count: 40_000_000))
            let connection = try service.connect()
            try await connection.send(service.request("GET", path(attachment) + "/download", token: service.jane))
            let head = try await connection.reply(hasBody: false)
            #expect(head.status == 200)
            // The answer has begun and waits for this client to take it; now the rest of the file goes away.
            let file = try FileHandle(forUpdating: service.attachments.appending(path: attachment.storedName))
            try file.truncate(atOffset: 1)
            try file.close()
            #expect(try await connection.readToEnd() < 40_000_000)
            #expect(service.log.all.withLock { $0 }.contains { $0.hasPrefix("error A download was cut off.") })
        }
    }

    @Test("A client that takes none of its bytes does not keep its connection")
    func stalled() async throws {
        var limits = Limits()
        limits.stalled = 1
        try await TestService.with(limits: limits) { service in
            let attachment = try await service.attachment(content: [UInt8](repeating: 1, count: 40_000_000))
            let connection = try service.connect()
            try await connection.send(service.request("GET", path(attachment) + "/download", token: service.jane))
            await service.log.wait(for: "takes none of its bytes")
            #expect(try await connection.readToEnd() < 40_000_000)
        }
    }
}
