package import Foundation

/// A private note that only its writer reads; of it one line may be shared.
package struct JournalEntry: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable, Codable {
        case note
        /// 'The answer I found' (S23).
        case answerFound
    }

    package enum Field: String, CaseIterable, Sendable {
        case words, shared

        package var rule: TextRule { self == .words ? .lines(4000) : .line(300, isRequired: false) }
    }

    package enum Refusal: Error, Hashable, Sendable {
        case text(Field, TextRefusal)
    }

    package let id: ID<JournalEntry>
    package let author: ID<Person>
    package let kind: Kind
    /// What it answers, where it began with a question.
    package let prompt: ReflectionPrompt?
    package let words: String
    /// The line that the other may read; empty for none.
    package private(set) var shared: String
    package let at: Date

    /// As it was stored.
    package init(
        id: ID<JournalEntry>, author: ID<Person>, kind: Kind = .note, prompt: ReflectionPrompt? = nil, words: String, shared: String = "", at: Date
    ) {
        self.id = id
        self.author = author
        self.kind = kind
        self.prompt = prompt
        self.words = words
        self.shared = shared
        self.at = at
    }

    package func checked() throws(Refusal) -> JournalEntry {
        JournalEntry(
            id: id, author: author, kind: kind, prompt: prompt, words: try Self.check(words, .words), shared: try Self.check(shared, .shared), at: at)
    }

    /// Shares another line, or none any more.
    package mutating func share(_ typed: String) throws(Refusal) {
        shared = try Self.check(typed, .shared)
    }

    private static func check(_ typed: String, _ field: Field) throws(Refusal) -> String {
        do throws(TextRefusal) { return try field.rule.check(typed) } catch { throw .text(field, error) }
    }
}
