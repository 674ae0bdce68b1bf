import BuildingModel
import Glibc
import IFC
import STEP
import Tessellation

extension ExportRun {
    /// Profiles and sweeps: straight pieces of a path as extrusions, tubes as swept disks.
    mutating func writeSolids(
        _ tree: SolidTree, into items: inout RepresentationItems, transform: Transform?, of object: GUID?
    ) throws {
        guard transform == nil else {
            notes.note(
                object, "scaled-solid",
                "A swept solid cannot be scaled, sheared or mirrored by its placement; its shape was left out.")
            return
        }
        let paths = tree.elements.filter { $0.kind == .path }
        let hasContours = tree.elements.contains { $0.kind == .outerContour }
        if hasContours && paths.isEmpty {
            notes.note(
                object, "contour-without-path",
                "A contour has no path in its list along which it could be swept; its shape was left out.")
        }
        let before = items.items.count
        for path in paths {
            guard let profile = try writeProfile(of: path, in: tree, for: object) else { continue }
            try sweep(profile, along: path, into: &items, of: object)
        }
        for tube in tree.elements where tube.kind == .tube { try writeTubes(tube, into: &items, of: object) }
        guard let color = tree.color else { return }
        let style = try palette.style(color, &writer)
        for item in items.items[before...] { try writer.add(StyledItem(item: item, style: style)) }
    }

    /// The profile of a path: the section its name stands for, or the contours of its list.
    private mutating func writeProfile(of path: SolidTree.Element, in tree: SolidTree, for object: GUID?) throws
        -> InstanceName?
    {
        if let name = path.crossSection, !name.isEmpty {
            guard let section = CatalogueSection(name) else {
                notes.note(
                    object, "unknown-section",
                    "No section table knows “\(name.prefix(40))”; the shape of the path was left out.")
                return nil
            }
            return try writer.add(
                ParameterizedProfile(
                    name: section.name, position: try profilePosition(path),
                    shape: section.shape(inUnitOf: lengthUnit.metres)))
        }
        var outer: InstanceName?
        var inner: [InstanceName] = []
        for contour in tree.elements where contour.kind == .outerContour || contour.kind == .innerContour {
            guard let curve = try writeContour(contour, of: object) else { continue }
            if contour.kind == .innerContour {
                inner.append(curve)
            } else if outer == nil {
                outer = curve
            } else {
                notes.note(
                    object, "second-contour",
                    "A list has more than one outer contour; the first one was swept.")
            }
        }
        guard let outer else {
            notes.note(
                object, "path-without-section",
                "A path has neither a section nor a contour; its shape was left out.")
            return nil
        }
        return try writer.add(ArbitraryProfile(outer: outer, inner: inner))
    }

    private mutating func profilePosition(_ path: SolidTree.Element) throws -> InstanceName? {
        guard path.offsetX != 0 || path.offsetY != 0 else { return nil }
        return try writer.add(
            Axis2Placement2D(location: try writer.add(CartesianPoint(path.offsetX, path.offsetY))))
    }

    private mutating func writeContour(_ contour: SolidTree.Element, of object: GUID?) throws -> InstanceName? {
        let line = Polyline(contour.geometry, isClosed: true)
        noteSharpCorners(line, object)
        guard line.points.count >= 3 else {
            notes.note(
                object, "contour-without-area", "A contour has less than three points and was left out.")
            return nil
        }
        let points = try writer.add(
            PointList2D(points: line.points.map { (lengthUnit.rounded($0.0), lengthUnit.rounded($0.1)) }))
        return try writer.add(IndexedPolyCurve(points: points, segments: line.segments))
    }

    /// One extrusion for each straight piece; where pieces meet they are not mitred.
    private mutating func sweep(
        _ profile: InstanceName, along path: SolidTree.Element, into items: inout RepresentationItems, of object: GUID?
    ) throws {
        var start: Vector?
        var pieces = 0
        for vertex in path.geometry {
            defer { start = vertex.position }
            guard vertex.kind != .start, let from = start else { continue }
            let along = vertex.position - from
            guard let axis = normalized(along) else { continue }
            var frame = Transform.identity
            let reference = sectionReference(along: axis, rotation: path.rotation)
            let side = cross(axis, reference)
            for (column, vector) in [reference, side, axis, from].enumerated() {
                frame[0, column] = vector.0
                frame[1, column] = vector.1
                frame[2, column] = vector.2
            }
            items.items.append(
                try writer.add(
                    ExtrudedAreaSolid(
                        profile: profile, position: try geometry.placement(frame, unit: lengthUnit, &writer),
                        direction: try geometry.direction(0, 0, 1, &writer),
                        depth: lengthUnit.rounded(dot(along, along).squareRoot()))))
            items.hasSolids = true
            pieces += 1
        }
        if pieces == 0 {
            notes.note(object, "path-without-length", "A path has no length; its shape was left out.")
        } else if path.geometry.contains(where: { $0.kind == .round }) {
            notes.note(
                object, "sharp-corner", "The rounded corners of a path were written as sharp ones.")
        }
    }

    private mutating func writeTubes(
        _ tube: SolidTree.Element, into items: inout RepresentationItems, of object: GUID?
    ) throws {
        guard let radius = tube.radius, radius > 0 else {
            notes.note(object, "tube-without-radius", "A tube has no radius; its shape was left out.")
            return
        }
        var bars: [[SolidTree.Vertex]] = []
        for vertex in tube.geometry {
            if vertex.kind == .start || bars.isEmpty { bars.append([]) }
            bars[bars.count - 1].append(vertex)
        }
        for bar in bars {
            let line = Polyline(bar, isClosed: false)
            noteSharpCorners(line, object)
            guard line.points.count >= 2 else { continue }
            let points = try writer.add(
                PointList3D(
                    coordinates: line.points.flatMap {
                        [lengthUnit.rounded($0.0), lengthUnit.rounded($0.1), lengthUnit.rounded($0.2)]
                    }))
            let directrix = try writer.add(IndexedPolyCurve(points: points, segments: line.segments))
            items.items.append(try writer.add(SweptDiskSolid(directrix: directrix, radius: radius)))
            items.hasSweptDisks = true
        }
    }

    private mutating func noteSharpCorners(_ line: Polyline, _ object: GUID?) {
        guard line.sharpCorners > 0 else { return }
        notes.note(
            object, "sharp-corner",
            "\(line.sharpCorners) corners leave no room for their radius and were written as sharp ones.")
    }

    /// The profile's x axis: level, so that its y axis points up; along the x axis of the object where the path itself points up.
    private func sectionReference(along axis: Vector, rotation: Double) -> Vector {
        let level = axis.2.magnitude > 0.999_999 ? (1.0, 0.0, 0.0) : normalized(cross((0, 0, 1), axis)) ?? (1, 0, 0)
        let side = cross(axis, level)
        return level * rotation.cosine + side * rotation.sine
    }
}
