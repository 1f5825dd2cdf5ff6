extension Preparation {
    /// What the question at the end of a lesson takes: it may stay empty, for there is no test.
    package static let answer = TextRule.lines(1000, isRequired: false)
}
