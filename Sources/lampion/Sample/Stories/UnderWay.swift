import Mentoring

extension SampleStory {
    /// The letter is signed: just now, months ago, or so long ago that the look back is near or has passed.
    static let underWay = [
        SampleStory(
            "amira", with: "noor",
            Asked(
                by: .mentee, kind: .known, daysAgo: 326, acceptedDaysAgo: 324,
                purpose:
                    "Jij begon ook op een plek die je niet koos, en je vond je weg. Ik weet niet welke richting bij mij past. Wil je een jaar met me meekijken?"
            ),
            [
                .envelope(
                    318, .mentee, connects: "We zijn allebei begonnen op een plek die we niet kozen. En we lachen om dezelfde dingen.",
                    beYourself: "Ja. Ik hoefde niets te bewijzen.", help: "Zij stelt vragen waar ik drie dagen over nadenk.",
                    mission: "Ik vind binnen het jaar mijn eigen richting."),
                .envelope(
                    317, .mentor, connects: "Noor kijkt eerst en praat dan. Zo was ik ook, voor ik leidinggaf. Dat wil ik terug.",
                    beYourself: "Ja, meer dan in de meeste vergaderingen.",
                    help: "Zij helpt mij te zien hoe haar generatie werkt. Ik ken de wegen in dit bedrijf.",
                    mission: "Noor kiest een richting en zegt ze hardop."),
                .mission(
                    316, .mentee, "Noor vindt binnen het jaar haar eigen richting bij Waterlijn, en durft die hardop te zeggen.",
                    why: "Ze doet haar werk goed, maar weet niet of ze het over vijf jaar nog wil doen.",
                    notice: "Ze vertelt haar keuze aan haar ploegbaas."),
                .goal(316, .mentor, "Leren hoe jonge collega’s elkaar vooruithelpen."),
                .goal(315, .mentee, "Elke maand één keer nee zeggen, en er geen spijt van hebben."),
                .letter(
                    315, .mentee,
                    [
                        .engagement: "Het liefst wandelend, vanaf de poort van Zuid. Kan iets niet wachten, dan bellen we.",
                        .trust: "Wat we niet durven te zeggen, schrijven we eerst op.",
                        .opportunity: "Een dag meelopen, een boek, een gesprek, een eerlijk oordeel.",
                    ]),
                .signs(314, .mentor), .signs(313, .mentee),
            ]),
        SampleStory(
            "an", with: "ruth",
            Asked(
                by: .mentee, kind: .known, daysAgo: 33, acceptedDaysAgo: 32,
                purpose: "Iedereen luistert als jij iets zegt, en je praat nooit luid. Ik wil later een labo leiden. Mag ik van je leren?"),
            [
                .envelope(22, .mentee, mission: "Ik durf te leiden op mijn manier."),
                .envelope(20, .mentor, mission: "Ruth leidt haar labo."),
                .mission(
                    12, .mentee, "Ruth groeit naar een plek waar ze anderen leidt, zonder zich te verstoppen.",
                    why: "Ze weet veel en zegt weinig.", notice: "Ze leidt de vergadering van het labo, en het wordt gewoon."),
                .goal(11, .mentor, "Leren wat een labo meet, na dertig jaar aan de pompen."),
                .goal(10, .mentee, "In elke vergadering één keer iets zeggen voor iemand het vraagt."),
                .letter(7, .mentor, [.engagement: "Maandagavond, in de kantine, met soep."]),
                .signs(6, .mentee), .signs(5, .mentor),
            ]),
        SampleStory(
            "jeanbaptiste", with: "camille",
            Asked(
                by: .mentee, kind: .known, daysAgo: 200, acceptedDaysAgo: 198,
                purpose:
                    "Vous dirigez trois équipes et tout le monde vous fait confiance. Je viens d’en recevoir une. J’aimerais apprendre à votre côté."),
            [
                .envelope(192, .mentee, mission: "Je dirige sans imiter personne."),
                .envelope(190, .mentor, mission: "Camille trouve sa façon de diriger."),
                .mission(
                    188, .mentee, "Camille dirige son équipe à sa façon, et l’équipe le sent.", why: "Elle copie encore son ancien chef.",
                    notice: "Elle tranche une question difficile, et elle dort bien."),
                .goal(187, .mentor, "Apprendre comment une équipe jeune partage ce qu’elle sait."),
                .goal(186, .mentee, "Dire une chose vraie à chaque réunion."),
                .letter(185, .mentee, [.engagement: "À table à Liège, ou en vidéo quand le train ne roule pas."]),
                .signs(184, .mentee), .signs(183, .mentor),
            ]),
        SampleStory(
            "lieve", with: "elif",
            Asked(
                by: .mentee, kind: .known, daysAgo: 231, acceptedDaysAgo: 230,
                purpose: "Jij zegt nee zonder dat iemand boos wordt. Ik wil leren onderhandelen zonder hard te worden."),
            [
                .envelope(222, .mentor, mission: "Elif vraagt wat ze waard is."),
                .envelope(221, .mentee, mission: "Ik leer vragen wat ik nodig heb."),
                .mission(
                    215, .mentee, "Elif durft te vragen wat ze nodig heeft, voor zichzelf en voor haar klanten.",
                    why: "Ze schrijft alles op en vraagt niets.",
                    notice: "Ze voert één moeilijk gesprek per maand, en stelt het niet meer uit."),
                .goal(214, .mentor, "Korter leren schrijven."),
                .goal(213, .mentee, "Mijn mening zeggen voor ik ze opschrijf."),
                .letter(211, .mentor), .signs(210, .mentor), .signs(209, .mentee),
            ]),
        SampleStory(
            "maria", with: "olena",
            Asked(
                by: .mentor, kind: .met, daysAgo: 80, acceptedDaysAgo: 76,
                purpose: "We met at the open lab in the port. You asked the best question of the day. I would like to help you find your way here."),
            [
                .envelope(70, .mentee, connects: "She came here alone too.", mission: "I work as a chemist again."),
                .envelope(69, .mentor, connects: "She asks before she answers.", mission: "Olena builds a working life of her own here."),
                .mission(
                    66, .mentee, "Olena builds a working life of her own in this country, in her own profession.",
                    why: "Cleaning a lab is not the same as working in one.", notice: "She signs a contract that says chemist."),
                .goal(65, .mentor, "To learn to rest. Olena is better at it than I am."),
                .goal(65, .mentee, "One phone call in Dutch every week."),
                .letter(62, .mentor, [.networking: "We make a list of five labs, and ask each of them first."]), .signs(61, .mentor),
                .signs(60, .mentee),
            ]),
        SampleStory(
            "aoife", with: "wayan",
            Asked(
                by: .mentee, kind: .met, daysAgo: 372, acceptedDaysAgo: 370, byLink: true,
                purpose: "You spoke about rivers as if they were people. I would like to learn to speak like that, in rooms that do not listen yet."),
            [
                .envelope(364, .mentee, mission: "I speak so that people listen."),
                .envelope(363, .mentor, mission: "Wayan is heard in The Hague."),
                .mission(
                    361, .mentee, "Wayan brings the voice of his village into the rooms where water is divided.",
                    why: "The people who decide have never met the people who drink.", notice: "He is asked back."),
                .goal(360, .mentor, "To find a rhythm I can keep."),
                .goal(359, .mentee, "To write every speech myself."),
                .letter(357, .mentee), .signs(356, .mentor), .signs(355, .mentee),
            ]),
        SampleStory(
            "dirk", with: "katrin",
            Asked(
                by: .mentee, kind: .known, daysAgo: 394, acceptedDaysAgo: 392,
                purpose: "Du hast ein Büro aufgebaut und wieder losgelassen. Ich soll ein Team übernehmen und habe Angst davor. Hilfst du mir?"),
            [
                .envelope(386, .mentee, mission: "Ich führe, ohne mich zu verstellen."),
                .envelope(385, .mentor, mission: "Katrin traut sich."),
                .mission(
                    382, .mentee, "Katrin führt ihr Team ruhig und ehrlich, und traut ihrem eigenen Urteil.",
                    why: "Sie weiß es meistens, aber sie fragt noch jeden.",
                    notice: "Sie entscheidet etwas Schweres, ohne vorher anzurufen."),
                .goal(381, .mentor, "Von Katrin lernen, wie man Fehler offen zugibt."),
                .goal(380, .mentee, "Jeden Monat eine Entscheidung allein treffen."),
                .letter(378, .mentor, [.renewal: "Wir feiern den Tag mit einem Essen, wie auch immer wir entscheiden."]),
                .signs(377, .mentor), .signs(376, .mentee),
            ]),
        changedLetter,
    ]

