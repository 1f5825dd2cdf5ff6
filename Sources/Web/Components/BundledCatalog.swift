import Foundation
package import Markup

extension Catalog {
    /// The catalogs of every room, from the program's own bundle: they never change while it runs, so they are read once.
    package static func bundled() throws -> Catalog {
        try read.get()
    }

    private static let read = Result { try readBundle() }

    private static func readBundle() throws -> Catalog {
        guard let folder = Bundle.module.resourceURL else { throw AssetProblem.missing }
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "xcstrings" }
        return try Catalog(xcstrings: files.map { (name: $0.lastPathComponent, data: try Data(contentsOf: $0)) })
    }
}
