import Foundation
import Mentoring
import Store

/// The talks of a signed mentorship as its rhythm would have them, up to the next one that both confirmed.
struct SampleMeetings: Sendable {
    private(set) var meetings: [Meeting] = []
    private(set) var takeAways: [(meeting: ID<Meeting>, side: Side, words: TakeAway)] = []

    /// Stories in which it has been quiet for a while, so that a lamp asks for care.
    private static let quiet: [String: Int] = ["lieve and elif": 44]

    init(_ tale: SampleTale, _ days: SampleDays) {
        guard let letter = tale.agreement.inForce?.text, let signedAt = tale.agreement.inForceSince, let review = letter.reviewDate else { return }
        let (mentor, mentee) = (tale.mentor.availability(days), tale.mentee.availability(days))
        let end = tale.mentorship.closing?.at ?? days.now - Double(Self.quiet[tale.story.name] ?? 0) * 86_400
        var chance = SampleChance("meetings of \(tale.story.name)")
        var (now, last) = (signedAt, ZonedTime?.none)
        while meetings.count < 60 {
            let plan = MeetingPlan(
                rhythm: letter.rhythm, signedOn: Day(signedAt, in: mentee.timeZone), last: last, reviewDate: review, mentor: mentor, mentee: mentee)
            guard let next = plan.dates(for: .mentee, now: now).first else { return }
            let terms = MeetingTerms(start: next, minutes: letter.rhythm.minutes, channel: letter.rhythm.channel)
            let id: ID<Meeting> = SampleChance.id("meeting \(meetings.count) of \(tale.story.name)")
            guard terms.end < end else {
                let isAwaited = end == days.now && tale.mentorship.isOpen
                if isAwaited { meetings.append(Meeting(id: id, terms: terms, state: .confirmed, by: .mentor, sequence: 1)) }
                return
            }
            hold(id, terms, tale, &chance)
            (now, last) = (next.moment, next)
        }
    }

    /// Most took place; now and then one was skipped or called off.
    private mutating func hold(_ id: ID<Meeting>, _ terms: MeetingTerms, _ tale: SampleTale, _ chance: inout SampleChance) {
        let states: [Meeting.State] = Array(repeating: .tookPlace, count: 9) + [.skipped, .cancelled]
        let state = meetings.isEmpty ? .tookPlace : chance.one(of: states)
        let lasted = terms.minutes + chance.one(of: [-15, -5, 0, 0, 10, 20])
        meetings.append(
            Meeting(id: id, terms: terms, state: state, by: .mentee, sequence: 2, lasted: state == .tookPlace ? max(lasted, 15) : nil))
        guard state == .tookPlace, chance.one(of: [true, false]) else { return }
        let side: Side = chance.one(of: [.mentor, .mentee, .mentee])
        let words = Self.sentences(tale.mentee.language?.rawValue ?? "en")
        takeAways.append((id, side, TakeAway(words: words[takeAways.count % words.count], gift: chance.one(of: Gift.allCases))))
    }

    private static func sentences(_ language: String) -> [String] {
        switch language {
        case "fr": ["Demander d’abord, raconter ensuite.", "Une réunion n’est pas un examen.", "Je peux dire que je ne sais pas."]
        case "nl":
            [
                "Eerst vragen, dan pas vertellen.", "Wie knikt, heeft het nog niet begrepen.", "Nee zeggen kost één minuut, ja zeggen een week.",
                "Ik hoef het niet af te hebben om het te laten zien.", "De stilte mag even duren.",
            ]
        default: ["Ask first, tell later.", "A question is a gift as well.", "It need not be finished to be shown."]
        }
    }
}

extension SamplePerson {
    fileprivate func availability(_ days: SampleDays) -> Availability {
        Availability(zone: person(days).zone, times: profile.form.times)
    }
}
