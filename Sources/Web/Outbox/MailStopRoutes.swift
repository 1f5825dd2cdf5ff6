import Hummingbird
import Markup
import Mentoring
import Store

/// Stopping a kind of mail by one press or by a mail program's one click (RFC 8058): the seal is all it takes.
///
/// Such a click comes without cookie and origin, and its body in either form encoding, so that none is read here.
struct MailStopRoutes {
    let site: Site

    func add(to group: RouterGroup<Visitor>) {
        group.get("mail-stop/:reader/:seal", use: ask)
        group.post("mail-stop/:reader/:seal", use: stop)
        group.post("mail-stop/:reader/:seal/undo", use: undo)
    }

    private struct Wish {
        let topic: MailTopic
        let reader: MailReader
        let path: String
    }

    /// A GET changes nothing: a scanner opens every link.
    private func ask(_ request: Request, visitor: Visitor) async throws -> Response {
        let wish = try wish(visitor)
        let isStopped = try await site.archive.read { try $0.hasStopped(wish.topic, wish.reader) }
        return site.page(MailStopPage(topic: wish.topic, path: wish.path, isStopped: isStopped).page, for: visitor)
    }

    /// Answers with a page and no redirect, which mail programs do not follow (RFC 8058, section 3.1).
    private func stop(_ request: Request, visitor: Visitor) async throws -> Response {
        let wish = try wish(visitor)
        let now = site.clock.now()
        let chance = site.chance
        try await site.archive.write { store in
            try store.stop(wish.topic, wish.reader, at: now)
            if wish.topic == .contactQuestions { try store.neverAsk(wish.reader, at: now, chance: chance) }
        }
        return site.page(MailStopPage(topic: wish.topic, path: wish.path, isStopped: true).page, for: visitor)
    }

    private func undo(_ request: Request, visitor: Visitor) async throws -> Response {
        let wish = try wish(visitor)
        try await site.archive.write { try $0.resume(wish.topic, wish.reader) }
        return .see(wish.path)
    }

    /// What the link says, if its seal holds for any kind; anything else reads as no page.
    private func wish(_ visitor: Visitor) throws -> Wish {
        guard let key = visitor.parameters.get("reader"), let seal = visitor.parameters.get("seal"),
            let topic = MailTopic.allCases.first(where: { site.seals.holds(seal, "mail-stop", $0.rawValue, key) })
        else { throw HTTPError(.notFound) }
        let reader = MailReader(key: key)
        return Wish(topic: topic, reader: reader, path: site.mailStopPath(topic, reader))
    }
}

/// Whether to stop a kind of mail; once stopped, that it is so and the way back.
struct MailStopPage {
    let topic: MailTopic
    let path: String
    let isStopped: Bool

    var page: Page {
        isStopped
            ? page(topic.isStopped, Text("Was that a mistake? One press brings it back."), "\(path)/undo", Text("Send them again"))
            : page(topic.stopLabel, topic.stopAdvice, path, Text("Stop this mail"))
    }

    private func page(_ title: Text, _ sentence: Text, _ action: String, _ press: Text) -> Page {
        Page(
            title: title,
            content: """
                <div class="stack measure"><h1>\(title)</h1>
                <p>\(sentence)</p>
                <form method="post" action="\(action)"><p class="actions"><button class="button">\(press)</button></p></form></div>
                """)
    }
}
