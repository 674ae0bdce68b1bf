/// The HEADER section (ISO 10303-21, 8.2): its three mandatory records.
public struct STEPHeader: Sendable, Hashable {
    /// FILE_DESCRIPTION: what the file is, item by item.
    public var description: [String]
    /// FILE_NAME: the file's name.
    public var name: String
    /// FILE_NAME: ISO 8601 time of what the file says.
    public var timeStamp: String
    /// FILE_NAME: who made the content.
    public var authors: [String]
    /// FILE_NAME: for whom they work.
    public var organizations: [String]
    /// FILE_NAME: the software that wrote the text.
    public var preprocessor: String
    /// FILE_NAME: the system the content comes from.
    public var originatingSystem: String
    /// FILE_NAME: who released it.
    public var authorization: String
    /// FILE_SCHEMA: the schema's name.
    public var schema: String

    /// Makes a header; authors and organizations need at least one item each, which may be an empty text.
    public init(
        description: [String], name: String, timeStamp: String, authors: [String], organizations: [String],
        preprocessor: String, originatingSystem: String, authorization: String, schema: String
    ) {
        self.description = description
        self.name = name
        self.timeStamp = timeStamp
        self.authors = authors
        self.organizations = organizations
        self.preprocessor = preprocessor
        self.originatingSystem = originatingSystem
        self.authorization = authorization
        self.schema = schema
    }

    func write(to parameters: inout ParameterList) throws(STEPError) {
        parameters.text.append("ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION(")
        parameters.needsComma = false
        try parameters.list { list throws(STEPError) in description.forEach { list.string($0) } }
        parameters.string("2;1")
        parameters.text.append(");\nFILE_NAME(")
        parameters.needsComma = false
        parameters.string(name)
        parameters.string(timeStamp)
        try parameters.list { list throws(STEPError) in authors.forEach { list.string($0) } }
        try parameters.list { list throws(STEPError) in organizations.forEach { list.string($0) } }
        parameters.string(preprocessor)
        parameters.string(originatingSystem)
        parameters.string(authorization)
        parameters.text.append(");\nFILE_SCHEMA(")
        parameters.needsComma = false
        try parameters.list { list throws(STEPError) in list.string(schema) }
        parameters.text.append(");\nENDSEC;\nDATA;\n")
    }
}
