import Markup
import Mentoring

/// What a language is called in the reader's own.
enum LanguageNames {
    /// The tag itself where we have no name for it.
    static func name(of code: LanguageCode) -> Text {
        offered.first { $0.code == code }?.name ?? Text(verbatim: code.rawValue)
    }

    /// All languages that one can tick: ours and the most spoken around us first, then the others.
    static let offered: [(code: LanguageCode, name: Text)] = named.compactMap { tag, name in LanguageCode(tag).map { ($0, name) } }

    private static let named: [(String, Text)] = [
        ("nl", Text("Dutch")),
        ("en", Text("English")),
        ("fr", Text("French")),
        ("de", Text("German")),
        ("ar", Text("Arabic")),
        ("bg", Text("Bulgarian")),
        ("es", Text("Spanish")),
        ("fa", Text("Persian")),
        ("it", Text("Italian")),
        ("ku", Text("Kurdish")),
        ("pl", Text("Polish")),
        ("ps", Text("Pashto")),
        ("pt", Text("Portuguese")),
        ("ro", Text("Romanian")),
        ("ru", Text("Russian")),
        ("so", Text("Somali")),
        ("ti", Text("Tigrinya")),
        ("tr", Text("Turkish")),
        ("uk", Text("Ukrainian")),
        ("zh", Text("Chinese")),
        ("sq", Text("Albanian")),
        ("am", Text("Amharic")),
        ("hy", Text("Armenian")),
        ("ber", Text("Berber")),
        ("bn", Text("Bengali")),
        ("bs", Text("Bosnian")),
        ("ca", Text("Catalan")),
        ("hr", Text("Croatian")),
        ("cs", Text("Czech")),
        ("da", Text("Danish")),
        ("et", Text("Estonian")),
        ("fi", Text("Finnish")),
        ("el", Text("Greek")),
        ("he", Text("Hebrew")),
        ("hi", Text("Hindi")),
        ("hu", Text("Hungarian")),
        ("id", Text("Indonesian")),
        ("ja", Text("Japanese")),
        ("ko", Text("Korean")),
        ("lv", Text("Latvian")),
        ("ln", Text("Lingala")),
        ("lt", Text("Lithuanian")),
        ("lb", Text("Luxembourgish")),
        ("mk", Text("Macedonian")),
        ("no", Text("Norwegian")),
        ("ur", Text("Urdu")),
        ("rw", Text("Kinyarwanda")),
        ("sr", Text("Serbian")),
        ("sk", Text("Slovak")),
        ("sl", Text("Slovenian")),
        ("sw", Text("Swahili")),
        ("sv", Text("Swedish")),
        ("ta", Text("Tamil")),
        ("th", Text("Thai")),
        ("vi", Text("Vietnamese")),
        ("vgt", Text("Flemish Sign Language")),
        ("dse", Text("Dutch Sign Language")),
    ]
}
