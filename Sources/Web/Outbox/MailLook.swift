import Markup
import Mentoring

/// A mail's words in a language, as plain text and as HTML that say the same.
struct MailLook {
    let words: MailWords
    let language: Language
    let catalog: Catalog
    let baseURL: String
    /// Where this kind of mail is stopped.
    let stop: (label: Text, url: String)?

    /// One line, whatever a name holds.
    var subject: String {
        say(words.subject).split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    private func say(_ text: Text) -> String { text.string(in: language, with: catalog) }

    private func url(_ path: String) -> String { baseURL + path }
}

extension MailLook {
    var text: String {
        var parts = [words.over, words.heading].compactMap { $0 }.map(say)
        if let quote = words.quote { parts.append("> " + quote.replacing("\n", with: "\n> ")) }
        parts += words.sentences.map(say)
        parts += words.items.map { "\(say($0.label)):\n\(url($0.path))" }
        if let code = words.code { parts.append(code) }
        if let button = words.button { parts.append("\(say(button.label)):\n\(url(button.path))") }
        if let line = lampLine { parts.append("\(say(line.lamps))\n\(say(line.summary))") }
        var foot = "-- \n\(say(words.reason))"
        if let stop { foot += "\n\(say(stop.label)): \(stop.url)" }
        return (parts + [foot]).joined(separator: "\n\n") + "\n"
    }

    /// The six lamps in words, each with a sign; how many burn.
    private var lampLine: (lamps: Text, summary: Text)? {
        guard words.lamps.count == 6 else { return nil }
        let signs = words.lamps.map { "\($0.sign)\u{A0}\(say($0.kind.word))" }
        return (Text(verbatim: signs.joined(separator: "  ")), words.lamps.summary)
    }
}

extension Lamp {
    /// Burning, half, out: told apart without colour.
    fileprivate var sign: String {
        switch state {
        case .lit: "●"
        case .needsCare: "◐"
        case .resting: "○"
        case .waiting: "○"
        }
    }
}

extension MailLook {
    var html: String { page.render(in: language, with: catalog) }

    private var page: HTML {
        """
        <!doctype html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="supported-color-schemes" content="light dark">
        <title>\(words.subject)</title>
        \(MailStyle.element)
        </head>
        <body class="back">
        <main>
        <table role="presentation" class="back" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#fbf7f0">
        <tr><td align="center">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="holder">
        <tr><td height="32"></td></tr>
        <tr><td class="paper" bgcolor="#fffdf9">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
        <tr><td class="inside">
        \(message)
        </td></tr>
        \(lampLine.map { "<tr><td class=\"row\">\($0.lamps)<br>\($0.summary)</td></tr>" as HTML })
        </table>
        </td></tr>
        <tr><td class="foot">\(words.reason)\(stop.map { " <a class=\"quiet-link\" href=\"\($0.url)\">\($0.label)</a>" as HTML })</td></tr>
        </table>
        </td></tr>
        </table>
        </main>
        </body>
        </html>
        """
    }

    private var message: HTML {
        """
        \(words.over.map { "<p class=\"who\">\($0)</p>" as HTML })
        <h1 class="ask">\(words.heading)</h1>
        \(words.quote.map { "<blockquote class=\"text quote\">\($0)</blockquote>" as HTML })
        \(words.sentences.map { "<p class=\"text\">\($0)</p>" as HTML })
        \(words.items.map { "<p class=\"text\"><a class=\"item\" href=\"\(url($0.path))\">\($0.label)</a></p>" as HTML })
        \(words.code.map { "<p class=\"code\">\($0)</p>" as HTML })
        \(words.button.map(press))
        """
    }

    private func press(_ button: MailWords.Button) -> HTML {
        """
        <table role="presentation" cellpadding="0" cellspacing="0" border="0">
        <tr><td class="press" bgcolor="#27305a" align="center"><a class="press-link" href="\(url(button.path))">\(button.label)</a></td></tr>
        </table>
        """
    }
}
