import Hummingbird
import Markup
import Mentoring
import Store

/// The language switch in the foot: for a person it is their choice, everywhere; for a stranger, this browser's.
struct LanguageRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.open.post("language", use: choose)
    }

    private func choose(_ request: Request, visitor: Visitor) async throws -> Response {
        guard let language = Language(rawValue: visitor.form["language"]) else { throw HTTPError(.badRequest) }
        if let person = visitor.session?.person.id {
            try await site.archive.write { try $0.choose(LanguageCode(rawValue: language.rawValue), for: person) }
        }
        var response = Response.see(LocalPath.checked(visitor.form["back"]))
        response.setCookie(site.cookie(site.settings.languageCookieName, language.rawValue, lifetime: 365 * 86_400))
        return response
    }
}

extension SiteSettings {
    var languageCookieName: String { cookieName("lampion-language") }
}

extension Site {
    /// The language of a request by itself: the one picked in this browser, otherwise the browser's own.
    func language(of request: Request) -> Language {
        request.cookies[settings.languageCookieName].flatMap { Language(rawValue: $0.value) }
            ?? Language.preferred(by: request.headers[.acceptLanguage])
    }
}

/// Each language by its own name.
struct LanguageSwitch {
    let visitor: Visitor

    /// Nothing where the visitor has no token yet to send it with.
    var html: HTML {
        guard !visitor.formToken.isEmpty else { return .empty }
        return form(
            "/language", visitor, class: "languages",
            """
            <input type="hidden" name="back" value="\(visitor.back)">
            \(Language.allCases.map(button))
            """)
    }

    private func button(_ language: Language) -> HTML {
        let isChosen = language == visitor.language
        return """
            <button name="language" value="\(language.rawValue)" lang="\(language.rawValue)" aria-pressed="\(isChosen ? "true" : "false")">\
            \(language.ownName)</button>
            """
    }
}

extension Language {
    /// What its speakers call it; the same on every page, so never translated.
    var ownName: String {
        switch self {
        case .nl: "Nederlands"
        case .en: "English"
        case .fr: "Français"
        case .de: "Deutsch"
        }
    }
}
