package import Hummingbird
package import Logging
package import Markup
package import Mentoring
import NIOCore
package import Store

/// A request by anyone: signed in or not.
package struct Visitor: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The open session, where there is one.
    var session: OpenSession?
    var language: Language = .nl
    var form = Form()
    /// What a form must send back, so that no other site can send it.
    var formToken = ""
    var path = "/"
    /// A form was left for later just now, and its draft is kept.
    var hasLeftForm = false
    /// Where a form in the frame leads back to: this page, or the one whose form was just sent.
    var back = "/"
    /// Whose tries are counted together: an address, or its network.
    var clientAddress = ""
    /// The other end of the connection.
    let peer: String?

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress?.ipAddress
    }
}

/// A request by a person who is signed in: routes of this kind are not reached without.
package struct SignedIn: ChildRequestContext {
    package var coreContext: CoreRequestContextStorage
    let visitor: Visitor
    let me: Person

    package init(context: Visitor) throws {
        guard let session = context.session else { throw SignInNeeded(next: context.path) }
        coreContext = context.coreContext
        visitor = context
        me = session.person
    }

    var form: Form { visitor.form }

    /// An id from the address; a malformed one reads as any that does not exist.
    func id<Of>(_ name: String, of _: Of.Type = Of.self) throws -> ID<Of> {
        guard let text = parameters.get(name), text.utf8.allSatisfy({ $0 > 0x20 }) else { throw HTTPError(.notFound) }
        return ID(rawValue: text)
    }
}

/// Thrown where a page needs a person; answered by the way to the sign-in page and back.
struct SignInNeeded: Error {
    let next: String
}
