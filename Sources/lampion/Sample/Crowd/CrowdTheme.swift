/// What two people of the crowd are after, in words that go together.
struct CrowdTheme: Sendable {
    let purpose: String
    /// The mission as the mentee said it alone.
    let own: String
    /// What follows the mentee's name in the mission.
    private let does: String
    let why: String
    let notice: String
    let goal: String

    func what(_ name: String) -> String { "\(name) \(does)" }

    static let all = [
        CrowdTheme(
            purpose: "Ik weet niet goed waar ik naartoe wil. Jij hebt al vaak gekozen. Wil je met me meedenken?",
            own: "Ik vind een richting die bij me past.",
            does: "vindt een richting die past, en zet de eerste stap.", why: "Alles kan, en daarom gebeurt er niets.",
            notice: "Er ligt een keuze op tafel, en een datum.", goal: "Drie mensen vragen hoe zij kozen."),
        CrowdTheme(
            purpose: "Jij blijft rustig voor een volle zaal. Ik zou dat ook willen.", own: "Ik spreek zonder te zweten.",
            does: "spreekt voor een groep en blijft zichzelf.", why: "Wat je niet zegt, telt niet mee.",
            notice: "Na afloop komen mensen met vragen.", goal: "Elke maand één keer het woord nemen."),
        CrowdTheme(
            purpose: "Sinds kort leid ik een ploeg. Ik wil het goed doen, en niet alles zelf.", own: "Ik leid zonder alles te doen.",
            does: "groeit als leider, met een ploeg die zelf beslist.", why: "De agenda loopt vol en de ploeg wacht.",
            notice: "Een week vakantie, en niemand belt.", goal: "Elke week één beslissing aan de ploeg laten."),
        CrowdTheme(
            purpose: "Ik kom van elders en ik ken hier weinig mensen. Wil je me de weg wijzen?", own: "Ik voel me hier thuis op mijn werk.",
            does: "bouwt hier een eigen werkleven op.", why: "Wie niemand kent, hoort alles te laat.",
            notice: "De telefoon gaat, en het is voor een vraag.", goal: "Elke week met iemand nieuw aan tafel zitten."),
        CrowdTheme(
            purpose: "Mijn werk en mijn gezin trekken allebei. Jij lijkt dat te kunnen. Hoe doe je dat?", own: "Ik hou het jaren vol.",
            does: "vindt een manier van werken die jaren goed blijft.", why: "Moe zijn mag niet gewoon worden.",
            notice: "Op zondagavond is er zin in maandag.", goal: "Twee avonden per week geen werk."),
        CrowdTheme(
            purpose: "Jij zegt wat je denkt, en toch werken mensen graag met je. Dat wil ik leren.", own: "Ik zeg het, ook als het moeilijk is.",
            does: "zegt wat nodig is, op tijd en met respect.", why: "Wat blijft liggen, wordt zwaarder.",
            notice: "Een moeilijk gesprek duurt nog tien minuten.", goal: "Binnen de week zeggen wat me dwarszit."),
    ]
}
