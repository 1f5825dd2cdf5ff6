import Mentoring

extension SamplePerson {
    /// Waterlijn in Gent, and the five whose eyes a visitor looks through.
    static let gent = [
        SamplePerson(
            "noor", "Noor van der Berg", "noor@waterlijn.test", languages: "nl en", region: "Gent",
            values: [.growth, .honesty, .freedom], own: ["doen wat je zegt"],
            drive: "Ik plan de ploegen van waterzuivering Zuid. Ik word blij als iets ingewikkelds opeens klopt.",
            connects: "Ik kijk eerst en praat dan. Met mensen die dat ook doen, ben ik snel op mijn gemak.",
            gives: [.youngerView, .technology], asks: [.direction, .sayingNo], alsoGives: ["een planning die blijft kloppen"],
            by: [.inPerson, .walk], times: "tuesday.afternoon thursday.morning", urgent: "Stuur een bericht. Bel als het over vandaag gaat.",
            places: 2),
        SamplePerson(
            "amira", "Amira Haddou", "amira@waterlijn.test", languages: "nl fr ar", region: "Gent",
            values: [.curiosity, .care, .courage],
            drive: "Ik leid Projecten, maar ik begon aan het loket. Mensen zien groeien vind ik het mooiste van mijn werk.",
            connects: "Eerlijke mensen die durven te lachen om zichzelf.",
            gives: [.direction, .organisation, .leading], asks: [.youngerView, .workAndLife],
            by: [.inPerson, .walk], hours: 4, times: "tuesday.afternoon wednesday.morning", urgent: "Bel gerust, ook ’s avonds tot negen.", places: 4),
        SamplePerson(
            "lieve", "Lieve Claes", "lieve@waterlijn.test", languages: "nl fr en", region: "Antwerpen",
            values: [.care, .fairness], drive: "Ik werk bij HR en zorg dat mensen elkaar vinden.",
            connects: "Koffie, en een vraag die niet over het werk gaat.",
            gives: [.organisation, .feedback], asks: [.sayingNo], times: "monday.morning friday.morning", places: 1),
        SamplePerson(
            "joris", "Joris Maes", "joris@waterlijn.test", languages: "nl en", region: "Mechelen",
            values: [.calm, .respect, .responsibility], drive: "Mensen vertellen mij dingen die ze aan niemand anders vertellen. Dat draag ik graag.",
            connects: "Stilte hoeft niet meteen gevuld te worden.",
            gives: [.conflict, .workAndLife], asks: [.technology], by: [.walk, .phone], times: "wednesday.afternoon", places: 1),
        SamplePerson(
            "petra", "Petra Wouters", "petra@waterlijn.test", languages: "nl en de", region: "Gent",
            values: [.craft, .simplicity], drive: "Ik hou de systemen draaiend. Het beste compliment is dat niemand iets merkt.",
            connects: "Mensen die zeggen wat ze bedoelen.",
            gives: [.technology], asks: [.publicSpeaking], by: [.video], times: "thursday.afternoon", places: 1),
        SamplePerson(
            "tomas", "Tomás Okafor", "tomas@waterlijn.test", languages: "nl en es", region: "Gent",
            values: [.solidarity, .humour, .craft], drive: "Ik werd ploegleider omdat niemand anders wilde. Nu wil ik het ook goed doen.",
            connects: "Samen iets maken met je handen.",
            gives: [.newCountry, .technology], asks: [.sayingNo, .leading], by: [.walk, .inPerson], times: "thursday.morning friday.morning",
            urgent: "Bel op het nummer van de wacht."),
        SamplePerson(
            "ruth", "Ruth Abebe Tesfaye", "ruth@waterlijn.test", languages: "nl en", region: "Gent",
            values: [.faith, .family, .courage], drive: "Ik meet wat er in het water zit. Later wil ik een labo leiden.",
            connects: "Wie ver van huis is begonnen, begrijpt me vlug.",
            gives: [.otherCultures, .newCountry], asks: [.leading, .confidence], times: "monday.evening wednesday.evening"),
        SamplePerson(
            "elif", "Elif Kaya", "elif@waterlijn.test", languages: "nl tr fr", region: "Gent",
            values: [.fairness, .ambition], drive: "Ik schrijf de brieven die klanten wel begrijpen.",
            connects: "Een goed boek, en iemand die het ook las.",
            gives: [.writing], asks: [.negotiating, .publicSpeaking], by: [.inPerson, .phone], times: "tuesday.morning"),
        SamplePerson(
            "an", "An Willems", "an@waterlijn.test", languages: "nl", region: "Deinze",
            values: [.loyalty, .simplicity], drive: "Dertig jaar aan de pompen, en ik leer nog elke week iets.",
            connects: "Mensen die op tijd komen.",
            gives: [.organisation, .conflict, .confidence], asks: [.technology], by: [.inPerson, .phone], times: "monday.morning", places: 2),
        SamplePerson(
            "nele", "Nele Coppens", "nele@waterlijn.test", languages: "nl en", region: "Lokeren",
            values: [.nature, .creativity], drive: "Ik maak natte natuur waar vroeger beton lag.",
            connects: "Buiten zijn, ook als het regent.",
            gives: [.youngerView], asks: [.networking, .direction], alsoGives: ["buiten lesgeven"], by: [.walk], times: "friday.afternoon"),
    ]
}
