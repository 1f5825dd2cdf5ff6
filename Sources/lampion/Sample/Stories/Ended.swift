import Mentoring

extension SampleStory {
    /// One for each way in which a mentorship ends.
    static let ended = [
        SampleStory(
            "bram", with: "stijn",
            Asked(
                by: .mentee, kind: .known, daysAgo: 75, acceptedDaysAgo: 72,
                purpose: "Jij gaat geen discussie uit de weg. Ik wel. Dat wil ik veranderen."),
            [
                .envelope(64, .mentee, connects: "We houden van dezelfde vragen.", mission: "Ik durf te botsen."),
                .envelope(61, .mentor, .ratherNot, connects: "Hij denkt lang na, ik niet."),
                .ends(61, .noClick),
            ]),
        SampleStory(
            "aoife", with: "xiuying",
            Asked(
                by: .mentee, kind: .met, daysAgo: 92, acceptedDaysAgo: 90, byLink: true,
                purpose: "I heard you at the water congress. I would like to know how you found your people."),
            [.envelope(80, .mentee, mission: "I find people who work on the same question."), .ends(76, .notAnswered)]),
        SampleStory(
            "hilde", with: "lukasz",
            Asked(
                by: .mentor, kind: .known, daysAgo: 170, acceptedDaysAgo: 168,
                purpose: "Je leidt je ploeg al, alleen staat het nergens. Zullen we samen bekijken wat je volgende stap is?"),
            [
                .envelope(160, .mentor, mission: "Łukasz krijgt de titel die bij zijn werk hoort."),
                .envelope(159, .mentee, mission: "Ik word ploegleider."),
                .mission(
                    150, .mentee, "Łukasz wordt de ploegleider die hij in de praktijk al is.", why: "Hij draagt het werk en niet de naam.",
                    notice: "Zijn handtekening staat onder de planning."),
                .goal(149, .mentor, "Leren hoe het er ’s nachts op de werf aan toe gaat."),
                .goal(148, .mentee, "Eén verslag per week schrijven, in het Nederlands."),
                .letter(146, .mentee), .signs(145, .mentor), .signs(144, .mentee),
                .ends(47, .early, by: .mentee),
            ]),
        SampleStory(
            "wim", with: "nele",
            Asked(
                by: .mentee, kind: .known, daysAgo: 442, acceptedDaysAgo: 440,
                purpose: "Je kent elke sloot van hier tot de zee. Ik wil leren hoe je mensen meekrijgt voor iets dat pas over tien jaar groeit."),
            [
                .envelope(432, .mentee, mission: "Ik krijg mensen mee."),
                .envelope(431, .mentor, mission: "Nele krijgt haar eerste groene oever."),
                .mission(
                    428, .mentee, "Nele krijgt mensen mee voor water dat weer mag stromen.", why: "Een plan is niets zonder buren.",
                    notice: "Aan de eerste oever helpen buren mee planten."),
                .goal(427, .mentor, "Leren loslaten."),
                .goal(426, .mentee, "Tien buren bij naam kennen."),
                .letter(424, .mentee, [.opportunity: "Zij neemt mij mee naar buiten, ik neem haar mee naar de raad."]),
                .signs(423, .mentor), .signs(422, .mentee),
                .ends(56, .asPlanned),
            ]),
        SampleStory(
            "dirk", with: "priya",
            Asked(
                by: .mentee, kind: .met, daysAgo: 66, acceptedDaysAgo: 64,
                purpose: "You have built and sold a company. I am about to start one. May I ask you what you would do again?"),
            [
                .envelope(57, .mentee, mission: "I start a company I want to keep."),
                .envelope(56, .mentor, mission: "Priya starts well."),
                .mission(50, .mentee, "Priya starts a company that she still wants to lead in five years."),
                .ends(31, .sudden, by: .mentor),
            ]),
        SampleStory(
            "fatima", with: "moussa",
            Asked(
                by: .mentee, kind: .known, daysAgo: 150, acceptedDaysAgo: 149,
                purpose: "Je voudrais passer du terrain au bureau. Vous connaissez toutes les portes de la maison."),
            [
                .envelope(142, .mentee, mission: "Je trouve ma place au bureau."),
                .envelope(141, .mentor, mission: "Moussa trouve sa place."),
                .mission(135, .mentee, "Moussa trouve au bureau une place où son expérience du terrain compte."),
                .goal(134, .mentor, "Mieux comprendre la vie sur les chantiers."),
                .letter(130, .mentee), .signs(129, .mentee), .signs(128, .mentor),
                .ends(83, .safety, by: .mentee),
            ]),
        SampleStory(
            "rachid", with: "elif",
            Asked(
                by: .mentee, kind: .known, daysAgo: 300, acceptedDaysAgo: 298,
                purpose: "Jij leidt een ploeg zonder je stem te verheffen. Daar wil ik van leren."),
            [
                .envelope(290, .mentee, mission: "Ik leid rustig."), .envelope(289, .mentor, mission: "Elif leidt rustig."),
                .mission(280, .mentee, "Elif leidt haar eerste project zonder alles zelf te doen."),
                .goal(279, .mentor, "Leren hoe het kantoor plant."),
                .letter(276, .mentee), .signs(275, .mentor), .signs(274, .mentee),
                .ends(250, .noFit, by: .mentee),
            ]),
    ]

    static let all = underWay + lettersInTheMaking + firstTalks + ended
}
