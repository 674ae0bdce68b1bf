import BuildingModel
import Glibc
import IFC
import Tessellation

/// A polyline whose corners may be rounded, as points and the lines and arcs between them.
struct Polyline {
    /// The points, arc middles included.
    private(set) var points: [Vector] = []
    /// Lines and arcs over the points, indices from 1.
    private(set) var segments: [IndexedPolyCurve.Segment] = []
    /// Corners that were to be rounded and are not, because there is no room or no corner.
    private(set) var sharpCorners = 0

    /// - Parameter isClosed: whether the last point is joined to the first; a repeated first point at the end is dropped.
    init(_ vertices: some Collection<SolidTree.Vertex>, isClosed: Bool) {
        var corners: [SolidTree.Vertex] = []
        for vertex in vertices {
            if let last = corners.last, last.position == vertex.position { continue }
            corners.append(vertex)
        }
        if isClosed, corners.count > 1, let first = corners.first, let last = corners.last,
            first.position == last.position
        {
            corners.removeLast()
        }
        var run: [Int] = []
        let add = { (point: Vector, points: inout [Vector]) -> Int in
            points.append(point)
            return points.count
        }
        for (index, corner) in corners.enumerated() {
            let isEnd = !isClosed && (index == 0 || index == corners.count - 1)
            guard corner.kind == .round, let radius = corner.radius, radius > 0, !isEnd else {
                run.append(add(corner.position, &points))
                continue
            }
            let before = corners[(index + corners.count - 1) % corners.count].position
            let after = corners[(index + 1) % corners.count].position
            guard let arc = Fillet(corner.position, before: before, after: after, radius: radius) else {
                sharpCorners += 1
                run.append(add(corner.position, &points))
                continue
            }
            run.append(add(arc.start, &points))
            if run.count > 1 { segments.append(.line(run)) }
            let middle = add(arc.middle, &points)
            let end = add(arc.end, &points)
            segments.append(.arc(middle - 1, middle, end))
            run = [end]
        }
        if isClosed, !run.isEmpty { run.append(1) }
        if run.count > 1 { segments.append(.line(run)) }
    }
}

/// The arc that rounds a corner.
struct Fillet {
    let start: Vector
    let middle: Vector
    let end: Vector

    /// Nil where the corner is straight or folds back, or where half of a neighbouring side is too short for the arc.
    init?(_ corner: Vector, before: Vector, after: Vector, radius: Double) {
        let toBefore = before - corner
        let toAfter = after - corner
        guard let back = normalized(toBefore), let forth = normalized(toAfter) else { return nil }
        let cosine = dot(back, forth)
        guard cosine.magnitude < 1 - 1e-9, let bisector = normalized(back + forth) else { return nil }
        let half = acos(max(-1, min(1, cosine))) / 2
        let tangent = radius / tan(half)
        let room = min(dot(toBefore, toBefore), dot(toAfter, toAfter)).squareRoot()
        guard tangent <= room / 2 else { return nil }
        start = corner + back * tangent
        end = corner + forth * tangent
        middle = corner + bisector * (radius / sin(half) - radius)
    }
}

extension SolidTree.Vertex {
    var position: Vector { (x, y, z) }
}
