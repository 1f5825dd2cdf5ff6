import ArgumentParser
import Database
import Foundation

/// Where the data and their keys are: the same flags for every command.
struct Places: ParsableArguments {
    @Option(help: ArgumentHelp("Where the data are: sqlite:PATH or postgres://USER@HOST/NAME.", valueName: "url"))
    var database: String?

    @Option(help: ArgumentHelp("The folder of the keys; beside the SQLite file as PATH.keys unless named.", valueName: "folder"))
    var keys: String?

    @Option(help: ArgumentHelp("Where the key store is, with data on PostgreSQL: postgres://… or sqlite:PATH.", valueName: "url"))
    var keyDatabase: String?

    @Option(help: ArgumentHelp("A JSON file of settings, by the names of these flags.", valueName: "file"))
    var settings: String?

    func found(_ settings: Settings, unlessNamed: String? = nil) throws -> Home {
        guard let named = settings.text(database, "database") ?? unlessNamed else {
            throw Stop(.wrongUse, "Say where the data are, with --database sqlite:PATH or postgres://USER@HOST/NAME.")
        }
        return try Home(
            data: DatabaseURL(named), keys: settings.text(keys, "keys"),
            keyDatabase: try settings.text(keyDatabase, "key-database").map { try DatabaseURL($0) })
    }
}

/// Where everything is that must be kept.
struct Home {
    let data: DatabaseURL
    let keys: URL
    let keyStore: DatabaseURL

    init(data: DatabaseURL, keys: String?, keyDatabase: DatabaseURL?) throws {
        self.data = data
        switch data {
        case .sqlite(let path):
            self.keys = URL(filePath: keys ?? path + ".keys", directoryHint: .isDirectory)
            keyStore = keyDatabase ?? .sqlite(path: self.keys.appending(path: "keys.sqlite").path)
        case .postgres:
            guard let keys else { throw Stop(.wrongUse, "Name the folder of the installation's key with --keys: it stays outside the database.") }
            guard let keyDatabase else {
                throw Stop(.wrongUse, "Name the key store with --key-database: a database of its own, that no backup of the data holds.")
            }
            guard keyDatabase != data else { throw Stop(.wrongUse, "The key store must be another database than that of the data.") }
            self.keys = URL(filePath: keys, directoryHint: .isDirectory)
            keyStore = keyDatabase
        }
    }

    var file: String? {
        if case .sqlite(let path) = data { path } else { nil }
    }
}
