import Foundation

/// A part of a message: its fields, and a body that is already in ASCII lines (RFC 2045, RFC 2046).
struct BodyPart {
    let fields: [HeaderField]
    let body: String

    static func text(_ text: String, subtype: String) -> BodyPart {
        BodyPart(
            fields: [
                HeaderField("Content-Type", ["text/\(subtype);", "charset=utf-8"]),
                HeaderField("Content-Transfer-Encoding", "quoted-printable"),
            ],
            body: QuotedPrintable.encode(text)
        )
    }

    static func attachment(_ attachment: Attachment) -> BodyPart {
        BodyPart(
            fields: [
                HeaderField("Content-Type", attachment.contentTypeTokens),
                HeaderField("Content-Transfer-Encoding", "base64"),
                HeaderField("Content-Disposition", attachment.dispositionTokens),
            ],
            body: base64(attachment.bytes)
        )
    }

    static func base64(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
    }

    /// Parts in one part. The boundary begins with `=_`, which neither quoted-printable nor base64 can produce, so no body can hold it.
    static func multipart(_ subtype: String, seed: String, _ parts: [BodyPart]) -> BodyPart {
        let letters = String(decoding: seed.utf8.filter(\.isASCIIAlphanumeric).prefix(40), as: UTF8.self)
        let boundary = "=_\(subtype)_\(letters)"
        let body = parts.map { "--\(boundary)\r\n\($0.rendered)\r\n" }.joined()
        return BodyPart(
            fields: [HeaderField("Content-Type", ["multipart/\(subtype);", "boundary=\"\(boundary)\""])],
            body: body + "--\(boundary)--"
        )
    }

    var rendered: String {
        fields.map(\.text).joined() + "\r\n" + body
    }
}
