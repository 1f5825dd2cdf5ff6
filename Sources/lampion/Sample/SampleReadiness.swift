import Mentoring

extension SamplePerson {
    /// What somebody wrote for themselves alone before they began; most have nothing here, as in life.
    var readiness: Readiness? {
        switch key {
        case "noor":
            Readiness(
                why: "Ik wil niet nog een jaar zeggen dat het wel goed komt.", hoursAMonth: 2,
                hope: "Dat ik over een jaar weet wat ik wil, en het durf te zeggen.", give: "Ik zie snel waar een planning vastloopt.",
                openness: .both)
        case "amira":
            Readiness(
                why: "Iemand deed het ooit voor mij.", hoursAMonth: 4, hope: "Horen wat jonge collega’s mij niet vertellen in een vergadering.",
                give: "De weg in dit bedrijf, ook de omwegen.", openness: .mentor)
        case "tomas":
            Readiness(
                why: "Mijn ploeg verdient een ploegleider die slaapt.", hope: "Nee leren zeggen.", give: "Ik weet hoe het is om opnieuw te beginnen.",
                openness: .mentee)
        case "joris":
            Readiness(why: "Luisteren is mijn werk. Ik wil het ook eens zonder geheim.", hoursAMonth: 2, give: "Rust.", openness: .mentor)
        default: nil
        }
    }

    /// What they answered to the questions of the lessons.
    func answer(to lesson: Preparation.Lesson, as role: Side) -> String? {
        switch (key, role, lesson) {
        case ("noor", .mentee, .bothGrow): "Ik zie dingen die Amira niet meer ziet, omdat ik er middenin zit."
        case ("noor", .mentee, .askFirst): "Hoe wist jij dat je moest blijven?"
        case ("amira", .mentor, .bothGrow): "Van mijn dochter. Zij stelt vragen waar ik geen antwoord op heb."
        case ("amira", .mentor, .notACoach): "Ik geef te snel een oplossing. Dat is een gewoonte van twintig jaar."
        case ("tomas", .mentee, .notACoach): "Dat ik op vrijdag thuis ben voor de kinderen slapen."
        default: nil
        }
    }
}
