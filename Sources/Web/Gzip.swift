import CZlib
import Crypto

/// Compresses what never changes, once at the start. Pages go plain: no secret is ever compressed beside someone's input.
enum Gzip {
    static func compress(_ bytes: [UInt8]) throws -> [UInt8] {
        var stream = z_stream()
        // 15 bits of window, and 16 for a gzip header around it.
        guard deflateInit2_(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw AssetProblem.notCompressed
        }
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
        let status = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                return deflate(&stream, Z_FINISH)
            }
        }
        guard status == Z_STREAM_END else { throw AssetProblem.notCompressed }
        return Array(output.prefix(Int(stream.total_out)))
    }
}

enum Fingerprint {
    /// Ten hex digits of SHA-256: enough to tell one release's files from another's.
    static func of(_ bytes: [UInt8]) -> String {
        let hex = Array("0123456789abcdef")
        return String(SHA256.hash(data: bytes).prefix(5).flatMap { [hex[Int($0 >> 4)], hex[Int($0 & 15)]] })
    }
}
