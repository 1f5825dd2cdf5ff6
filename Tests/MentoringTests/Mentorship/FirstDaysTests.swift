import Foundation
import Mentoring
import Testing

@Suite("A talk to arrange, and lamps at rest")
struct FirstDaysTests {
    private let start = Date(timeIntervalSince1970: 1_000_000)

    @Test("a talk is arranged until it is asked about, and by nobody who has answered")
    func arranging() throws {
        var click = Click(beganAt: start)
        #expect(click.isBeingArranged(by: .mentor, now: start + Click.arrangedWithin - 1))
        #expect(!click.isBeingArranged(by: .mentor, now: start + Click.arrangedWithin))
        _ = try click.answer(.mentor, ClickAnswers(), decision: .ratherNot, at: start)
        #expect(!click.isBeingArranged(by: .mentor, now: start) && click.isBeingArranged(by: .mentee, now: start))
    }

    @Test("once it has ended nothing is asked; what burned goes on burning only after a planned end", arguments: Ending.Kind.allCases)
    func resting(kind: Ending.Kind) {
        let hung = [Lamp(.mission, .lit), Lamp(.engagement, .waiting(.proposeDate)), Lamp(.trust, .needsCare(.repairOpen))]
        let lamps = hung.resting(after: Closing(kind, at: start))
        #expect(lamps.map(\.state) == [kind == .asPlanned ? .lit : .resting, .resting, .resting])
        #expect(lamps.map(\.kind) == [.mission, .engagement, .trust])
    }
}
