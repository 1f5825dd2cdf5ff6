import Foundation
import Matching

/// What NAME.json of an mmbench-1 instance says about the arrays beside it.
struct Sidecar {
    enum Kind: String, Decodable {
        case dense, csr, hr
    }

    enum Sense: String, Decodable {
        case min, max, stable
    }

    struct Array: Decodable {
        let file: String
        let dtype: String
        let count: Int
    }

    let file: String
    let contents: Contents

    struct Contents: Decodable {
        let format: String
        let endian: String?
        let kind: Kind
        let rows: Int
        let cols: Int
        let sense: Sense
        let forbidden: Int32?
        let arrays: [String: Array]
    }

    init(_ file: String) throws(InstanceProblem) {
        self.file = file
        contents = try Self.decode(Self.text(file), file)
        guard contents.format == "mmbench-1" else { throw problem("format is \(contents.format), not mmbench-1") }
        guard contents.endian ?? "little" == "little" else { throw problem("endian is not little") }
        guard (contents.kind == .hr) == (contents.sense == .stable) else { throw problem("sense does not go with kind \(contents.kind.rawValue)") }
        guard 0...Int(Int32.max) ~= contents.rows, 0...Int(Int32.max) ~= contents.cols else { throw problem("rows or cols are negative or too many") }
    }

    private static func text(_ file: String) throws(InstanceProblem) -> Data {
        do {
            return try Data(contentsOf: URL(fileURLWithPath: file))
        } catch {
            let isMissing = (error as? CocoaError)?.code == .fileReadNoSuchFile || (error as? CocoaError)?.code == .fileNoSuchFile
            throw InstanceProblem(isMissing ? .missing : .unreadable, file, isMissing ? "there is no such file" : error.localizedDescription)
        }
    }

    private static func decode(_ text: Data, _ file: String) throws(InstanceProblem) -> Contents {
        do {
            return try JSONDecoder().decode(Contents.self, from: text)
        } catch let error as DecodingError {
            let fault = JSONFault(in: text)
            throw InstanceProblem(.bad, file, fault.map { "line \($0.line), column \($0.column): this is not JSON" } ?? error.place)
        } catch {
            throw InstanceProblem(.bad, file, error.localizedDescription)
        }
    }

    func problem(_ reason: String) -> InstanceProblem { InstanceProblem(.bad, file, reason) }

    /// An array lies beside the sidecar, whatever its name says.
    func path(_ array: String) -> String {
        let name = contents.arrays[array]?.file ?? array
        return URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent((name as NSString).lastPathComponent).path
    }

    /// Maps an array of `count` elements of `type`.
    func map<Element: FixedWidthInteger & BitwiseCopyable & Sendable>(
        _ array: String, _ type: Element.Type, _ count: Int?
    ) throws(InstanceProblem) -> Assignment.Values<Element> {
        guard let told = contents.arrays[array] else { throw problem("arrays has no \(array)") }
        guard told.dtype == "int\(Element.bitWidth)" else { throw problem("arrays.\(array).dtype is \(told.dtype), not int\(Element.bitWidth)") }
        if let count, told.count != count { throw problem("arrays.\(array).count is \(told.count), and \(count) belong there") }
        let (bytes, over) = told.count.multipliedReportingOverflow(by: Element.bitWidth / 8)
        guard !over, told.count >= 0 else { throw problem("arrays.\(array).count is \(told.count)") }
        let mapped = try MappedFile(path(array))
        guard mapped.byteCount == bytes else {
            throw InstanceProblem(.bad, path(array), "it has \(mapped.byteCount) bytes, and \(told.count) elements of \(told.dtype) are \(bytes)")
        }
        return mapped.values(of: type)
    }

    func starts(_ part: Assignment.Part) -> String { part == .rowRanking ? "m_ptr" : part == .columnRanking ? "h_ptr" : "rowptr" }
    func entries(_ part: Assignment.Part) -> String { part == .rowRanking ? "m_pref" : part == .columnRanking ? "h_pref" : "col" }
}

extension DecodingError {
    /// The name of the value, and what is wrong with it.
    fileprivate var place: String {
        switch self {
        case .dataCorrupted(let context): return context.where(context.debugDescription)
        case .keyNotFound(let key, let context): return context.where("\(key.stringValue) is missing")
        case .typeMismatch(_, let context), .valueNotFound(_, let context): return context.where(context.debugDescription)
        @unknown default: return localizedDescription
        }
    }
}

extension DecodingError.Context {
    fileprivate func `where`(_ reason: String) -> String {
        codingPath.isEmpty ? reason : "\(codingPath.map(\.stringValue).joined(separator: ".")): \(reason)"
    }
}
