import Foundation
import Testing

/// The house: data and control flow one way, so each module may import only what stands here.
@Suite struct StructureTests {
    private static let allowed: [String: Set<String>] = [
        "STEP": [],
        "IFC": ["STEP", "Synchronization"],
        "BuildingModel": ["Crypto"],
        "Tessellation": ["BuildingModel", "STEP"],
        "Conformance": ["Glibc", "IFC", "STEP"],
        "Failpoints": ["Glibc", "Synchronization"],
        "Systemd": ["Dispatch", "Glibc", "Synchronization"],
        "Prometheus": ["CoreMetrics", "Synchronization"],
        "Deflate": ["CISAL", "CZlib"],
        "Zip": ["Deflate", "STEP"],
        "Handover": ["Foundation", "STEP"],
        "Spill": ["BuildingModel", "Glibc"],
        "Export": ["BuildingModel", "Crypto", "Foundation", "Glibc", "Handover", "IFC", "STEP", "Tessellation"],
        "Database": ["BuildingModel", "Dispatch"],
        "SQLiteDatabase": [
            "BuildingModel", "Database", "Dispatch", "Foundation", "GRDB", "GRDBSQLite", "Glibc", "Synchronization",
        ],
        "PostgresDatabase": ["BuildingModel", "CPostgres", "Database", "Dispatch", "Glibc", "Synchronization"],
        "ModelStore": [
            "BuildingModel", "Crypto", "Database", "Deflate", "Dispatch", "Foundation", "Glibc", "Handover", "Spill",
            "Synchronization", "Tessellation",
        ],
        "Accounts": ["BuildingModel", "Crypto", "Database", "Glibc"],
        "JobQueue": [
            "BuildingModel", "Crypto", "Database", "Dispatch", "Failpoints", "Foundation", "Glibc", "Synchronization",
        ],
        "Transfer": ["Attachments", "BuildingModel", "Crypto", "Database", "Failpoints", "Foundation", "JobQueue"],
        "Attachments": ["BuildingModel", "Failpoints", "Glibc"],
        "ObjectStorage": [
            "Attachments", "BuildingModel", "CCurl", "Crypto", "Dispatch", "Failpoints", "Foundation", "Glibc",
            "Synchronization",
        ],
        "Worker": [
            "Attachments", "BuildingModel", "CoreMetrics", "Database", "Dispatch", "Failpoints", "Foundation", "Glibc",
            "JobQueue", "Logging", "ServiceLifecycle", "Synchronization",
        ],
        "Webhooks": [
            "AsyncHTTPClient", "BuildingModel", "Crypto", "Dispatch", "Foundation", "Glibc", "JobQueue", "Logging",
            "NIOCore", "NIOHTTP1", "ServiceLifecycle", "Synchronization",
        ],
        "API": [
            "Accounts", "Attachments", "BuildingModel", "CoreMetrics", "Dispatch", "Foundation", "FoundationEssentials",
            "Glibc",
            "HTTPTypes", "Hummingbird", "HummingbirdCore", "JobQueue", "Logging", "NIOCore", "NIOExtras", "NIOHTTP1",
            "NIOHTTPTypes", "NIOHTTPTypesHTTP1", "NIOPosix", "Prometheus", "ServiceLifecycle", "Synchronization",
            "Webhooks",
        ],
    ]

    @Test(arguments: allowed.keys.sorted())
    func aModuleImportsOnlyWhatItMay(module: String) throws {
        let allowed = try #require(Self.allowed[module])
        let files = try Self.files(of: module)
        #expect(!files.isEmpty)
        for file in files {
            for imported in try Self.imports(in: file) where !allowed.contains(imported) {
                Issue.record("\(module)/\(file.lastPathComponent) must not import \(imported)")
            }
        }
    }

    @Test func everyModuleHasARule() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path).filter {
            !["CCurl", "CISAL", "CPostgres", "CZlib", "ifcexportd"].contains($0)
        }
        #expect(Set(folders) == Set(Self.allowed.keys))
    }

    /// The two things that must never meet: whoever answers requests cannot start an export, whoever writes files knows no database.
    @Test(arguments: [
        ("API", ["Export", "IFC", "STEP", "ModelStore"]),
        ("Export", ["GRDB", "ModelStore", "JobQueue", "Hummingbird", "Dispatch"]),
    ])
    func neverMeet(module: String, forbidden: [String]) throws {
        for file in try Self.files(of: module) {
            #expect(try Self.imports(in: file).isDisjoint(with: forbidden), "\(file.lastPathComponent)")
        }
    }

    private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")

    private static func files(of module: String) throws -> [URL] {
        let folder = sources.appendingPathComponent(module)
        let paths = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (paths?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    }

    private static func imports(in file: URL) throws -> Set<String> {
        let text = try String(contentsOf: file, encoding: .utf8)
        let lines = text.split(separator: "\n")
        return Set(
            lines.compactMap {
                $0.firstMatch(
                    of:
                        /^ *(?:@\w+ )?(?:public |package |internal |private )?import (?:struct |class |enum |func )?(\w+)/
                ).map { String($0.1) }
            })
    }
}
