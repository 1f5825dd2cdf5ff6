import Mentoring

extension SamplePerson {
    /// Waterlijn in Brussels, in Wallonia and in the Netherlands.
    static let elders = [
        SamplePerson(
            "bram", "Bram de Wit", "bram@waterlijn.test", languages: "nl en", region: "Breda",
            values: [.honesty, .humour], drive: "Ik zeg wat ik denk. Soms te vroeg.",
            connects: "Mensen die terugduwen.",
            gives: [.negotiating, .feedback], asks: [.conflict], by: [.video, .phone], times: "monday.afternoon", places: 1
        ).inTheNetherlands,
        SamplePerson(
            "sanne", "Sanne Jansen", "sanne@waterlijn.test", languages: "nl en", region: "Rotterdam",
            values: [.freedom, .growth], drive: "Ik wil weten of leidinggeven iets voor mij is, zonder eerst een titel te krijgen.",
            connects: "Samen fietsen.",
            gives: [.youngerView, .technology], asks: [.leading, .direction], by: [.video, .walk], times: "thursday.evening"
        ).inTheNetherlands,
        SamplePerson(
            "gertjan", "Gert-Jan van ’t Hof", "gertjan@waterlijn.test", languages: "nl de", region: "Zwolle",
            values: [.faith, .responsibility, .calm], drive: "Dijken houden het land droog. Gesprekken houden mensen bij elkaar.",
            connects: "Rust, en iemand die zijn woord houdt.",
            gives: [.leading, .conflict, .organisation], asks: [.technology], by: [.video, .phone], hours: 3, times: "wednesday.evening", places: 2
        ).inTheNetherlands,
        SamplePerson(
            "camille", "Camille Lefèvre", "camille@waterlijn.test", languages: "fr nl en", region: "Bruxelles",
            values: [.creativity, .fairness], drive: "Je fais parler les chiffres de l’eau, pour que chacun puisse les comprendre.",
            connects: "Les gens qui posent de vraies questions.",
            gives: [.writing, .publicSpeaking], asks: [.leading, .negotiating], by: [.inPerson, .video], times: "tuesday.morning"),
        SamplePerson(
            "jeanbaptiste", "Jean-Baptiste N’Diaye", "jeanbaptiste@waterlijn.test", languages: "fr en", region: "Liège",
            values: [.solidarity, .courage, .family], drive: "J’ai commencé comme égoutier, je dirige aujourd’hui trois équipes.",
            connects: "Rire ensemble, surtout quand c’est difficile.",
            gives: [.leading, .conflict, .changingCareer], asks: [.youngerView], by: [.inPerson, .walk], hours: 4, times: "thursday.afternoon",
            places: 2),
        SamplePerson(
            "fatima", "فاطمة الزهراء العلوي", "fatima@waterlijn.test", languages: "fr ar nl", region: "Bruxelles",
            values: [.faith, .care], drive: "J’accueille celles et ceux qui ne savent pas à quelle porte frapper.",
            connects: "La patience.",
            gives: [.otherCultures, .newCountry], asks: [.publicSpeaking], by: [.inPerson, .phone], times: "monday.morning", places: 1),
        SamplePerson(
            "moussa", "Moussa Diallo", "moussa@waterlijn.test", languages: "fr nl", region: "Charleroi",
            values: [.growth, .respect], drive: "Je veux passer du terrain au bureau sans oublier le terrain.",
            connects: "Le respect du travail bien fait.",
            gives: [.newCountry], asks: [.changingCareer, .writing], by: [.inPerson, .phone], times: "friday.morning"),
        SamplePerson(
            "emilie", "Émilie Dubois-Lambert", "emilie@waterlijn.test", languages: "fr nl en de", region: "Namur",
            values: [.nature, .simplicity], drive: "Je protège des sources que personne ne voit.",
            connects: "La forêt.",
            gives: [.workAndLife], asks: [.networking, .negotiating], by: [.walk, .video], times: "wednesday.afternoon"),
        SamplePerson(
            "katrin", "Katrin Großmann", "katrin@waterlijn.test", languages: "de fr nl", region: "Eupen",
            values: [.responsibility, .honesty], drive: "Ich prüfe Anlagen, damit andere ruhig schlafen.",
            connects: "Menschen, die Fehler zugeben.",
            gives: [.feedback, .organisation], asks: [.leading, .confidence], by: [.video, .phone], times: "tuesday.evening"),
    ]

    /// Those who have no organisation, or another one.
    static let withoutOrganisation = [
        SamplePerson(
            "olena", "Олена Ковальчук", "olena@elders.test", languages: "en uk nl", region: "Leuven",
            values: [.courage, .family, .growth], drive: "I was a chemist in Kharkiv. I want to be one here.",
            connects: "People who explain a joke.",
            gives: [.otherCultures], asks: [.newCountry, .networking, .confidence], by: [.inPerson, .video],
            times: "monday.afternoon tuesday.afternoon"),
        SamplePerson(
            "dirk", "Dirk Schröder", "dirk@schroeder.test", languages: "de en", region: "Aachen",
            values: [.freedom, .craft], drive: "Ich habe mein Büro verkauft und habe jetzt Zeit für Menschen.",
            connects: "Ein langes Gespräch ohne Uhr.",
            gives: [.startingBusiness, .leading, .negotiating], asks: [.youngerView], by: [.phone, .video], hours: 4, times: "tuesday.evening",
            places: 2),
        SamplePerson(
            "aoife", "Aoife Ní Bhriain", "aoife@elders.test", languages: "en fr", region: "Brussel",
            values: [.humour, .fairness, .courage], drive: "Twenty years in water law taught me to say less.",
            connects: "A good story, well told.",
            gives: [.publicSpeaking, .negotiating, .writing], asks: [.workAndLife], by: [.inPerson, .video], hours: 3, times: "thursday.evening",
            places: 2),
        SamplePerson(
            "xiuying", "王秀英", "xiuying@elders.test", languages: "en zh nl", region: "Delft",
            values: [.curiosity, .responsibility], drive: "I study how salt moves through a delta.",
            connects: "Quiet people with strong opinions.",
            gives: [.technology], asks: [.networking, .direction], by: [.video], times: "friday.morning"
        ).inTheNetherlands,
        SamplePerson(
            "priya", "Priya Subramaniam", "priya@elders.test", languages: "en ta nl", region: "Eindhoven",
            values: [.ambition, .creativity], drive: "I am starting a company that finds leaks by their sound.",
            connects: "People who build things.",
            gives: [.technology, .youngerView], asks: [.startingBusiness, .negotiating], by: [.video, .phone], times: "monday.evening"
        ).inTheNetherlands,
        SamplePerson(
            "wayan", "Wayan", "wayan@elders.test", languages: "en nl id", region: "Den Haag",
            values: [.family, .faith, .nature], drive: "My village shares its water by an agreement of a thousand years. I work on a new one.",
            connects: "Sharing a meal.",
            gives: [.otherCultures], asks: [.publicSpeaking, .networking], by: [.video, .walk], times: "saturday.morning"
        ).inTheNetherlands,
    ]

    private var inTheNetherlands: SamplePerson {
        var person = self
        person.zone = "Europe/Amsterdam"
        return person
    }

    /// In the order in which a smaller sample takes them: the five roles first.
    static let all = gent + vlaanderen + elders + withoutOrganisation
}
