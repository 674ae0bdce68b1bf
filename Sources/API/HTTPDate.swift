import Glibc

/// The time as HTTP's `Date` header wants it: `Sun, 06 Nov 1994 08:49:37 GMT`.
package enum HTTPDate {
    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    static var now: String {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return text(secondsSince1970: time.tv_sec)
    }

    /// A time, without the fraction of a second.
    package static func text(secondsSince1970 seconds: Int) -> String {
        var seconds = time_t(seconds)
        var date = unsafe tm()
        unsafe gmtime_r(&seconds, &date)
        let (day, month) = unsafe (Int(date.tm_wday), Int(date.tm_mon))
        let numbers = unsafe [date.tm_mday, date.tm_hour, date.tm_min, date.tm_sec].map {
            ($0 < 10 ? "0" : "") + "\($0)"
        }
        let year = unsafe Int(date.tm_year) + 1900
        return "\(days[day]), \(numbers[0]) \(months[month]) \(year) \(numbers[1]):\(numbers[2]):\(numbers[3]) GMT"
    }
}
