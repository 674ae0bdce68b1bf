import HTTPTypes
import Hummingbird
import NIOCore

/// The interface's own description.
struct DescriptionRoutes: Sendable {
    var routes: [Route] {
        [Route(.get, "/openapi.json", .anyone(describe))]
    }

    /// The file of the repository, as it was when the program was built.
    private static let file = ByteBuffer(bytes: PackageResources.openapi_json)

    private func describe(_ call: Call) async throws -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/json", .cacheControl: "max-age=300"],
            body: .init(byteBuffer: Self.file))
    }
}
