import CLibCurl

/// How a conversation with a relay ended, and what that says about the message.
struct Outcome: Sendable {
    let result: CURLcode
    /// The relay's last answer, such as 250; 354 ('go ahead') is the last one before the message itself.
    let reply: Int
    /// Whether the message was sent to its end, so that the relay may have taken it over.
    let isEnded: Bool
    let relay: String

    /// Nil when the relay took the message over.
    var problem: MailProblem? {
        if result == CURLE_OK { return nil }
        return isEnded ? problemAfterTheEnd : problemBeforeTheEnd
    }

    /// Only an answer that refuses the message shows that nobody got it.
    private var problemAfterTheEnd: MailProblem {
        switch reply {
        case 400..<500: .temporary("The relay \(relay) did not take the mail for now (\(reply)).")
        case 500..<600: .permanent("The relay \(relay) refused the mail (\(reply)).")
        default: .uncertain("The relay \(relay) got the whole mail but did not answer: it may have been delivered.")
        }
    }

    /// An installation that is set up wrongly must lose no mail: only a refusal of this very message is for good.
    private var problemBeforeTheEnd: MailProblem {
        switch (result, reply) {
        case (CURLE_LOGIN_DENIED, _), (_, 534), (_, 535), (_, 538):
            .temporary("The relay \(relay) did not accept the user name and password that were set (\(reply)).")
        case (_, 530):
            .temporary("The relay \(relay) asks for a user name and password or for TLS (530): see how its address was set.")
        case (CURLE_SEND_ERROR, 500..<600):
            .permanent("The relay \(relay) refused the mail (\(reply)).")
        case (CURLE_USE_SSL_FAILED, _):
            .temporary("The relay \(relay) does not offer STARTTLS, which its address insists on.")
        case (CURLE_OPERATION_TIMEDOUT, _):
            .temporary("The relay \(relay) did not answer in time.")
        case (_, 400..<600):
            .temporary("The relay \(relay) did not take the mail for now (\(reply)).")
        default:
            .temporary("The relay \(relay) could not be reached: \(String(cString: curl_easy_strerror(result))).")
        }
    }
}
