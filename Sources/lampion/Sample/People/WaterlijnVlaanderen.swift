import Mentoring

extension SamplePerson {
    /// Waterlijn elsewhere in Flanders.
    static let vlaanderen = [
        SamplePerson(
            "yusuf", "Yusuf Demir", "yusuf@waterlijn.test", languages: "nl tr", region: "Genk",
            values: [.family, .respect, .growth], drive: "Ik herstel pompen. Ik wil leren hoe beslissingen hier tot stand komen.",
            connects: "Mijn grootvader zat in de mijn. Wie trots is op zijn werk, begrijpt dat.",
            gives: [.technology], asks: [.organisation, .direction], by: [.inPerson, .phone], times: "tuesday.evening saturday.morning"),
        SamplePerson(
            "sofie", "Sofie D’Hondt", "sofie@waterlijn.test", languages: "nl fr", region: "Aalst",
            values: [.honesty, .humour], drive: "Ik zit in het labo en ik wil meer met mensen werken.",
            connects: "Iemand die doorvraagt.",
            gives: [.writing, .youngerView], asks: [.changingCareer, .confidence], times: "wednesday.afternoon"),
        SamplePerson(
            "lan", "Nguyễn Thị Lan", "lan@waterlijn.test", languages: "nl vi en", region: "Kortrijk",
            values: [.craft, .calm], drive: "Kaarten tekenen van wat niemand ziet: leidingen onder de straat.",
            connects: "Samen eten.",
            gives: [.technology, .otherCultures], asks: [.publicSpeaking], by: [.video, .inPerson], times: "thursday.evening"),
        SamplePerson(
            "maria", "María José García de la Cruz", "mariajose@waterlijn.test", languages: "en es nl", region: "Antwerpen",
            values: [.courage, .ambition, .fairness], drive: "I run the lab in the port. I want the people after me to have it easier.",
            connects: "Directness, with warmth.",
            gives: [.negotiating, .newCountry, .leading], asks: [.workAndLife], by: [.video, .walk], hours: 3, times: "monday.evening", places: 2),
        SamplePerson(
            "wim", "Wim Verstraeten", "wim@waterlijn.test", languages: "nl fr", region: "Oostende",
            values: [.loyalty, .craft, .humour], own: ["niets weggooien dat nog werkt"],
            drive: "Over drie jaar ga ik met pensioen. Wat ik weet, mag niet met mij mee naar huis.",
            connects: "De zee, en mensen die vroeg opstaan.",
            gives: [.organisation, .conflict, .leading], asks: [.technology, .youngerView], by: [.inPerson, .walk, .phone], hours: 4,
            times: "monday.morning tuesday.morning thursday.morning", urgent: "Bel. Mijn mail lees ik ’s morgens.", places: 3),
        SamplePerson(
            "zoe", "Zoë Peeters-Vandamme", "zoe@waterlijn.test", languages: "nl en", region: "Hasselt",
            values: [.curiosity, .freedom], drive: "Dit is mijn eerste baan en ik wil alles zien.",
            connects: "Muziek, en mensen die geen rol spelen.",
            gives: [.technology, .youngerView], asks: [.direction, .organisation, .networking], by: [.video, .walk], times: "friday.afternoon"),
        SamplePerson(
            "lukasz", "Łukasz Wójcik", "lukasz@waterlijn.test", languages: "nl pl en", region: "Antwerpen",
            values: [.responsibility, .family], drive: "Ik kwam voor één jaar. Dat is elf jaar geleden.",
            connects: "Werk dat af is.",
            gives: [.newCountry], asks: [.leading, .writing], by: [.inPerson], times: "saturday.morning"),
        SamplePerson(
            "ibrahim", "İbrahim Yıldız", "ibrahim@waterlijn.test", languages: "nl tr en", region: "Beringen",
            values: [.ambition, .honesty], drive: "Ik reken uit wat een lek kost. Ik wil dat zo zeggen dat iemand luistert.",
            connects: "Voetbal, en een goede discussie.",
            gives: [.negotiating], asks: [.publicSpeaking, .leading], times: "wednesday.evening"),
        SamplePerson(
            "pieterjan", "Pieter-Jan Van Damme", "pieterjan@waterlijn.test", languages: "nl en", region: "Brugge",
            values: [.creativity, .nature], drive: "Ik ontwerp bufferbekkens waar kinderen mogen spelen.",
            connects: "Samen schetsen.",
            gives: [.publicSpeaking, .feedback], asks: [.workAndLife], by: [.inPerson, .video], times: "tuesday.morning", places: 2),
        SamplePerson(
            "hilde", "Hilde Baert", "hilde@waterlijn.test", languages: "nl fr en", region: "Roeselare",
            values: [.care, .responsibility, .calm], drive: "Ik leid de klantendienst. Een klacht is een cadeau dat je nog moet uitpakken.",
            connects: "Mensen die luisteren voor ze antwoorden.",
            gives: [.conflict, .feedback, .sayingNo], asks: [.otherCultures], by: [.inPerson, .phone], hours: 3, times: "thursday.afternoon",
            places: 2),
        SamplePerson(
            "tine", "Tine Goossens", "tine@waterlijn.test", languages: "nl", region: "Turnhout",
            values: [.family, .simplicity], drive: "Na vier jaar thuis ben ik terug. Ik zoek weer mijn plek.",
            connects: "Iemand bij wie het niet snel hoeft te gaan.",
            gives: [.workAndLife], asks: [.confidence, .organisation], by: [.phone, .walk], times: "monday.morning tuesday.morning"),
        SamplePerson(
            "rachid", "Rachid El Amrani", "rachid@waterlijn.test", languages: "nl fr ar", region: "Mechelen",
            values: [.solidarity, .faith, .growth], drive: "Ik begeleid nieuwe collega’s op de werf.",
            connects: "Gastvrijheid.",
            gives: [.newCountry, .conflict, .confidence], asks: [.leading], by: [.inPerson, .walk], hours: 3, times: "friday.morning", places: 2),
        SamplePerson(
            "stijn", "Stijn Michiels", "stijn@waterlijn.test", languages: "nl en", region: "Leuven",
            values: [.curiosity, .craft], drive: "Ik bouw modellen van regen die nog moet vallen.",
            connects: "Een vraag zonder antwoord.",
            gives: [.technology, .writing], asks: [.conflict, .publicSpeaking], by: [.video], times: "tuesday.afternoon"),
        SamplePerson(
            "leyla", "لیلا رضایی", "leyla@waterlijn.test", languages: "nl fa en", region: "Leuven",
            values: [.courage, .growth, .honesty], drive: "In mijn land was ik ingenieur. Hier begon ik opnieuw, en ik ben er bijna.",
            connects: "Wie me niet meteen verbetert als ik praat.",
            gives: [.otherCultures], asks: [.newCountry, .confidence, .networking], by: [.inPerson, .video], times: "wednesday.morning"),
        SamplePerson(
            "marc", "Marc Vandenbroucke", "marc@waterlijn.test", languages: "nl fr", region: "Ieper",
            values: [.respect, .loyalty], drive: "Vroeger zei ik altijd ja. Nu leer ik anderen om nee te zeggen.",
            connects: "Een lange wandeling.",
            gives: [.sayingNo, .workAndLife, .leading], asks: [.youngerView], by: [.walk], hours: 3, times: "friday.afternoon", places: 2),
    ]
}
