/// Writes times as ISO 8601 in UTC, in the Gregorian calendar whatever the year: `2026-03-01T09:30:00.000Z`.
public enum Timestamp {
    /// A time with its milliseconds.
    ///
    /// - Parameter milliseconds: since 1970 in UTC.
    public static func text(_ milliseconds: Int64) -> String {
        let (seconds, fraction) = milliseconds.flooredDivision(by: 1000)
        return "\(dateAndTime(seconds)).\(padded(fraction, 3))Z"
    }

    /// A time to the second: `2026-03-01T09:30:00Z`.
    ///
    /// - Parameter seconds: since 1970 in UTC.
    public static func toTheSecond(_ seconds: Int64) -> String { dateAndTime(seconds) + "Z" }

    private static func dateAndTime(_ seconds: Int64) -> String {
        let (days, time) = seconds.flooredDivision(by: 86_400)
        let (year, month, day) = date(ofDay: days)
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T\(padded(time / 3600, 2)):"
            + "\(padded(time / 60 % 60, 2)):\(padded(time % 60, 2))"
    }

    /// The date of a day counted from 1 January 1970, in the Gregorian calendar; years begin in March while it counts, so that
    /// the leap day is the last of a year.
    private static func date(ofDay day: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let (era, dayOfEra) = (day + 719_468).flooredDivision(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let calendarMonth = month < 10 ? month + 3 : month - 9
        let year = era * 400 + yearOfEra + (calendarMonth <= 2 ? 1 : 0)
        return (year, calendarMonth, dayOfYear - (153 * month + 2) / 5 + 1)
    }

    private static func padded(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension Int64 {
    fileprivate func flooredDivision(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
