import BuildingModel

/// The addresses of things, relative to the service.
enum Links {
    static func job(_ id: GUID, team: String) -> String {
        "/v2/\(segment(team))/jobs/\(id)"
    }

    static func report(of job: GUID, team: String) -> String {
        Self.job(job, team: team) + "/report"
    }

    static func attachment(_ id: GUID, team: String) -> String {
        "/v2/\(segment(team))/attachments/\(id)"
    }

    static func download(_ id: GUID, team: String) -> String {
        attachment(id, team: team) + "/download"
    }

    static func webhook(_ id: GUID, team: String) -> String {
        "/v2/\(segment(team))/webhooks/\(id)"
    }

    static func attachments(ofProject id: GUID, team: String) -> String {
        "/v2/\(segment(team))/projects/\(id)/attachments"
    }

    private static func segment(_ text: String) -> String {
        PercentEncoding.encode(text, keeping: PercentEncoding.isUnreserved)
    }
}
