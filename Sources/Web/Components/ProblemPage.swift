import Hummingbird
import Markup

/// A page that says what went wrong, that nothing was lost by it, and what to do.
struct ProblemPage {
    enum Trouble {
        case notFound
        case refused
        case tooLarge
        case misunderstood(HTTPResponse.Status)
        case staleForm
        case unavailable
        case failed(String)
    }

    let trouble: Trouble
    let typed: TypedWords?

    init(_ trouble: Trouble, typed: TypedWords? = nil) {
        self.trouble = trouble
        self.typed = typed
    }

    var page: Page {
        Page(
            title: title,
            content: """
                <div class="stack measure"><h1>\(title)</h1>
                <p>\(advice)</p>
                \(kept)
                <p><a class="button\(kept == nil ? "" : " second")" href="/">\(Text("To the front page"))</a></p></div>
                """,
            status: status)
    }

    private var kept: HTML? {
        switch trouble {
        case .unavailable: typed?.sendAgain
        case .staleForm: typed?.words
        default: nil
        }
    }

    private var status: HTTPResponse.Status {
        switch trouble {
        case .notFound: .notFound
        case .refused, .staleForm: .forbidden
        case .tooLarge: .contentTooLarge
        case .misunderstood(let status): status
        case .unavailable: .serviceUnavailable
        case .failed: .internalServerError
        }
    }

    private var title: Text {
        switch trouble {
        case .notFound: Text("This page is not here")
        case .refused: Text("This is not allowed")
        case .tooLarge: Text("That is too much at once")
        case .misunderstood: Text("That did not arrive well")
        case .staleForm: Text("This form was open for too long")
        case .unavailable: Text("Lampion cannot answer for a moment")
        case .failed: Text("Something went wrong here")
        }
    }

    private var advice: Text {
        switch trouble {
        case .notFound: Text("The address may be mistyped, or what stood here is gone. What you look for may also be someone else’s.")
        case .refused: Text("Nothing was changed. Go back and try again from Lampion’s own page.")
        case .tooLarge: Text("Nothing was changed. Send a shorter text.")
        case .misunderstood: Text("Nothing was changed. Go back and try again.")
        case .staleForm: Text("Nothing was changed. Load the page again, and send it once more.")
        case .unavailable: Text("Nothing is lost. Try again in a minute.")
        case .failed(let id): Text("Nothing was changed. If it happens again, give this number to your administrator: \(id).")
        }
    }
}
