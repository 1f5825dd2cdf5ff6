/// Sentences that anybody of the crowd could have written.
enum CrowdWords {
    static let drives = [
        "Iets afmaken waar een ander verder mee kan.", "Ik leer graag van mensen die anders denken.",
        "Water houdt nooit op. Mijn werk ook niet, en dat vind ik mooi.",
        "Ik wil dat het klopt, ook als niemand kijkt.", "Samen iets oplossen dat alleen niet lukt.",
        "Ik ben hier begonnen als student en nooit weggegaan.",
    ]

    static let connections = [
        "We beginnen allebei vroeg en lachen graag.", "Iemand die vraagt voor hij antwoordt.", "Samen zwijgen kan ook.",
        "Wie eerlijk is, zit bij mij goed.",
        "Een wandeling doet meer dan een vergadering.", "We kennen allebei het werk op de vloer.",
    ]

    static let mentorGoals = [
        "Eerst vragen, dan pas vertellen.", "Leren hoe een jongere collega werkt.", "Tijd maken die ik anders niet neem.",
        "Weten wat er op de vloer leeft.",
        "Mijn eigen keuzes beter leren uitleggen.", "Minder raad geven en meer luisteren.",
    ]

    static let places = [
        "Aan tafel, met de deur dicht.", "Wandelend langs het water.", "Om de beurt bij elkaar op het werk.", "Met koffie, voor de dag begint.",
    ]
}
