/// What a person may be called: any script, on one line.
package enum PersonName {
    package static let rule = TextRule.line(120)

    package static func check(_ typed: String) throws(TextRefusal) -> String {
        try rule.check(typed)
    }
}
