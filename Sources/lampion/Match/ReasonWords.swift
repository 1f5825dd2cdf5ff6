import Foundation
import Matching

/// The facts of an explanation in English.
struct ReasonWords {
    /// How a mentor and a mentee are called: by name for people, by id for programs.
    let mentor: (String) -> String
    let mentee: (String) -> String

    static func named(_ names: Names) -> ReasonWords { ReasonWords(mentor: names.mentor, mentee: names.mentee) }
    static var byID: ReasonWords { ReasonWords(mentor: { $0 }, mentee: { $0 }) }

    func reason(_ left: Unmatched) -> String {
        let others = left.role == .mentee ? "mentor" : "mentee"
        switch left.reason {
        case .noPlaces: return left.role == .mentee ? "no mentor has a place" : "there are no mentees"
        case .noSharedLanguage: return "no shared language with anyone free"
        case .taken(let all):
            guard left.role == .mentee else { return "every mentee who fits has a mentor" }
            return "all good mentors are taken: "
                + all.map { "\(mentor($0.id)) by \($0.by.map(mentee).joined(separator: ", "))" }.joined(separator: "; ")
        case .oneRule(let rule, let opens): return "one rule, \(words(rule)), stands before \(counted(opens, others))"
        case .severalRules: return "several rules together leave nobody"
        case .noProposal: return "no proposal possible"
        }
    }

    func change(_ left: Unmatched) -> String? {
        switch left.change {
        case nil: nil
        case .place(let id): "one more place with \(mentor(id))"
        case .language(let word): "speaking \(language(word)) too"
        case .rule(.language): "telling which languages they speak"
        case .rule(let rule): "giving way on \(words(rule))"
        case .rules(let rules): "giving way on " + rules.map(words).joined(separator: " and ")
        case .newMentor(let languages, let region):
            "another mentor" + (languages.isEmpty ? "" : " who speaks " + languages.map(language).joined(separator: " or "))
                + (region.map { ", in \($0)" } ?? "")
        }
    }

    private func words(_ rule: Rule) -> String {
        switch rule {
        case .oneself: "not oneself"
        case .language: "a shared language"
        case .manager: "not one’s own manager"
        case .team: "not one’s own team"
        case .region: "the same region in person"
        case .times: "times in common"
        case .earlier: "no earlier partner"
        }
    }

    func recruit(_ recruit: Recruit) -> String {
        let who = ["a mentor", recruit.language.map { "who speaks \(language($0))" }, recruit.region.map { "in \($0)" }].compactMap { $0 }
        let topics = recruit.topics.isEmpty ? "" : " (they ask \(recruit.topics.joined(separator: ", ")))"
        return "\(who.joined(separator: " ")) with \(counted(recruit.places, "place")): \(counted(recruit.pairs, "pair")) more\(topics)"
    }

    /// By its name where the file tells a code: 'it' alone would be read as a word.
    private func language(_ word: String) -> String {
        guard (2...3).contains(word.count) else { return word }
        return Locale(identifier: "en").localizedString(forLanguageCode: word) ?? word
    }

    private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
