/// Names as they stand on the doorbells of Flanders and the Netherlands.
enum CrowdNames {
    static let given = words(
        """
        Aaliyah Abdel Adriaan Agnieszka Ahmed Aïcha Alexandru Amélie Ana Anke Anouk Aysel Babette Bart Beatriz Bilal Björn Carmen Chiara Chloé
        Christophe Daan Dagmar Diego Dries Ece Eline Emeka Emre Eva Farid Fien Filip Floris Femke Giulia Goran Greet Hadiya Hamza Hannelore Hugo
        Ilse Imane Inge Ivan Jasmijn Jelle Jens Jun Kaat Karim Kasia Khadija Koen Lars Laura Lena Liesbeth Louis Luís Maarten Maja Mamadou Marijke
        Mehmet Milan Mila Naima Nils Nour Oumar Paulien Petr Quinten Rania Raúl Roos Samira Sara Senne Siham Simon Soraya Sven Tamara Thijs Toon
        Ümit Valérie Viktor Wannes Wout Xander Yara Yentl Youssef Zeynep Zuzana
        """)

    static let family = words(
        """
        Achterberg Aerts Aydın Bakker Baldé Bauwens Benali Bogaert Bosmans Cai Callens Celik Claeys Cools Dąbrowski Declercq Degroote Demeyer
        Desmet Dumont Dupont Eeckhout El-Khatib Fernandes Ferrari Geerts Gómez Hendrickx Hermans Hoekstra Ionescu Jacobs Janssens Kaplan Kowalska
        Lambrecht Lauwers Lemmens Li Maertens Martens Mertens Mulder Mbeki Nowak Öztürk Pauwels Peeters Popescu Raes Rossi Rousseau Şahin Santos
        Schepers Segers Silva Smeets Stevens Thomas Timmermans Traoré Tuyls Ünal Vanacker Vandamme Verbeke Vermeulen Visser Wauters Willaert Yilmaz
        Zaman Zwart
        """)

    static let regions = ["Gent", "Antwerpen", "Brugge", "Hasselt", "Leuven", "Kortrijk", "Mechelen", "Oostende", "Breda", "Utrecht", "Brussel"]

    private static func words(_ text: String) -> [String] {
        text.split { $0 == " " || $0 == "\n" }.map(String.init)
    }
}
