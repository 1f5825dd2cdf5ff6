import CLibPQ

/// The values of a statement as libpq takes them: text, each ended by a zero, but for blobs, which go as they are.
struct PostgresParameters {
    private(set) var types: [Oid] = []
    private var bytes: [CChar] = []
    /// Where each value begins in `bytes`; nil is NULL.
    private var starts: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    init(_ values: [Value]) throws {
        for value in values {
            try value.checkStorable()
            append(value)
        }
    }

    /// A number is sent as what it is, because PostgreSQL takes `$1 - 5` for 32 bits otherwise. A boolean is left open, so that it fits
    /// a BOOLEAN and a number; so is NULL.
    private mutating func append(_ value: Value) {
        switch value {
        case .null: append(PostgresType.open, nil as [UInt8]?)
        case .integer(let number): append(PostgresType.int8, String(number).utf8)
        case .boolean(let flag): append(PostgresType.open, (flag ? "1" : "0").utf8)
        case .real(let number): append(PostgresType.float8, "\(number)".utf8)
        case .text(let text): append(PostgresType.text, text.utf8)
        case .blob(let blob): append(PostgresType.bytea, blob, format: 1)
        }
    }

    private mutating func append(_ type: Oid, _ value: (some Collection<UInt8>)?, format: Int32 = 0) {
        types.append(type)
        formats.append(format)
        starts.append(value == nil ? nil : bytes.count)
        lengths.append(Int32(value?.count ?? 0))
        guard let value else { return }
        bytes.append(contentsOf: value.lazy.map(CChar.init(bitPattern:)))
        bytes.append(0)
    }

    func withPointers<T>(_ body: ([UnsafePointer<CChar>?], [Int32], [Int32]) -> T) -> T {
        bytes.withUnsafeBufferPointer { buffer in
            body(starts.map { start in start.flatMap { offset in buffer.baseAddress.map { $0 + offset } } }, lengths, formats)
        }
    }
}
