/// A project as an export needs it.
public struct Project: Hashable, Sendable {
    /// Its id.
    public var guid: GUID
    /// Its name.
    public var name: String
    /// What it is about.
    public var description: String?
    /// The units of every number in its models.
    public var units: Units
    /// Where on Earth its origin lies.
    public var georeference: Georeference?

    /// Makes a project.
    public init(guid: GUID, name: String, description: String?, units: Units, georeference: Georeference?) {
        self.guid = guid
        self.name = name
        self.description = description
        self.units = units
        self.georeference = georeference
    }
}

/// The units of a project's numbers, by the names of the project document.
public struct Units: Hashable, Sendable, Codable {
    /// Lengths and coordinates.
    public enum Length: String, Sendable, Codable, CaseIterable { case mm, cm, m, ft, `in` }
    /// Areas.
    public enum Area: String, Sendable, Codable, CaseIterable { case mm2, cm2, m2, ft2, in2 }
    /// Volumes.
    public enum Volume: String, Sendable, Codable, CaseIterable { case mm3, cm3, m3, ft3, in3 }
    /// Plane angles.
    public enum Angle: String, Sendable, Codable, CaseIterable { case deg, rad }

    /// The unit of lengths and coordinates.
    public var length: Length
    /// The unit of areas.
    public var area: Area
    /// The unit of volumes.
    public var volume: Volume
    /// The unit of plane angles.
    public var angle: Angle

    /// Makes units; without arguments the defaults of the project document.
    public init(length: Length = .mm, area: Area = .mm2, volume: Volume = .mm3, angle: Angle = .deg) {
        self.length = length
        self.area = area
        self.volume = volume
        self.angle = angle
    }
}

/// Where the project's origin lies in a map's coordinate reference system.
public struct Georeference: Hashable, Sendable, Codable {
    /// Eastings of the origin, in metres of the map.
    public var eastings: Double
    /// Northings of the origin, in metres of the map.
    public var northings: Double
    /// Height of the origin, in metres.
    public var height: Double
    /// The angle from the map's east to the project's x axis, in degrees, counter-clockwise.
    public var rotation: Double
    /// The coordinate reference system, for example `EPSG:25832`.
    public var crs: String?

    /// Makes a georeference.
    public init(eastings: Double, northings: Double, height: Double, rotation: Double, crs: String?) {
        self.eastings = eastings
        self.northings = northings
        self.height = height
        self.rotation = rotation
        self.crs = crs
    }
}

/// A revision of a model that an export touches.
public struct Revision: Hashable, Sendable {
    /// The model.
    public var model: GUID
    /// Its number, from 1.
    public var number: Int
    /// When it was made, in seconds since 1970 in UTC; nil when the document does not say.
    public var created: Int64?
    /// Who made it.
    public var createdBy: String?

    /// Makes a revision.
    public init(model: GUID, number: Int, created: Int64?, createdBy: String?) {
        self.model = model
        self.number = number
        self.created = created
        self.createdBy = createdBy
    }
}
