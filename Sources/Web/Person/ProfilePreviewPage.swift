import Markup
import Mentoring

/// How others see one's own profile, one kind of reader at a time.
struct ProfilePreviewPage {
    let me: Person
    let profile: Profile
    let reader: Relation
    let today: Day

    static let readers: [Relation] = [.gettingToKnow, .duo]

    var page: Page {
        Page(
            title: Text("How others see it"),
            content: """
                <header class="stack near"><p class="over"><a href="/profile">\(Text("Your profile"))</a></p><h1>\(Text("How others see it"))</h1></header>
                <nav aria-label="\(Text("Whose eyes"))"><ul class="eyes">\(Self.readers.map(tab))</ul></nav>
                <article class="stack profile-seen"><h2>\(me.name)</h2>\(seen)</article>
                """)
    }

    private func tab(_ relation: Relation) -> HTML {
        let here: HTML = relation == reader ? " aria-current=\"page\"" : .empty
        return "<li><a href=\"/profile/preview?by=\(relation.slug)\"\(here)>\(relation.word)</a></li>"
    }

    private var seen: HTML {
        let shown = ProfileField.allCases.filter { profile.isSeen($0, by: reader) }
        let facts = ProfileSeen(name: me.name, profile: profile.seen(by: reader), shown: shown, today: today)
        return facts.isEmpty ? "<p>\(Text("Nothing but your name."))</p>" : facts.html
    }
}

/// Somebody's profile as another may read it. Asks for what was filtered already, and shows no field that is not among `shown`.
struct ProfileSeen {
    let name: String
    let profile: Profile
    let shown: [ProfileField]
    let today: Day

    var isEmpty: Bool { entries.isEmpty }

    var html: HTML {
        isEmpty ? .empty : "<dl class=\"facts profile-facts\">\(entries)</dl>"
    }

    private var entries: [HTML] {
        let facts = ProfileFacts(profile: profile, today: today, isOfOther: true)
        return shown.compactMap { field in facts.said(field).map { "<dt>\(field.word(of: name))</dt><dd>\($0)</dd>" } }
    }
}

extension Relation {
    /// As it stands in an address.
    var slug: String {
        switch self {
        case .stranger: "stranger"
        case .linkHolder: "link"
        case .sameProgramme: "programme"
        case .gettingToKnow: "getting-to-know"
        case .duo: "duo"
        case .oneself: "oneself"
        }
    }

    var word: Text {
        switch self {
        case .stranger: Text("Someone you don’t know")
        case .linkHolder: Text("Someone with your link")
        case .sameProgramme: Text("Someone in your programme")
        case .gettingToKnow: Text("Someone you get to know")
        case .duo: Text("The other of your pair")
        case .oneself: Text("You yourself")
        }
    }
}
