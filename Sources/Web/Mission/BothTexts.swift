import Markup
import Mentoring

/// What was saved meanwhile, above what one is writing oneself: where the two differ is marked.
struct BothTexts {
    let saved: MissionVersion
    let form: Form
    let together: Together

    var html: HTML {
        """
        <section class="stack" id="latest" tabindex="-1"><h2>\(title)</h2>
        <dl class="stack">\(MissionText.Field.allCases.map(part))\(horizon)</dl>
        <p>\(Text("Marked is what your own text does not have. Below is what you typed: take over what you want to keep, and save again."))</p></section>
        """
    }

    private var title: Text {
        saved.author == together.me.id
            ? Text("What you saved meanwhile in another window") : Text("What \(together.other.name) saved meanwhile")
    }

    private func part(_ field: MissionText.Field) -> HTML {
        let words = field.words(of: saved.text)
        let own = form[field.rawValue]
        if words == own { return row(field.label, "<p class=\"quiet\">\(Text("The same in both texts."))</p>") }
        if words.isEmpty { return row(field.label, "<p class=\"quiet\">\(Text("Left open."))</p>") }
        return row(field.label, "<p class=\"written\">\(WordDifference(of: words, from: own).html)</p>")
    }

    private var horizon: HTML {
        form["horizon"] == "\(saved.horizonMonths)"
            ? .empty : row(Text("How far ahead do you look?"), "<p><mark>\(Text("\(saved.horizonMonths) months"))</mark></p>")
    }

    private func row(_ label: Text, _ content: HTML) -> HTML {
        "<div class=\"quote stack near\"><dt class=\"over\">\(label)</dt><dd>\(content)</dd></div>"
    }
}
