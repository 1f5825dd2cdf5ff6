import Markup

extension [Text] {
    /// The words as one speaks them: 'craft, honesty and calm'.
    var spoken: Text {
        guard let last else { return Text(verbatim: "") }
        guard count > 1 else { return last }
        let before = dropLast().dropFirst().reduce(self[0]) { Text("\($0), \($1)") }
        return Text("\(before) and \(last)")
    }
}
