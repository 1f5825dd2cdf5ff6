import Crypto
package import Database

/// Where a sealed text stands. It is bound in, so that a text moved to another row or column no longer opens.
struct Place: Sendable, Hashable {
    let table: String
    let row: String
    let column: String

    var bytes: [UInt8] { Array("\(table)|\(row)|\(column)".utf8) }
}

/// The key to one author's or one mentorship's private words (AES-256-GCM).
struct WordKey: Sendable {
    let key: SymmetricKey

    func seal(_ words: String, at place: Place) throws -> Sealed {
        let box = try AES.GCM.seal(Padding.added(to: Array(words.utf8)), using: key, authenticating: place.bytes)
        guard let bytes = box.combined else { throw KeyProblem.unreadable }
        return Sealed(bytes: Array(bytes))
    }

    func open(_ sealed: Sealed, at place: Place) throws -> String {
        do {
            let box = try AES.GCM.SealedBox(combined: sealed.bytes)
            let padded = try AES.GCM.open(box, using: key, authenticating: place.bytes)
            guard let words = Padding.removed(from: Array(padded)) else { throw KeyProblem.unreadable }
            return String(decoding: words, as: UTF8.self)
        } catch {
            throw KeyProblem.unreadable
        }
    }
}

/// Words as they lie in the database: nonce, ciphertext and tag.
struct Sealed: Sendable, SQLValue {
    let bytes: [UInt8]

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    var sqlValue: Value { .blob(bytes) }

    init(sqlValue: Value) throws(SQLValueProblem) {
        bytes = try [UInt8](sqlValue: sqlValue)
    }
}

/// What can be wrong with keys; each is a sentence for who runs the installation.
package enum KeyProblem: Error, Equatable, CustomStringConvertible {
    case missing(String)
    case unreadable
    case badInstallationKey(String)
    case foreign
    case unwritable(String)
    /// The file is there, but not for this user.
    case closed(String)
    case notOwner(String)
    case rotating
    /// The key store knows data that are no longer where they were.
    case dataGone
    case damagedStore

    package var description: String {
        switch self {
        case .missing(let place): "This database holds data, but its keys are not at \(place). Put the keys back, or name their place with --keys."
        case .unreadable: "A sealed text does not open with its key."
        case .badInstallationKey(let place): "The installation key at \(place) is not a key of Lampion."
        case .foreign: "These keys belong to another database. Put the right keys back, or name their place with --keys."
        case .closed(let place): "This user may not read \(place): run the command as the user that serves."
        case .notOwner(let place): "\(place) belongs to another user: run the command as the user that serves."
        case .rotating: "The keys are being rotated already: wait until that has ended."
        case .dataGone:
            "The keys are there, but their data are gone or empty: restore a backup of the data. To begin anew, name other keys with --keys."
        case .damagedStore: "The key store is damaged: put back its newest copy. The data themselves are not touched."
        case .unwritable(let place): "The keys can't be written at \(place): check its owner, its rights and its space."
        }
    }
}
