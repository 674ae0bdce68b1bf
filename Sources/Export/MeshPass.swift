import BuildingModel
import IFC
import STEP
import Tessellation

extension ExportRun {
    /// The items of a shape as it is stored, each with its colour: what the store holds as text goes into the file as it is.
    ///
    /// - Parameter transform: what the placement cannot say; then the numbers are read again and moved.
    mutating func writeItems(
        _ bytes: [UInt8], _ range: Range<Int>, solids: SolidTree?, transform: Transform?, of object: GUID?,
        into items: inout RepresentationItems
    ) throws {
        if let transform {
            let shape = try PreparedShape(bytes: Array(bytes[range]))
            for mesh in try shape.meshesOfModel() {
                try writeMesh(mesh, transform: transform, of: object, into: &items)
            }
        } else {
            try PreparedShape.forEachMesh(bytes, range) { mesh in
                try writeMesh(mesh, bytes, of: object, into: &items)
            }
        }
        if let solids { try writeSolids(solids, into: &items, transform: transform, of: object) }
    }

    private mutating func writeMesh(
        _ mesh: PreparedMesh, _ bytes: [UInt8], of object: GUID?, into items: inout RepresentationItems
    ) throws {
        noteDroppedFaces(mesh.droppedFaces, object)
        guard mesh.faceCount > 0 else { return }
        let points = try writer.add { parameters throws(STEPError) in
            parameters.text.append("IFCCARTESIANPOINTLIST3D(")
            parameters.written(bytes, mesh.points)
        }
        let item: InstanceName
        if mesh.isTriangulated {
            item = try writer.add { parameters throws(STEPError) in
                parameters.text.append("IFCTRIANGULATEDFACESET(")
                parameters.reference(points)
                parameters.omitted()
                parameters.boolean(mesh.isClosed)
                parameters.written(bytes, mesh.faces)
                parameters.omitted()
            }
        } else {
            members.removeAll(keepingCapacity: true)
            var start = mesh.faces.lowerBound
            while start < mesh.faces.upperBound {
                let end = bytes[start..<mesh.faces.upperBound].firstIndex(of: 0x0a) ?? mesh.faces.upperBound
                members.append(
                    try writer.add { parameters throws(STEPError) in
                        parameters.text.append("IFCINDEXEDPOLYGONALFACE(")
                        parameters.written(bytes, start..<end)
                    })
                start = end + 1
            }
            item = try writer.add(PolygonalFaceSet(points: points, isClosed: mesh.isClosed, faces: members))
        }
        try addItem(item, color: mesh.color, to: &items)
    }

    private mutating func writeMesh(
        _ mesh: Mesh, transform: Transform, of object: GUID?, into items: inout RepresentationItems
    ) throws {
        let faceSet = FaceSet(mesh, transform: transform)
        noteDroppedFaces(faceSet.droppedFaces, object)
        guard faceSet.faceCount > 0 else { return }
        let points = try writer.add(PointList3D(coordinates: faceSet.coordinates))
        let item: InstanceName
        if faceSet.isTriangulated {
            item = try writer.add(
                TriangulatedFaceSet(points: points, isClosed: faceSet.isClosed, triangles: faceSet.triangles))
        } else {
            var faces: [InstanceName] = []
            faces.reserveCapacity(faceSet.faceCount)
            try faceSet.forEachFace { faces.append(try writer.add(IndexedPolygonalFace(corners: $0))) }
            item = try writer.add(PolygonalFaceSet(points: points, isClosed: faceSet.isClosed, faces: faces))
        }
        try addItem(item, color: mesh.color, to: &items)
    }

    private mutating func addItem(_ item: InstanceName, color: UInt32?, to items: inout RepresentationItems) throws {
        if let color { try writer.add(StyledItem(item: item, style: try palette.style(color, &writer))) }
        items.items.append(item)
        items.hasFaceSets = true
    }

    private mutating func noteDroppedFaces(_ count: Int, _ object: GUID?) {
        guard count > 0 else { return }
        notes.note(
            object, "degenerate-faces",
            "\(count) faces have less than three different corners and were left out.")
    }
}
