import Markup
import Mentoring

/// One's own profile: what it tells, who sees it, and what one could still say.
struct ProfilePage {
    let me: Person
    let profile: Profile
    /// Pages on which something was typed and not saved yet.
    let drafts: Set<ProfileStep>
    let today: Day
    /// Just saved: the page says so.
    var isSaved = false

    var page: Page {
        let next = ProfileStep.allCases.first { !profile.answers($0) }
        return Page(
            title: Text("Your profile"),
            content: """
                \(isSaved ? saved(Text("Saved. Below each answer stands who sees it.")) : .empty)
                <header class="stack near"><p class="over">\(me.name)</p><h1>\(Text("Who are you, and how do you like to work together?"))</h1>
                <p class="measure">\(Text("Nothing here is required. What you tell helps to find what connects you with someone."))</p></header>
                \(next.map(light))
                \(section(Text("Essence"), Text("What moves you and which values you live by."), ProfileStep.essence))
                \(section(Text("Form"), Text("How you like to work together."), ProfileStep.form))
                \(section(Text("Giving and asking"), Text("Both are for everyone: a mentor learns too."), ProfileStep.exchange))
                <p class="actions"><a class="button second" href="/profile/preview">\(Text("See how others see it"))</a></p>
                """)
    }

    private func light(_ next: ProfileStep) -> HTML {
        let answered = ProfileStep.allCases.filter(profile.answers).count
        return """
            <section class="light stack measure"><h2>\(next.question)</h2>
            <p>\(answered == 0 ? Text("Nine short pages, ten minutes in all. Each is saved by itself.") : Text("You answered \(answered) of the nine pages."))</p>
            <p class="actions"><a class="button" href="\(next.path)">\(answered == 0 ? Text("Begin") : Text("Go on"))</a></p></section>
            """
    }

    private func section(_ title: Text, _ about: Text, _ steps: [ProfileStep]) -> HTML {
        """
        <section class="stack"><header class="stack near"><h2>\(title)</h2><p class="quiet">\(about)</p></header>
        <div class="rows profile-rows">\(steps.map(row))</div></section>
        """
    }

    private func row(_ step: ProfileStep) -> HTML {
        let facts = ProfileFacts(profile: profile, today: today)
        let said = step.fields.compactMap { field in facts.said(field).map { entry(field, $0) } }
        return """
            <div class="stack near"><h3>\(step.word)</h3>
            \(said.isEmpty ? ["<p class=\"quiet\">\(Text("Nothing yet."))</p>"] : said)
            \(drafts.contains(step) ? "<p class=\"quiet\">\(Text("There is a draft that you have not saved yet."))</p>" : .empty)
            <p><a href="\(step.path)">\(said.isEmpty ? Text("Fill in") : Text("Change"))<span class="hidden"> \(step.word)</span></a></p></div>
            """
    }

    private func entry(_ field: ProfileField, _ said: HTML) -> HTML {
        "<div>\(said)</div>\(sees(profile.audience(of: field).word))"
    }
}
