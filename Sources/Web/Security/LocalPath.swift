import Foundation
import Hummingbird

/// A place on this site to go back to: anything that could lead elsewhere reads as the front page.
enum LocalPath {
    /// In bytes: more than any page of ours needs, and little enough for a header.
    private static let limit = 1_024

    static func checked(_ path: String) -> String {
        guard path.utf8.count <= limit, path.hasPrefix("/") else { return "/" }
        guard !path.hasPrefix("//"), !path.contains("\\"), !path.unicodeScalars.contains(where: { $0.value < 0x21 }) else {
            return "/"
        }
        return path
    }

    /// The page to come back to: a page itself, or the one a form was sent from, as the browser tells within this site.
    static func back(_ request: Request, baseURL: String) -> String {
        guard request.method != .get else { return checked(request.uri.string) }
        guard let from = request.headers[.referer], from.hasPrefix(baseURL + "/") else { return "/" }
        return checked(String(from.dropFirst(baseURL.count)))
    }

    static func queryEncoded(_ path: String) -> String {
        path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed.subtracting(.init(charactersIn: "&+"))) ?? "/"
    }
}
