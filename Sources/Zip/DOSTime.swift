/// A moment as archives say it: to two seconds, from 1980 to 2107, here in UTC.
struct DOSTime: Equatable {
    let date: UInt16
    let time: UInt16

    init(secondsSince1970: Int64) {
        let earliest: Int64 = 315_532_800  // 1980-01-01T00:00:00Z
        let latest: Int64 = 4_354_819_198  // 2107-12-31T23:59:58Z
        let moment = min(max(secondsSince1970, earliest), latest)
        let seconds = moment % 86_400
        // The proleptic Gregorian date of a day count, in years that begin in March.
        let days = moment / 86_400 + 719_468
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        date = UInt16(truncatingIfNeeded: (year - 1980) << 9 | month << 5 | day)
        time = UInt16(truncatingIfNeeded: (seconds / 3_600) << 11 | (seconds / 60 % 60) << 5 | (seconds % 60) / 2)
    }
}