    /// Mission and letter were changed on the way, and both signed the newer version.
    private static let changedLetter = SampleStory(
        "wim", with: "ibrahim",
        Asked(
            by: .mentor, kind: .known, daysAgo: 120, acceptedDaysAgo: 118,
            purpose: "Jouw cijfers over de lekken zijn goed, maar niemand leest ze. Ik weet wie je moet overtuigen. Zullen we samen aan tafel gaan?"),
        [
            .envelope(110, .mentor, mission: "İbrahim wordt gehoord."),
            .envelope(109, .mentee, mission: "Ik overtuig met cijfers en met woorden."),
            .mission(104, .mentee, "İbrahim legt zijn cijfers zo uit dat iemand er iets mee doet.", months: 6),
            .goal(103, .mentor, "Begrijpen wat een model wel en niet weet."),
            .goal(102, .mentee, "Elke maand één beslissing helpen nemen."),
            .letter(98, .mentor), .signs(97, .mentor), .signs(95, .mentee),
            .mission(
                40, .mentee, "İbrahim groeit naar een rol waarin hij mee beslist over het net.",
                why: "Uitleggen lukt nu. Hij wil meer dan uitleggen.",
                notice: "Hij zit aan tafel als het plan voor volgend jaar gemaakt wordt."),
            .letter(38, .mentee, [.engagement: "Vanaf nu om de drie weken, aan de kust of in Beringen."], rhythm: slower),
            .signs(37, .mentee), .signs(36, .mentor),
        ])

    private static let slower = try? Rhythm(phases: [Phase(.everyThreeWeeks)], channel: .inPerson, minutes: 90)
}
