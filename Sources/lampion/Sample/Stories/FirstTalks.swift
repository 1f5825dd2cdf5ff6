import Mentoring

extension SampleStory {
    /// Getting to know each other: nobody, one or both have closed an envelope.
    static let firstTalks = [
        SampleStory(
            "amira", with: "yusuf",
            Asked(
                by: .mentee, kind: .met, daysAgo: 12, acceptedDaysAgo: 9,
                purpose:
                    "We spraken elkaar op de open dag in Genk. Jij vertelde hoe Projecten beslist. Ik zou daar graag meer over horen, en over hoe je daar komt."
            ),
            [
                .envelope(
                    3, .mentee, connects: "We komen allebei uit een gezin waar hard werken gewoon was.",
                    beYourself: "Ja, na een kwartier was ik niet meer zenuwachtig.",
                    help: "Zij kent de weg hier. Ik kan vertellen wat er op de vloer leeft.",
                    mission: "Ik wil begrijpen hoe hier beslist wordt, en mee beslissen.")
            ]),
        SampleStory(
            "hilde", with: "noor",
            Asked(
                by: .mentee, kind: .known, daysAgo: 9, acceptedDaysAgo: 7,
                purpose: "Jij geeft mensen eerlijke woorden en ze gaan toch rechtop naar buiten. Ik wil leren nee zeggen zoals jij dat doet."),
            [
                .envelope(
                    2, .mentor, connects: "We horen allebei wat iemand niet zegt.", beYourself: "Ja, vanaf de eerste minuut.",
                    help: "Ik ken moeilijke gesprekken. Zij laat mij zien waar wij te veel beloven.",
                    mission: "Noor zegt nee, en het blijft goed tussen mensen.")
            ]),
        SampleStory(
            "wim", with: "zoe",
            Asked(
                by: .mentee, kind: .known, daysAgo: 5, acceptedDaysAgo: 3, byLink: true,
                purpose: "Iedereen zegt dat jij alles weet van vroeger. Ik wil weten wat ik daarvan kan gebruiken voor later."), []),
        SampleStory(
            "joris", with: "petra",
            Asked(
                by: .mentor, kind: .known, daysAgo: 11, acceptedDaysAgo: 10,
                purpose: "Jij zei aan tafel dat je niet graag voor een groep spreekt. Zullen we daar eens samen naar kijken?"), []),
        SampleStory(
            "hilde", with: "sofie",
            Asked(
                by: .mentee, kind: .known, daysAgo: 17, acceptedDaysAgo: 13,
                purpose: "Ik wil van het labo naar werk met mensen. Jij hebt die stap ooit gezet. Wil je me vertellen hoe dat ging?"),
            [
                .envelope(
                    6, .mentor, connects: "We houden allebei van doorvragen.", beYourself: "Meestal wel.",
                    help: "Ik ken de omweg die zij nu overweegt.",
                    mission: "Sofie vindt werk waarin ze mensen ziet."),
                .envelope(
                    4, .mentee, .oneMoreTalk, connects: "Zij luistert echt.", beYourself: "Nog niet helemaal, ik praatte te veel.",
                    help: "Ik weet nog niet wat ik haar kan geven."),
            ]),
    ]
}
