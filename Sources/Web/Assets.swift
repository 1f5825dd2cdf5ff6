import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Style, script and pictures: read and joined once at the start.
struct Assets: Sendable {
    /// A file as it is served, with the mark that lets browsers keep it for good.
    struct File: Sendable {
        let path: String
        let type: String
        let bytes: [UInt8]
        let compressed: [UInt8]?
    }

    let files: [File]
    /// Changes with any file's content: part of each address, so that an old page never meets a new style.
    let mark: String
    /// The lanterns and icons that every page carries.
    let lanterns: String

    /// The same for every site of this process: the bundle never changes while it runs.
    static func bundled() throws -> Assets {
        try read.get()
    }

    private static let read = Result { try readBundle() }

    private static func readBundle() throws -> Assets {
        guard let folder = Bundle.module.resourceURL?.appending(path: "Assets") else { throw AssetProblem.missing }
        let style = try FileManager.default.contentsOfDirectory(at: folder.appending(path: "style"), includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "css" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .reduce(into: Data()) { $0 += try Data(contentsOf: $1) }
        func read(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: name))) }
        let sources: [(String, String, [UInt8])] = [
            ("lampion.css", "text/css; charset=utf-8", Array(style)),
            ("lampion.js", "text/javascript; charset=utf-8", try read("lampion.js")),
            ("favicon.svg", "image/svg+xml", try read("favicon.svg")),
            ("favicon.ico", "image/x-icon", try read("favicon.ico")),
        ]
        return Assets(
            files: try sources.map { File(path: $0.0, type: $0.1, bytes: $0.2, compressed: try Gzip.compress($0.2)) },
            mark: Fingerprint.of(sources.flatMap(\.2)),
            lanterns: String(decoding: try read("lamps.svg"), as: UTF8.self))
    }

    func path(_ name: String) -> String { "/assets/\(mark)/\(name)" }

    func addRoutes(to router: Router<Visitor>) {
        for file in files {
            router.get("assets/\(mark)/\(file.path)") { request, _ in answer(file, to: request, keep: "public, max-age=31536000, immutable") }
        }
        if let icon = files.first(where: { $0.path == "favicon.ico" }) {
            router.get("favicon.ico") { request, _ in answer(icon, to: request, keep: "public, max-age=86400") }
        }
    }

    private func answer(_ file: File, to request: Request, keep: String) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = file.type
        headers[.cacheControl] = keep
        headers[.vary] = "Accept-Encoding"
        let takesGzip = request.headers[.acceptEncoding]?.contains("gzip") == true
        if takesGzip, let small = file.compressed {
            headers[.contentEncoding] = "gzip"
            return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: small)))
        }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: file.bytes)))
    }
}

enum AssetProblem: Error {
    case missing
    case notCompressed
}
