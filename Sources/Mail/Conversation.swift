import CLibCurl

/// Whom the relay is told that a message comes from and goes to (RFC 5321, section 2.3.1).
struct Envelope: Sendable {
    let sender: MailAddress
    let recipient: MailAddress
}

/// One conversation with a relay about one message.
struct Conversation {
    private let relay: RelayAddress
    private let envelope: Envelope
    private let patience: SMTPServer.Patience

    init(_ relay: RelayAddress, _ envelope: Envelope, _ patience: SMTPServer.Patience) {
        self.relay = relay
        self.envelope = envelope
        self.patience = patience
    }

    /// Blocks until the relay answered or the time is over, tells the outcome, and only then says goodbye, which may take long too.
    func run(_ upload: Upload, then tell: (Outcome) -> Void) {
        guard var curl = CurlHandle.onOwnThread() else {
            return tell(Outcome(result: CURLE_FAILED_INIT, reply: 0, isEnded: false, relay: relay.description))
        }
        configure(&curl)
        let result = curl.send(upload, to: envelope.recipient.text)
        tell(Outcome(result: result, reply: curl.reply, isEnded: upload.isEnded, relay: relay.description))
    }

    private func configure(_ curl: inout CurlHandle) {
        // The path is the name we greet with: a whole domain name, because many relays refuse the bare name of a machine.
        curl.set(CURLOPT_URL, "\(relay)/\(envelope.sender.domain)")
        curl.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        curl.set(CURLOPT_PROXY, "")
        curl.set(CURLOPT_NOSIGNAL, 1)
        curl.set(CURLOPT_CONNECTTIMEOUT_MS, patience.connectMilliseconds)
        curl.set(CURLOPT_TIMEOUT_MS, patience.wholeMilliseconds)
        curl.set(CURLOPT_USE_SSL, Int((relay.encryption == .required ? CURLUSESSL_ALL : CURLUSESSL_TRY).rawValue))
        curl.set(CURLOPT_MAIL_FROM, "<\(envelope.sender.text)>")
        if let file = relay.certificates { curl.set(CURLOPT_CAINFO, file) }
        if let login = relay.login {
            curl.set(CURLOPT_USERNAME, login.user)
            curl.set(CURLOPT_PASSWORD, login.password)
        }
    }
}
