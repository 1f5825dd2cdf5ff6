import Markup
import Matching
import Mentoring
import Store

/// What connects two people, said in words to one of them; nothing that the other does not show.
struct FitWords {
    let fit: Fit
    /// The other's name.
    let other: String

    init(_ two: TwoProfiles, other: String) {
        fit = Fit(Candidate(two.mine), Candidate(two.theirs))
        self.other = other
    }

    /// A sentence for each thing that connects; empty where nothing was told that could.
    var sentences: [Text] {
        [
            said(fit.values.map(Text.value)) { Text("You both value \($0).") },
            said(fit.secondGives.map(Text.give)) { Text("\(other) gives what you ask: \($0).") },
            said(fit.firstGives.map(Text.give)) { Text("You give what \(other) asks: \($0).") },
            said(fit.languages.compactMap { LanguageCode($0) }.map(LanguageNames.name)) { Text("You both speak \($0).") },
            said(fit.channels.compactMap { Channel(rawValue: $0) }.map(\.word)) { Text("You both like to talk \($0).") },
        ].compactMap { $0 }
    }

    var html: HTML {
        fit.isEmpty ? .empty : "<ul class=\"prompts stack near\">\(sentences.map { "<li>\($0)</li>" as HTML })</ul>"
    }

    private func said(_ words: [Text], _ sentence: (Text) -> Text) -> Text? {
        words.isEmpty ? nil : sentence(words.spoken)
    }
}

extension Candidate {
    init(_ profile: Profile) {
        self.init(
            values: profile.essence.values, languages: profile.form.languages.map(\.rawValue), gives: profile.gives, asks: profile.asks,
            channels: Channel.allCases.filter(profile.form.channels.contains).map(\.rawValue))
    }
}

/// What one of a duo may read: what connects the two, and what the other tells.
struct WhatConnects {
    let words: FitWords
    let profile: ProfileSeen
}

extension Site {
    /// For the page on which two people get to know each other, as the one who is signed in may see it.
    func whatConnects(_ duo: Duo, _ context: SignedIn) async throws -> WhatConnects {
        let me = context.me.id
        let other = duo.mentor.id == me ? duo.mentee : duo.mentor
        let two = try await archive.read { try $0.profiles(of: me, and: other.id, standing: duo.mentorship.relation) }
        return WhatConnects(
            words: FitWords(two, other: other.name),
            profile: ProfileSeen(name: other.name, profile: two.theirs, shown: two.shown, today: context.me.day(at: clock.now())))
    }
}
