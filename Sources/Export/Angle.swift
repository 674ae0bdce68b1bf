import Glibc

extension Double {
    /// The cosine of an angle in radians, exact at the quarters so that a turn by 90° leaves no tail of digits.
    var cosine: Double { Double.rounded(cos(self), places: 15) }
    /// The sine of an angle in radians, exact at the quarters.
    var sine: Double { Double.rounded(sin(self), places: 15) }
}
