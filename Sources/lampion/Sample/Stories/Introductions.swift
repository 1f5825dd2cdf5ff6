import Mentoring

extension SampleNetworking {
    /// Somewhere among them an introduction stands in every state.
    static let all = [
        SampleNetworking(
            story: "lieve and elif",
            introductions: [
                Told(
                    daysAgo: 150, origin: .offered, owner: .mentor,
                    why: "Ik ken iemand die al twintig jaar contracten onderhandelt, en nooit haar stem verheft. Zal ik het vragen?",
                    about: "begeleidt klanten bij Waterlijn",
                    contact: Known(
                        name: "Griet Lammens", address: "griet@papierhuis.example", bond: "je buurvrouw van de volkstuin",
                        words: "Griet, een collega leert vragen wat ze waard is. Jij kunt dat als geen ander. Heb je een half uur voor haar?"),
                    happened: [.asked(149), .accepted(147), .wordGiven(130)],
                    word: "Ze zei: noem eerst je cijfer, en zwijg dan. Ik heb het al twee keer gedaan.",
                    thanks: "Dank je voor de koffie en voor die ene zin."),
                Told(
                    daysAgo: 71, origin: .requested, owner: .mentor,
                    why: "Iemand die zelfstandig geworden is. Ik wil weten hoe de eerste maand was.", about: "begeleidt klanten bij Waterlijn",
                    contact: Known(
                        name: "Tom De Wit", address: "tom@drukkerij.example", bond: "je neef",
                        words: "Tom, mag iemand je een half uur vragen stellen over je eerste maand als zelfstandige?"),
                    happened: [.asked(70), .declined(68)]),
                Told(
                    daysAgo: 3, origin: .requested, owner: .mentor,
                    why: "Iemand die lesgeeft aan volwassenen. Ik vraag me af of dat iets voor mij is.",
                    about: "begeleidt klanten bij Waterlijn"),
            ]),
        SampleNetworking(
            story: "wim and ibrahim",
            introductions: [
                Told(
                    daysAgo: 60, origin: .offered, owner: .mentee,
                    why: "Ik ken iemand die modellen leert lezen aan mensen die er bang voor zijn. Zal ik het vragen?",
                    about: "leidt de ploeg aan de kust",
                    contact: Known(
                        name: "Hanne Vos", address: "hanne@rekenhuis.example", bond: "bekend van de hogeschool",
                        words: "Hanne, Wim wil begrijpen wat een model niet weet. Wil je het hem eens uitleggen?"),
                    happened: [.asked(59), .accepted(55)]),
                Told(
                    daysAgo: 12, origin: .offered, owner: .mentor,
                    why: "Ik ken iemand die over het net mee beslist, en die twijfel graag hoort. Zal ik het vragen?",
                    contact: Known(
                        name: "Veerle Baert", address: "veerle@netbeheer.example", bond: "je oude ploeggenoot",
                        words: "Veerle, İbrahim heeft goede cijfers over de lekken. Wil je ze eens met hem bekijken?")),
            ]),
        SampleNetworking(
            story: "jeanbaptiste and camille",
            introductions: [
                Told(
                    daysAgo: 88, origin: .offered, owner: .mentor,
                    why: "Je connais quelqu’un qui a repris une équipe de quarante personnes. Je lui demande ?",
                    about: "dirige une équipe depuis peu",
                    contact: Known(
                        name: "Solange Piret", address: "solange@verrerie.example", bond: "ton ancienne voisine de bureau",
                        words: "Solange, Camille vient de recevoir sa première équipe. Tu aurais une demi-heure pour elle ?"),
                    happened: [.asked(87), .accepted(86), .withdrawn(40)]),
                Told(
                    daysAgo: 5, origin: .requested, owner: .mentor,
                    why: "Quelqu’un qui a dû annoncer une mauvaise nouvelle à toute une équipe.", about: "dirige une équipe depuis peu",
                    contact: Known(
                        name: "Marc Thiry", address: "marc@fonderie.example", bond: "ton partenaire d’échecs",
                        words: "Marc, tu sais dire les choses difficiles sans blesser. Camille aimerait t’écouter une demi-heure."),
                    happened: [.asked(4)]),
            ]),
        SampleNetworking(
            story: "maria and olena",
            introductions: [
                Told(
                    daysAgo: 40, origin: .offered, owner: .mentor, why: "I know someone who runs a small lab in Lier. Shall I ask?",
                    about: "a chemist who came here last year",
                    contact: Known(
                        name: "Peter Rowe", address: "peter@smalllab.example", bond: "your friend from the choir",
                        words: "Peter, would you show Olena your lab one afternoon? She asks the best questions."),
                    happened: [.asked(39), .expired(24)]),
                Told(
                    daysAgo: 20, origin: .requested, owner: .mentor, why: "Someone who had a foreign diploma recognised here.",
                    about: "a chemist who came here last year", happened: [.letGo(15, .mentee)]),
            ]),
    ]
}
