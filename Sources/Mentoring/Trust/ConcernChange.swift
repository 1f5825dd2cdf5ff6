package import Foundation

extension Concern {
    package enum Change: Hashable, Sendable {
        /// By the confidant.
        case read(at: Date)
        /// The confidant answers; the writer writes on, which waits to be read again.
        case said(String, by: Voice, at: Date)
        case closed(by: Voice, at: Date)
        /// The confidant's account is shut, so that nobody would read it: it goes to the next one.
        case passedOn(to: ID<Person>)
    }

    package enum Refusal: Error, Hashable, Sendable {
        case text(TextRefusal)
        /// Nobody is their own confidant.
        case yourself
        case over
        /// The confidant has much of this writer's to read already: more would bury what matters.
        case enough
        /// It has happened, or another thing comes first.
        case notNow(State)
    }

    package enum Effect: Hashable, Sendable {
        case tell(ID<Person>)
    }

    /// - Parameter earlier: What stands between the writer and anyone about concerns already.
    package static func sent(
        id: ID<Concern>, kind: Kind, from writer: ID<Person>, to confidant: ID<Person>, text: String, earlier: [ConcernFact] = [], at now: Date
    ) throws(Refusal) -> (concern: Concern, effects: [Effect]) {
        guard writer != confidant else { throw .yourself }
        let words = Words(voice: .writer, text: try check(text), at: now)
        guard earlier.count(where: { $0.other == confidant && $0.isFresh(now: now) }) < mostFresh else { throw .enough }
        return (Concern(id: id, kind: kind, writer: writer, confidant: confidant, sentAt: now, words: [words]), [.tell(confidant)])
    }

    package mutating func apply(_ change: Change) throws(Refusal) -> [Effect] {
        guard isOpen else { throw .over }
        switch change {
        case .read:
            guard state == .sent else { throw .notNow(state) }
            state = .read
            return []
        case .said(let typed, let voice, let now):
            guard voice == .writer || state != .sent else { throw .notNow(state) }
            let text = try Self.check(typed)
            // As of a form sent twice.
            if let last = words.last, last.voice == voice, last.text == text { return [] }
            guard words.reversed().prefix(while: { $0.voice == voice }).count < Self.mostInARow else { throw .enough }
            let isTold = isTold(by: voice, at: now)
            words.append(Words(voice: voice, text: text, at: now))
            state = voice == .confidant ? .answered : .sent
            return isTold ? [] : [.tell(person(voice.other))]
        case .closed(let voice, _):
            // Its writer may always take it back; the confidant closes what was answered.
            guard voice == .writer || state == .answered else { throw .notNow(state) }
            state = .closed
            return []
        case .passedOn(let next): return try passOn(to: next)
        }
    }

    /// Whether the other was told within the hour that something of this one waits, and has not come to it since.
    private func isTold(by voice: Voice, at now: Date) -> Bool {
        guard state == (voice == .writer ? .sent : .answered), let last = words.last, last.voice == voice else { return false }
        return now < last.at + Self.toldAgainAfter
    }

    /// Only where the confidant has said nothing yet: what the two have talked about stays between them.
    private mutating func passOn(to next: ID<Person>) throws(Refusal) -> [Effect] {
        guard isUnanswered, words.allSatisfy({ $0.voice == .writer }) else { throw .notNow(state) }
        guard next != writer else { throw .yourself }
        guard next != confidant else { return [] }
        (confidant, state) = (next, .sent)
        return [.tell(next)]
    }

    private static func check(_ typed: String) throws(Refusal) -> String {
        do throws(TextRefusal) { return try rule.check(typed) } catch { throw .text(error) }
    }
}
