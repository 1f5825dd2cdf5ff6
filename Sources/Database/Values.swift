package import Foundation

extension Value: SQLValue {
    package var sqlValue: Value { self }
    package init(sqlValue: Value) { self = sqlValue }
}

extension String: SQLValue {
    package var sqlValue: Value { .text(self) }

    package init(sqlValue: Value) throws(SQLValueProblem) {
        guard case .text(let text) = sqlValue else { throw SQLValueProblem(wanted: "Text", found: sqlValue) }
        self = text
    }
}

extension Int64: SQLValue {
    package var sqlValue: Value { .integer(self) }

    package init(sqlValue: Value) throws(SQLValueProblem) {
        guard case .integer(let number) = sqlValue else { throw SQLValueProblem(wanted: "An integer", found: sqlValue) }
        self = number
    }
}

extension Int: SQLValue {
    package var sqlValue: Value { .integer(Int64(self)) }

    package init(sqlValue: Value) throws(SQLValueProblem) {
        self = Int(try Int64(sqlValue: sqlValue))
    }
}

extension Bool: SQLValue {
    package var sqlValue: Value { .boolean(self) }

    package init(sqlValue: Value) throws(SQLValueProblem) {
        switch sqlValue {
        case .integer(0): self = false
        case .integer(1): self = true
        case .boolean(let flag): self = flag
        default: throw SQLValueProblem(wanted: "A boolean", found: sqlValue)
        }
    }
}

extension Double: SQLValue {
    package var sqlValue: Value { .real(self) }

    package init(sqlValue: Value) throws(SQLValueProblem) {
        switch sqlValue {
        case .real(let number): self = number
        case .integer(let number): self = Double(number)
        default: throw SQLValueProblem(wanted: "A number", found: sqlValue)
        }
    }
}

/// An instant is kept as whole microseconds since 1970; finer parts are rounded.
extension Date: SQLValue {
    /// From 1970 to 2001, which `Date` counts from; counting there too keeps every microsecond exact.
    private static let offset: Int64 = 978_307_200_000_000

    package var sqlValue: Value {
        let microseconds = (timeIntervalSinceReferenceDate * 1_000_000).rounded()
        let limit: Double = 1e18
        return .integer(Int64(min(max(microseconds, -limit), limit)) + Date.offset)
    }

    package init(sqlValue: Value) throws(SQLValueProblem) {
        let microseconds = try Int64(sqlValue: sqlValue)
        self.init(timeIntervalSinceReferenceDate: Double(microseconds &- Date.offset) / 1_000_000)
    }
}

extension [UInt8]: SQLValue {
    package var sqlValue: Value { .blob(self) }

    package init(sqlValue: Value) throws(SQLValueProblem) {
        guard case .blob(let bytes) = sqlValue else { throw SQLValueProblem(wanted: "A blob", found: sqlValue) }
        self = bytes
    }
}

extension Optional: SQLValue where Wrapped: SQLValue {
    package var sqlValue: Value { self?.sqlValue ?? .null }

    package init(sqlValue: Value) throws(SQLValueProblem) {
        if case .null = sqlValue { self = nil } else { self = try Wrapped(sqlValue: sqlValue) }
    }
}
