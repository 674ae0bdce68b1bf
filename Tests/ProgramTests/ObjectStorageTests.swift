import Foundation
import Testing

/// Attachments in object storage, as the program has them or says that it has not.
@Suite struct ObjectStorageTests {
    #if Fleet
        @Test("The whole service on object storage", arguments: ["stream", "redirect"])
        func theWholeService(download: String) throws {
            let (status, said) = try Script.run("Tests/ObjectStorage/service", [Program.executable.path, download])
            Script.passOn(said, "SKIPPED")
            #expect(status == 0 || status == 75, "\(said)")
        }

        @Test(
            "Settings that are wrong end the program before anything is sent",
            arguments: [
                ["IFCEXPORTD_S3_ENDPOINT": "ftp://house"], ["IFCEXPORTD_S3_DOWNLOAD": "fast"],
                ["IFCEXPORTD_S3_PATH_STYLE": "2"], ["IFCEXPORTD_ATTACHMENTS": "s3://a"],
            ]) func wrongSettings(environment: [String: String]) throws
        {
            let settings = ["IFCEXPORTD_ATTACHMENTS": "s3://house/a"].merging(environment) { $1 }
            let result = try Program().run(["check"], environment: settings)
            #expect(result.status == 78, "\(result.output) \(result.error)")
        }
    #else
        @Test("A program without it says what to build")
        func without() throws {
            let result = try Program().run("check", "--attachments", "s3://house/a")
            #expect(result.status == 78)
            #expect(result.error.contains("swift build --traits Fleet"), "\(result.error)")
        }
    #endif
}
