import CLibCurl
import Foundation

/// One connection to a mailbox; libcurl keeps it open from one question to the next.
struct IMAPDialogue: ~Copyable {
    private var curl: CurlHandle
    private let address: MailboxAddress
    private let waiting: Download.Patience

    /// The longest list of numbers that is read.
    private static let mostListBytes = 1_048_576

    init(_ address: MailboxAddress, _ patience: SMTPServer.Patience, _ waiting: Download.Patience) throws(MailProblem) {
        guard var curl = CurlHandle.onOwnThread() else { throw .temporary("libcurl could not be started.") }
        curl.set(CURLOPT_PROTOCOLS_STR, "imap,imaps")
        curl.set(CURLOPT_PROXY, "")
        curl.set(CURLOPT_NOSIGNAL, 1)
        curl.set(CURLOPT_CONNECTTIMEOUT_MS, patience.connectMilliseconds)
        curl.set(CURLOPT_TIMEOUT_MS, patience.wholeMilliseconds)
        curl.set(CURLOPT_USE_SSL, Int((address.needsTLS ? CURLUSESSL_ALL : CURLUSESSL_TRY).rawValue))
        curl.set(CURLOPT_USERNAME, address.login.user)
        curl.set(CURLOPT_PASSWORD, address.login.password)
        if let file = address.certificates { curl.set(CURLOPT_CAINFO, file) }
        self.curl = curl
        self.address = address
        self.waiting = waiting
    }

    /// The numbers of mails that came since a day and are not marked, the oldest first.
    mutating func unanswered(since day: Date) throws(MailProblem) -> [UInt32] {
        let answer = try command("UID SEARCH UNANSWERED UNDELETED SINCE \(IMAPDay(day).text)")
        return answer.split(whereSeparator: \.isNewline).filter { $0.uppercased().hasPrefix("* SEARCH") }
            .flatMap { $0.split(separator: " ").compactMap { UInt32($0) } }.sorted()
    }

    /// A whole mail; empty where it is too long, nil where it has gone meanwhile.
    mutating func mail(_ number: UInt32) throws(MailProblem) -> [UInt8]? {
        curl.clear(CURLOPT_CUSTOMREQUEST)
        curl.set(CURLOPT_URL, "\(address);UID=\(number)")
        let download = Download(most: IncomingMail.mostBytes, waiting)
        switch curl.ask(into: download) {
        case CURLE_OK: return download.bytes
        case CURLE_WRITE_ERROR: return []
        case CURLE_REMOTE_FILE_NOT_FOUND: return nil
        case let result: throw problem(result)
        }
    }

    mutating func markAnswered(_ numbers: [UInt32]) throws(MailProblem) {
        let list = numbers.map(String.init).joined(separator: ",")
        _ = try command("UID STORE \(list) +FLAGS.SILENT (\\Answered)")
    }

    private mutating func command(_ words: String) throws(MailProblem) -> String {
        curl.set(CURLOPT_URL, address.description)
        curl.set(CURLOPT_CUSTOMREQUEST, words)
        let download = Download(most: Self.mostListBytes, waiting)
        let result = curl.ask(into: download)
        guard result == CURLE_OK else { throw problem(result) }
        return String(decoding: download.bytes, as: UTF8.self)
    }

    private func problem(_ result: CURLcode) -> MailProblem {
        switch result {
        case CURLE_LOGIN_DENIED: .temporary("The mailbox \(address) did not accept the user name and password that were set.")
        case CURLE_USE_SSL_FAILED: .temporary("The mailbox \(address) does not offer STARTTLS, without which no password is sent.")
        case CURLE_OPERATION_TIMEDOUT: .temporary("The mailbox \(address) did not answer in time.")
        default: .temporary("The mailbox \(address) could not be read: \(String(cString: curl_easy_strerror(result))).")
        }
    }
}

/// A day as IMAP writes it (RFC 3501, section 6.4.4): `8-Dec-2026`.
struct IMAPDay {
    let text: String

    init(_ date: Date) {
        let words = MailDate(date).text.split(separator: " ")
        text = "\(words[1])-\(words[2])-\(words[3])"
    }
}
