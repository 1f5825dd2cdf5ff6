import Database
import Foundation
import Mentoring

extension Reading {
    /// Opens a sealed text; nil when its author's key was erased.
    func open(_ sealed: Sealed?, of owner: KeyOwner, at place: Place) throws -> String? {
        guard let sealed, let key = try keys.existingKey(of: owner) else { return nil }
        return try key.open(sealed, at: place)
    }

    /// The same for words that have parts, which lie sealed as JSON.
    func openJSON<T: Decodable>(_ sealed: Sealed?, of owner: KeyOwner, at place: Place) throws -> T? {
        guard let json: String = try open(sealed, of: owner, at: place) else { return nil }
        return try JSONDecoder().decode(T.self, from: Data(json.utf8))
    }
}

extension Writing {
    func seal(_ words: String, of owner: KeyOwner, at place: Place) throws -> Sealed {
        try keys.key(of: owner).seal(words, at: place)
    }

    func seal(json value: some Encodable, of owner: KeyOwner, at place: Place) throws -> Sealed {
        try seal(String(decoding: try JSONEncoder().encode(value), as: UTF8.self), of: owner, at: place)
    }
}
