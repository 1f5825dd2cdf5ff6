import Foundation

extension Message {
    /// The header fields of the message as a whole, besides those of its body.
    var fields: [HeaderField] {
        var fields = [
            HeaderField("Date", MailDate(date).text),
            HeaderField("From", from.tokens),
            HeaderField("To", to.tokens),
            HeaderField("Message-ID", "<\(identifier)>"),
            HeaderField("Subject", HeaderText(subject).unstructured),
            HeaderField("MIME-Version", "1.0"),
            // RFC 3834: keeps automatic answers from coming back.
            HeaderField("Auto-Submitted", "auto-generated"),
        ]
        if let replyTo { fields.append(HeaderField("Reply-To", replyTo.tokens)) }
        if let languageTag { fields.append(HeaderField("Content-Language", languageTag)) }
        return fields + unsubscribeFields
    }

    /// The id as `left@right` of characters that need no quotes; others become hyphens.
    var identifier: String {
        let bytes = id.utf8.prefix(200).map { $0.isAtomText || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "@") ? $0 : UInt8(ascii: "-") }
        let halves = String(decoding: bytes, as: UTF8.self).split(separator: "@")
        let domain = MailAddress(from.address)?.domain ?? "invalid.invalid"
        return halves.count == 2 ? halves.joined(separator: "@") : "\(halves.joined(separator: "-"))@\(domain)"
    }

    private var languageTag: String? {
        guard let language, !language.isEmpty, language.utf8.count <= 35 else { return nil }
        return language.utf8.allSatisfy { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") } ? language : nil
    }

    /// RFC 2369 and RFC 8058: both fields or none, and none for an address too long to stand on one line.
    private var unsubscribeFields: [HeaderField] {
        guard let address = unsubscribe?.absoluteString, ["http", "https"].contains(unsubscribe?.scheme?.lowercased()), address.utf8.count <= 900,
            address.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") })
        else { return [] }
        return [
            HeaderField("List-Unsubscribe", "<\(address)>"),
            HeaderField("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
        ]
    }
}
