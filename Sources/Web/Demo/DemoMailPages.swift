import Foundation
import Markup
import Store

/// The mails of the demo, the newest first.
struct DemoMailsPage {
    let mails: [DemoMail]
    let zone: TimeZone
    let isWaiting: Bool

    var page: Page {
        let rows = mails.map { mail in
            """
            <li><a href="/demo/mail/\(mail.id)">\(mail.subject)</a><small>\(mail.recipient)</small>\
            <small>\(Text("\(moment: mail.at, zone: zone)"))</small></li>
            """ as HTML
        }
        return Page(
            title: Text("Mail that went out"),
            content: """
                <div class="stack measure"><h1>\(Text("Mail that went out"))</h1>
                <p>\(Text("In a real installation these arrive in people’s mailboxes. Here they stay on this computer."))</p>
                \(isWaiting ? "<p>\(Text("More mail waits. It goes out on working days between 8 and 19 hours: move the clock ahead to see it."))</p>" : .empty)
                \(mails.isEmpty ? "<p>\(Text("No mail has gone out yet. Invite someone by mail, and look again after a minute."))</p>" : .empty)
                <ul class="rows mails">\(rows)</ul></div>
                """)
    }
}

/// One mail as its receiver sees it, and below it the same words as plain text; the links of both work.
struct DemoMailPage {
    let mail: DemoMail
    let baseURL: String

    var page: Page {
        Page(
            title: Text(verbatim: mail.subject),
            content: """
                <div class="stack measure"><p class="over">\(Text("To \(mail.recipient)"))</p>
                <h1>\(mail.subject)</h1>
                \(mail.html.isEmpty ? text : look)
                <p><a href="/demo/mail">\(Text("Mail that went out"))</a></p>
                <p><a href="/demo/mail/\(mail.id).eml">\(Text("The whole message as a file"))</a></p></div>
                """)
    }

    private var text: HTML { "<pre class=\"mail-text\">\(linked)</pre>" }

    /// No script runs in the frame, and no form; a link in it opens on the whole page.
    private var look: HTML {
        """
        <iframe class="mail-look" src="/demo/mail/\(mail.id).html" title="\(Text("The mail as it looks"))" \
        sandbox="allow-same-origin allow-top-navigation-by-user-activation"></iframe>
        <details class="more"><summary>\(Text("The same mail as plain text"))</summary>\(text)</details>
        """
    }

    /// Only what leads to this very site becomes a link, so that nobody's words in a mail lead elsewhere.
    private var linked: HTML {
        var html: HTML = .empty
        var rest = mail.text[...]
        while let start = rest.range(of: "\(baseURL)/") {
            let url = rest[start.lowerBound...].prefix { !$0.isWhitespace }
            html += "\(rest[..<start.lowerBound])<a href=\"\(url.dropFirst(baseURL.count))\">\(url)</a>"
            rest = rest[url.endIndex...]
        }
        return html + "\(rest)"
    }
}
