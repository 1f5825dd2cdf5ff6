import Configuration
import Foundation
import SystemPackage

/// Where a setting comes from: its flag, else the environment (`LAMPION_BASE_URL` for `--base-url`), else the file that `--settings` names.
struct Settings {
    private let reader: ConfigReader

    init(file: String?) async throws {
        let environment = EnvironmentVariablesProvider().prefixKeys(with: "lampion")
        let outside = ConfigReader(provider: environment)
        guard let file = file ?? outside.string(forKey: "settings") else {
            reader = outside
            return
        }
        try SettingsFile.check(file)
        reader = ConfigReader(providers: [environment, try await FileProvider<JSONSnapshot>(filePath: FilePath(file))])
    }

    func text(_ flag: String?, _ name: String) -> String? {
        flag ?? reader.string(forKey: ConfigKey([name]))
    }

    func number(_ flag: Int?, _ name: String, default usual: Int, in range: ClosedRange<Int>) throws -> Int {
        let written = reader.string(forKey: ConfigKey([name]))
        guard let number = flag ?? reader.int(forKey: ConfigKey([name])) ?? (written == nil ? usual : nil), range.contains(number) else {
            throw Stop(.wrongUse, "The setting \(name) must be a number from \(range.lowerBound) to \(range.upperBound).")
        }
        return number
    }

    /// Several values, each with a flag of its own, or separated by commas elsewhere.
    func texts(_ flags: [String], _ name: String) -> [String] {
        guard flags.isEmpty else { return flags }
        if let all = reader.stringArray(forKey: ConfigKey([name])) { return all }
        return reader.string(forKey: ConfigKey([name]))?.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } ?? []
    }
}
