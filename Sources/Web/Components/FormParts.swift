import Markup

/// One thing wrong with a form: which field, and what to do about it.
struct Complaint: Sendable {
    let field: String
    let sentence: Text

    init(_ field: String, _ sentence: Text) {
        self.field = field
        self.sentence = sentence
    }
}

extension [Complaint] {
    func sentence(for field: String) -> Text? {
        first { $0.field == field }?.sentence
    }

    /// What stands above a refused form: a list of links to the fields (GOV.UK's error summary).
    var summary: HTML {
        guard !isEmpty else { return .empty }
        let rows = map { "<li><a href=\"#\($0.field)\">\($0.sentence)</a></li>" as HTML }
        return """
            <div class="summary" role="alert" tabindex="-1" aria-labelledby="errors">
            <h2 id="errors">\(Text("Please look at this once more"))</h2><ul>\(rows)</ul></div>
            """
    }
}

/// The frame of every form that changes something: method, and the token of the session.
/// `draft` names where what is typed is kept meanwhile.
func form(_ action: String, _ visitor: Visitor, class name: String = "stack", draft: String? = nil, _ content: HTML) -> HTML {
    """
    <form method="post" action="\(action)" class="\(name)"\(draft.map { " data-draft=\"\($0)\"" as HTML }) novalidate>
    <input type="hidden" name="form_token" value="\(visitor.formToken)">
    \(content)
    </form>
    """
}

/// What stands above a page after its form was saved.
func saved(_ what: Text) -> HTML {
    "<p class=\"notice good\" role=\"status\"><svg class=\"icon\" aria-hidden=\"true\"><use href=\"#tick\"/></svg><span>\(what)</span></p>"
}

/// Leaves a form for later: what was typed is kept as a draft.
let laterButton: HTML = "<button class=\"button plain\" name=\"then\" value=\"later\">\(Text("Later"))</button>"

/// Who sees what is typed here, with the small eye.
func sees(_ who: Text, id: String? = nil) -> HTML {
    let named: HTML = id.map { " id=\"\($0)\"" } ?? .empty
    return "<p class=\"sees\"\(named)><svg class=\"icon\" aria-hidden=\"true\"><use href=\"#eye\"/></svg>\(who)</p>"
}

/// Where the script says that what was typed is kept.
let keptDraft: HTML = "<p class=\"quiet\" role=\"status\" data-kept=\"\(Text("What you typed is kept."))\"></p>"
