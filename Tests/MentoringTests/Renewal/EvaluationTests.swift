import Testing

@testable import Mentoring

@Suite struct EvaluationTests {
    @Test("a scale of six stands beside four of the seven questions, with 'not applicable'")
    func scale() {
        #expect(Evaluation.Question.allCases.filter(\.hasScale) == [.mission, .contact, .trust, .benefit])
        #expect(Rating.steps.map(\.rawValue) == [1, 2, 3, 4, 5, 6] && Rating.allCases.count == 7)
        #expect(Evaluation(ratings: [.learned: .two, .trust: .notApplicable]).ratings == [.trust: .notApplicable])
    }

    @Test("S1: each is asked for the own benefit, apart from the other")
    func benefit() throws {
        let answers = try Evaluation(ratings: [.benefit: .six], texts: [.benefit: "I listen better at home"]).checked()
        #expect(answers.ratings[.benefit] == .six && answers[.benefit] == "I listen better at home")
    }

    @Test("each answer is trimmed and refused beyond its limit", arguments: Evaluation.Question.allCases)
    func limits(question: Evaluation.Question) throws {
        let long = Evaluation(texts: [question: String(repeating: "x", count: 1001)])
        #expect(throws: Evaluation.Refusal.text(question, .tooLong(limit: 1000))) { try long.checked() }
        #expect(try Evaluation(texts: [question: "  fine \n"]).checked()[question] == "fine")
    }

    @Test("one step or one word is enough, nothing at all is not")
    func least() throws {
        #expect(throws: Evaluation.Refusal.nothingAnswered) { try Evaluation(texts: [.moved: "  "]).checked() }
        #expect(try Evaluation(ratings: [.mission: .notApplicable]).checked().texts.isEmpty)
        #expect(try Evaluation(texts: [.moved: "A talk", .learned: " "]).checked().texts == [.moved: "A talk"])
    }
}
