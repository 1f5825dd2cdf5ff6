extension UInt8 {
    var isASCIIAlphanumeric: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        default: false
        }
    }

    /// What RFC 5322 calls atext: what may stand in an address or an id without quotes.
    var isAtomText: Bool {
        isASCIIAlphanumeric || "!#$%&'*+-/=?^_`{|}~".utf8.contains(self)
    }

    /// What RFC 2045 calls a token: what may stand in a content type without quotes.
    var isTokenText: Bool {
        (0x21...0x7E).contains(self) && !"()<>@,;:\\\"/[]?=".utf8.contains(self)
    }

    var isHexadecimal: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
        default: false
        }
    }

    /// Two capital hexadecimal digits.
    var hexadecimal: String {
        let digits = String(self, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }
}
