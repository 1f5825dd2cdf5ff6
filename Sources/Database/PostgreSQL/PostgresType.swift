import CLibPQ

/// The server's numbers of its types, which are the same everywhere (`SELECT oid, typname FROM pg_type`).
enum PostgresType {
    static let open: Oid = 0
    static let bool: Oid = 16
    static let bytea: Oid = 17
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let float4: Oid = 700
    static let float8: Oid = 701
    static let numeric: Oid = 1700

    /// A column in text format, without the zero at its end. A domain comes as the type under it.
    static func value(_ bytes: UnsafeBufferPointer<UInt8>, _ type: Oid) -> Value {
        let text = String(decoding: bytes, as: UTF8.self)
        switch type {
        case int8, int4, int2: return Int64(text).map(Value.integer) ?? .text(text)
        case bool: return .integer(text == "t" ? 1 : 0)
        case float8, float4: return real(text)
        // A sum of BIGINT is whole, as SQLite's is; an average has its fraction written out.
        case numeric: return Int64(text).map(Value.integer) ?? real(text)
        case bytea: return .blob(blob(bytes.dropFirst(2)))
        default: return .text(text)
        }
    }

    /// PostgreSQL's `Infinity` and `NaN` are Swift's too.
    private static func real(_ text: String) -> Value {
        Double(text).map(Value.real) ?? .text(text)
    }

    private static func blob(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
        var blob: [UInt8] = []
        blob.reserveCapacity(digits.count / 2)
        var index = digits.startIndex
        while index + 1 < digits.endIndex {
            blob.append(digit(digits[index]) << 4 | digit(digits[index + 1]))
            index += 2
        }
        return blob
    }

    private static func digit(_ character: UInt8) -> UInt8 {
        character < UInt8(ascii: "a") ? character &- UInt8(ascii: "0") : character &- UInt8(ascii: "a") &+ 10
    }
}
