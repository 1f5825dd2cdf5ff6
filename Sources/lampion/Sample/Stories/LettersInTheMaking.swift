import Mentoring

extension SampleStory {
    /// Both said yes: mission and letter are being written.
    static let lettersInTheMaking = [
        SampleStory(
            "an", with: "tomas",
            Asked(
                by: .mentee, kind: .known, daysAgo: 41, acceptedDaysAgo: 38,
                purpose: "Jij maakt onze planning en je blijft er rustig bij. Ik zeg altijd ja en dan loopt mijn ploeg vol. Wil je me helpen?"),
            [
                .envelope(
                    31, .mentee, connects: "We werken in hetzelfde gebouw en zien andere dingen.", help: "Zij kan nee zeggen met een glimlach.",
                    mission: "Ik leer nee zeggen zonder ruzie."),
                .envelope(
                    30, .mentor, connects: "Hij lacht om zichzelf. Dat is zeldzaam.", help: "Ik zie zijn week op papier, hij voelt ze.",
                    mission: "Tomás leidt zijn ploeg op zijn eigen manier."),
                .mission(
                    24, .mentee, "Tomás leidt zijn ploeg zonder alles zelf te doen, en zegt nee als het niet past.",
                    why: "Zijn ploeg loopt vol, en hij komt elke dag te laat thuis.",
                    notice: "Op vrijdag om vijf uur is hij thuis, drie weken na elkaar."),
                .goal(23, .mentee, "Eén taak per week uit handen geven."),
                .goal(22, .mentor, "Leren hoe een ploeg elkaar op de hoogte houdt zonder vergadering."),
                .letter(6, .mentor, [.engagement: "We wandelen op donderdag, een halfuur voor zijn dienst begint."]),
                .signs(5, .mentee),
            ]),
        SampleStory(
            "rachid", with: "leyla",
            Asked(
                by: .mentor, kind: .met, daysAgo: 12, acceptedDaysAgo: 11,
                purpose:
                    "Ik hoorde je op de taaltafel vertellen over je werk van vroeger. Ik help nieuwe collega’s op weg en leer daar zelf veel van. Zullen we praten?"
            ),
            [
                .envelope(
                    4, .mentor, connects: "We weten allebei hoe het is om opnieuw te beginnen.", mission: "Leyla werkt hier weer als ingenieur."),
                .envelope(
                    2, .mentee, connects: "Hij verbeterde mij niet.", help: "Hij kent de mensen, ik ken het vak.",
                    mission: "Ik wil weer ingenieur zijn."),
            ]),
        SampleStory(
            "gertjan", with: "sanne",
            Asked(
                by: .mentee, kind: .known, daysAgo: 30, acceptedDaysAgo: 27,
                purpose: "Ik twijfel of leidinggeven bij mij past. Jij doet het al twintig jaar. Mag ik een tijdje over je schouder meekijken?"),
            [
                .envelope(18, .mentee, mission: "Ik ontdek of ik wil leidinggeven."),
                .envelope(17, .mentor, mission: "Sanne kiest zelf, en weet waarom."),
                .mission(
                    8, .mentee, "Sanne weet over een jaar of leidinggeven bij haar past.", why: "Ze krijgt de vraag elk jaar opnieuw en ontwijkt ze.",
                    notice: "Ze kan in twee zinnen zeggen waarom wel of waarom niet."),
            ]),
        SampleStory(
            "marc", with: "tine",
            Asked(
                by: .mentor, kind: .known, daysAgo: 34, acceptedDaysAgo: 33,
                purpose: "Fijn dat je terug bent. Ik was zelf ook lang weg. Zullen we af en toe wandelen, tot je je draai gevonden hebt?"),
            [
                .envelope(26, .mentor, mission: "Tine voelt zich hier weer thuis."),
                .envelope(25, .mentee, mission: "Ik vind weer mijn plek."),
                .mission(
                    14, .mentor, "Tine vindt haar plek terug, in een tempo dat ze jaren volhoudt.", why: "De eerste weken terug zijn de moeilijkste.",
                    notice: "Ze gaat ’s avonds naar huis met iets om over te vertellen."),
                .goal(12, .mentor, "Minder snel raad geven. Eerst vragen wat iemand al geprobeerd heeft."),
                .goal(11, .mentee, "Elke week één ding doen dat ik vroeger ook goed kon."),
            ]),
        SampleStory(
            "pieterjan", with: "lan",
            Asked(
                by: .mentee, kind: .known, daysAgo: 52, acceptedDaysAgo: 50, byLink: true,
                purpose: "Je praat voor een volle zaal alsof je aan tafel zit. Dat wil ik ook kunnen, op mijn eigen manier."),
            [
                .envelope(41, .mentee, mission: "Ik vertel zelf over mijn kaarten."),
                .envelope(40, .mentor, mission: "Lan wordt gehoord."),
                .mission(
                    20, .mentee, "Lan vertelt zelf wat haar kaarten laten zien, ook aan wie niets van leidingen weet.",
                    why: "Nu vertelt altijd iemand anders haar werk.", notice: "De ploeg stelt haar de vragen, en niet haar chef."),
                .goal(19, .mentor, "Leren luisteren naar wie zacht praat."),
                .goal(18, .mentee, "Elke maand één keer spreken voor meer dan vijf mensen."),
                .letter(3, .mentee, [.trust: "We zeggen na elk gesprek één ding dat anders mocht."]),
            ]),
    ]
}
