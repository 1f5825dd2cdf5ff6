extension Explanation {
    /// The smallest change that would match a mentee: a place more with who fits best, else as few rules as possible.
    func change(for row: Int, _ openings: Openings) -> Change? {
        let mentors = field.mentors.people.indices
        if let best = mentors.filter({ run.instance.capacities[$0] > 0 && score(row, $0) > 0 }).max(by: { score(row, $0) < score(row, $1) }) {
            return .place(mentor: field.mentors.people[best].id)
        }
        let open = mentors.filter { openings.isOpen[$0] && !field.barred[row].contains($0) }
        let inTheWay = open.map { (mentor: $0, failures: field.failures(row, $0)) }.filter { !$0.failures.contains(.oneself) }
        let single = Set(inTheWay.compactMap(\.failures.onlyOne))
        if let rule = Self.easiest.first(where: single.contains) {
            guard rule == .language else { return .rule(rule) }
            let speaking = inTheWay.filter { $0.failures.onlyOne == .language }.flatMap { field.mentors.people[$0.mentor].languages }
            return mostCommon(speaking).map(Change.language) ?? newMentor(for: row)
        }
        let fewest = inTheWay.min { $0.failures.rules.count < $1.failures.rules.count }
        return fewest.map { .rules($0.failures.rules) } ?? newMentor(for: row)
    }

    /// What is asked of people first: time and place before an exception, a language last.
    private static let easiest: [Rule] = [.times, .region, .earlier, .team, .manager, .language]

    private func newMentor(for row: Int) -> Change {
        // Who names no language finds nobody: naming one comes first.
        if field.rules.sharedLanguage, field.mentees.languages[row].isEmpty { return .rule(.language) }
        return .newMentor(languages: field.mentees.people[row].languages, region: field.mentees.people[row].region)
    }

    /// The word that most have, in its first spelling; of equally many the first in order.
    private func mostCommon(_ words: [String]) -> String? {
        var counts: [String: (count: Int, spelling: String)] = [:]
        for word in words where !word.isEmpty {
            let key = Fit.folded(word)
            let known = counts[key]
            counts[key] = ((known?.count ?? 0) + 1, min(known?.spelling ?? word, word))
        }
        return counts.values.min { ($1.count, $0.spelling) < ($0.count, $1.spelling) }?.spelling
    }
}
