import Markup
import Mentoring
import Store

/// The frame of every page: head, lanterns, navigation, content, foot.
struct Layout {
    let page: Page
    let visitor: Visitor
    let site: Site

    var html: HTML {
        """
        <!doctype html>
        <html lang="\(visitor.language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(page.title) - Lampion</title>
        <link rel="icon" href="\(site.assets.path("favicon.svg"))" type="image/svg+xml">
        <link rel="stylesheet" href="\(site.assets.path("lampion.css"))">
        <script src="\(site.assets.path("lampion.js"))" defer></script>
        </head>
        <body>
        <a class="skip" href="#content">\(Text("To the content"))</a>
        \(HTML(trusted: site.assets.lanterns))
        \(top)
        \(site.settings.isDemo ? DemoMoved(back: visitor.back, now: site.clock.now())?.html : nil)
        <main id="content" class="\(page.shape)" tabindex="-1">
        \(visitor.hasLeftForm ? saved(Text("Kept for later, for you alone. It waits where you wrote it.")) : nil)\(page.content)
        </main>
        \(foot)
        \(site.settings.isDemo && visitor.session != nil ? DemoBar(path: visitor.path, now: site.clock.now()).html : .empty)
        </body>
        </html>
        """
    }

    private var top: HTML {
        """
        <header class="top">
        <a class="brand" href="/"><svg class="lamp" aria-hidden="true"><use href="#lamp-lit"/></svg>Lampion</a>
        \(visitor.session.map { navigation($0.person.name) })
        </header>
        """
    }

    private func navigation(_ name: String) -> HTML {
        """
        <nav aria-label="\(Text("Main menu"))">
        \(entry("/", Text("Today"), page.place == .today))
        \(entry("/mentorships", Text("Mentorships"), page.place == .mentorships))
        </nav>
        <a class="person" href="/account">\(name)</a>
        """
    }

    private func entry(_ path: String, _ word: Text, _ isHere: Bool) -> HTML {
        isHere
            ? "<a href=\"\(path)\" aria-current=\"page\">\(word)<svg class=\"lamp\" aria-hidden=\"true\"><use href=\"#lamp-lit\"/></svg></a>"
            : "<a href=\"\(path)\">\(word)</a>"
    }

    private var foot: HTML {
        """
        <footer class="foot"><span>Lampion</span><a href="/help">\(Text("Help"))</a>\(administration)\(LanguageSwitch(visitor: visitor).html)</footer>
        """
    }

    private var administration: HTML {
        guard visitor.session?.person.isAdministrator == true else { return .empty }
        return "<a href=\"/administration\">\(Text("Administration"))</a>"
    }
}
