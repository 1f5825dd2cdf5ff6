package import Foundation

/// An English sentence with its values set apart: `Text("…")` makes one, and its key stands in the catalogs.
package struct Sentence: Sendable, Hashable {
    /// The English words, `%@` where a value stands, `%%` for a percent sign.
    let key: String
    let arguments: [Argument]

    /// A value in a sentence, put in words when the language is known.
    enum Argument: Sendable, Hashable {
        case words(String)
        case number(Int)
        case text(Text)
        case day(LocalDay)
        case shortDay(LocalDay)
        case dayAndYear(LocalDay)
        case moment(Date, TimeZone)
    }

    /// The first number chooses the plural form.
    var count: Int? {
        for case .number(let number) in arguments { return number }
        return nil
    }
}

extension Sentence: ExpressibleByStringInterpolation {
    package init(stringLiteral words: String) {
        key = Template.quoted(words)
        arguments = []
    }

    package init(stringInterpolation: StringInterpolation) {
        key = stringInterpolation.key
        arguments = stringInterpolation.arguments
    }

    package struct StringInterpolation: StringInterpolationProtocol, Sendable {
        fileprivate var key = ""
        fileprivate var arguments: [Argument] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            key.reserveCapacity(literalCapacity + 2 * interpolationCount)
            arguments.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ words: String) { key += Template.quoted(words) }

        package mutating func appendInterpolation(_ words: String) { append(.words(words)) }

        package mutating func appendInterpolation(_ number: Int) { append(.number(number)) }

        package mutating func appendInterpolation(_ text: Text) { append(.text(text)) }

        /// Weekday, day, month and year.
        package mutating func appendInterpolation(day: LocalDay) { append(.day(day)) }

        /// Day and month: only for a day that is near.
        package mutating func appendInterpolation(short day: LocalDay) { append(.shortDay(day)) }

        /// Day and month, and the year where it is not this one.
        package mutating func appendInterpolation(short day: LocalDay, today: LocalDay) {
            append(day.year == today.year ? .shortDay(day) : .dayAndYear(day))
        }

        /// Weekday, day, month and time of day on a clock in that zone.
        package mutating func appendInterpolation(moment: Date, zone: TimeZone) { append(.moment(moment, zone)) }

        private mutating func append(_ argument: Argument) {
            key += "%@"
            arguments.append(argument)
        }
    }
}
