import IFC
import STEP

/// Surface styles by colour, each written once.
struct Palette {
    /// More different colours than this are written again instead of remembered, so that memory stays flat.
    private static let limit = 65_536

    private var styles: [UInt32: InstanceName] = [:]

    /// The style of a colour `0xAARRGGBB`; what is not opaque becomes transparency.
    mutating func style(_ argb: UInt32, _ writer: inout STEPWriter) throws -> InstanceName {
        if let name = styles[argb] { return name }
        let part = { (shift: UInt32) in Double(argb >> shift & 255) / 255 }
        let colour = try writer.add(Colour((part(16), part(8), part(0))))
        let opaque = argb >> 24
        let shading = try writer.add(
            SurfaceStyleShading(colour: colour, transparency: Double(255 - opaque) / 255))
        let name = try writer.add(SurfaceStyle(name: nil, shading: shading))
        if styles.count < Self.limit { styles[argb] = name }
        return name
    }
}
