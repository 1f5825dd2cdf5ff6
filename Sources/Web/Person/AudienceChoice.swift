import Markup
import Mentoring

/// Below a field of the profile: who sees it, and the choice of another audience where the rule leaves one.
struct AudienceChoice {
    let field: ProfileField
    let form: Form

    var html: HTML {
        let name = "sees-\(field.rawValue)"
        let chosen = Audience(rawValue: form[name]).flatMap { $0.isOffered ? $0 : nil } ?? field.defaultAudience
        return """
            <p class="sees audience"><svg class="icon" aria-hidden="true"><use href="#eye"/></svg>\
            <label for="\(name)">\(Text("Who sees this?"))<span class="hidden"> \(field.word)</span></label>
            <select id="\(name)" name="\(name)">\(field.audiences.filter(\.isOffered).map { option($0, chosen) })</select></p>
            """
    }

    private func option(_ audience: Audience, _ chosen: Audience) -> HTML {
        "<option value=\"\(audience.rawValue)\"\(audience == chosen ? " selected" : "")>\(audience.word)</option>"
    }
}

extension Audience {
    /// There are no programmes and no pages of one's own yet: nobody chooses for readers who do not exist.
    var isOffered: Bool { self != .programme && self != .anyoneWithLink }
}
