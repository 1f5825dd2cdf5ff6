import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@Suite("The letter")
struct LetterTests {
    private static let refused: [([String: String], String)] = [
        (["first": "hourly"], "first"),
        (["first": ""], "first"),
        (["later": "never"], "later"),
        (["months": "0"], "months"),
        (["months": "25"], "months"),
        (["months": "een paar"], "months"),
        (["channel": "pigeon"], "channel"),
        (["minutes": "14"], "minutes"),
        (["minutes": "241"], "minutes"),
        (["minutes": "lang"], "minutes"),
        (["opportunities": "0"], "opportunities"),
        (["opportunities": "13"], "opportunities"),
        (["review": ""], "review"),
        (["review": "31/12/2027"], "review"),
        (["review": "2026-11-24"], "review"),
        (["review": "2029-11-25"], "review"),
        (["words-trust": String(repeating: "v", count: 1_001)], "words-trust"),
        (["words-renewal": "een\u{7}bel"], "words-renewal"),
    ]

    @Test("what is refused stands at its field, and what was typed stays", arguments: Engine.available, refused)
    func refusals(engine: Engine, refused: ([String: String], String)) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.write()
            let page = try await duet.noor.post("\(duet.path)/agreement", refused.0.merging(["words-mission": "Blijft staan", "number": "0"]) { $1 })
            #expect(page.status == .unprocessableContent)
            #expect(page.text.contains("<a href=\"#\(refused.1)\">"))
            #expect(page.text.contains("id=\"\(refused.1)-error\""))
            #expect(page.text.contains("Blijft staan"))
            for typed in refused.0.values where !typed.isEmpty && refused.1 != "channel" { #expect(page.text.contains(typed)) }
            #expect(try await duet.agreement().latest == nil)
        }
    }

    @Test("the first and the last day that may be chosen are taken", arguments: Engine.available, ["2026-11-25", "2029-11-24"])
    func reviewDays(engine: Engine, day: String) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.write()
            #expect(try await duet.noor.post("\(duet.path)/agreement", ["review": day, "number": "0"]).status == .seeOther)
            #expect(try await duet.agreement().latest?.text.reviewDate?.iso == day)
        }
    }

    @Test("everything wrong is said at once", arguments: Engine.available)
    func allAtOnce(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.write()
            let page = try await duet.noor.post("\(duet.path)/agreement", ["first": "", "minutes": "1", "review": ""]).text
            for field in ["first", "minutes", "review"] { #expect(page.contains("<a href=\"#\(field)\">")) }
        }
    }

    @Test("without mission or mentor’s goal there is no letter yet, and the page says what comes first", arguments: Engine.available)
    func first(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            #expect(try await duet.noor.post("\(duet.path)/agreement").status == .unprocessableContent)
            #expect(try await duet.noor.get("\(duet.path)/agreement").text.contains("href=\"\(duet.path)/mission\""))
            #expect(try await duet.noor.get("\(duet.path)/agreement/proposal").location == "\(duet.path)/agreement")
            _ = try await duet.noor.post("\(duet.path)/mission", ["what": "Een richting", "number": "0"])
            #expect(try await duet.amira.get("\(duet.path)/agreement").text.contains("href=\"\(duet.path)/goal\""))
            #expect(try await duet.agreement().latest == nil)
        }
    }

    @Test("the letter says each part in full sentences", arguments: Engine.available)
    func sentences(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.write()
            _ = try await duet.noor.post(
                "\(duet.path)/agreement",
                [
                    "first": "weekly", "months": "2", "later": "monthly", "channel": "walk", "minutes": "90", "opportunities": "3",
                    "review": "2027-11-24", "words-networking": "Eerst een kop koffie.", "number": "0",
                ])
            let page = try await duet.amira.get("\(duet.path)/agreement").text
            for sentence in [
                "We zien elkaar elke week, 2 maanden lang.", "Daarna één keer per maand.", "We praten telkens anderhalf uur, liefst al wandelend.",
                "We vragen het altijd eerst.", "We verkopen niets.", "Wat we zeggen, blijft tussen ons.", "biedt ieder de ander 3 kansen",
                "Op woensdag 24\u{A0}november 2027 kijken we samen terug", "Een eigen richting vinden", "Leren luisteren", "Eerst een kop koffie.",
            ] { #expect(page.contains(sentence), "\(sentence)") }
        }
    }

    @Test("the wishes of both stand side by side, and the calmer one is suggested", arguments: Engine.available)
    func forms(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.tell(
                amira: Profile(form: WorkingForm(rhythm: .weekly, laterRhythm: .everyThreeWeeks, channels: [.walk], hoursAMonth: 7)),
                noor: Profile(form: WorkingForm(rhythm: .everyTwoWeeks, laterRhythm: .everyTwoMonths, channels: [.walk, .phone], hoursAMonth: 5)))
            for browser in [duet.amira, duet.noor] {
                let page = try await browser.get("\(duet.path)/agreement/proposal").text
                let table = try #require(page.firstMatch(of: /(?s)<table class="beside">.*?<\/table>/)).output
                for wish in [
                    "Elke week", "Om de twee weken", "Om de drie weken", "Om de twee maanden", "Aan de telefoon", "7 uur", "5 uur",
                ] { #expect(table.contains(wish), "\(wish)") }
                #expect(page.contains("value=\"everyTwoWeeks\" selected") && page.contains("value=\"everyTwoMonths\" selected"))
                #expect(page.contains("value=\"walk\" checked"))
            }
        }
    }

    @Test("what its owner shows to nobody stands in no letter and suggests nothing", arguments: Engine.available)
    func hidden(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            var noor = Profile(form: WorkingForm(rhythm: .everyTwoMonths, laterRhythm: .everyTwoMonths, channels: [.phone], hoursAMonth: 13))
            for field in [ProfileField.rhythm, .hoursAMonth] { noor.show(field, to: .onlyMe) }
            try await duet.tell(amira: Profile(form: WorkingForm(rhythm: .weekly, laterRhythm: .weekly, channels: [.phone])), noor: noor)
            let page = try await duet.amira.get("\(duet.path)/agreement/proposal").text
            let table = try #require(page.firstMatch(of: /(?s)<table class="beside">.*?<\/table>/)).output
            #expect(!table.contains("twee maanden") && !table.contains("13 uur"))
            #expect(table.contains("Elke week") && !page.contains("value=\"everyTwoMonths\" selected"))
        }
    }

    @Test("while one of the two has told nothing, the letter shows no wishes", arguments: Engine.available)
    func untold(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.tell(amira: Profile(form: WorkingForm(rhythm: .weekly)), noor: Profile(gives: ["luisteren"]))
            #expect(try await duet.noor.get("\(duet.path)/agreement/proposal").text.contains("class=\"beside\"") == false)
        }
    }

    @Test("the letter is told in running sentences, and of nobody who is not there", arguments: Engine.available)
    func running(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let typed = ["what": "Een eigen richting", "why": "Omdat stilstaan moe maakt", "notice": "Ze toont haar schetsen.", "number": "0"]
            _ = try await duet.noor.post("\(duet.path)/mission", typed)
            _ = try await duet.amira.post("\(duet.path)/goal", ["goal": "Leren luisteren"])
            _ = try await duet.noor.post("\(duet.path)/agreement", ["number": "0"])
            let page = try await duet.amira.get("\(duet.path)/agreement").text
            for sentence in [
                "Waarom doet het er voor ons toe? Omdat stilstaan moe maakt. We merken dat het lukt als we dit zien: Ze toont haar schetsen. We kijken",
                "Amira Haddou wil zelf dit bereiken: Leren luisteren.", "Wat we zeggen, blijft tussen ons. Zit er iets scheef, dan",
            ] { #expect(page.contains(sentence), "\(sentence)") }
            #expect(!page.contains("HR mag") && !page.contains("<b>"))
            #expect(try await duet.amira.get("\(duet.path)/trust").text.contains("HR mag") == false)
        }
    }

    @Test("the same proposal twice makes one version", arguments: Engine.available)
    func twice(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.write()
            for _ in 0..<2 { _ = try await duet.noor.post("\(duet.path)/agreement", ["minutes": "45", "number": "0"]) }
            #expect(try await duet.agreement().versions.count == 1)
        }
    }

    @Test("who proposes while the other did is shown both, and nothing is lost", arguments: Engine.available)
    func meanwhile(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.write()
            _ = try await duet.noor.post("\(duet.path)/agreement", ["words-trust": "Van Noor", "number": "0"])
            let page = try await duet.amira.post("\(duet.path)/agreement", ["words-trust": "Van Amira", "minutes": "45", "number": "0"])
            #expect(page.status == .unprocessableContent)
            #expect(page.text.contains("Van Noor") && page.text.contains("Van Amira") && page.text.contains("value=\"45\""))
            #expect(page.text.contains("name=\"number\" value=\"1\""))
            #expect(try await duet.amira.post("\(duet.path)/agreement", ["words-trust": "Van Amira", "number": "1"]).status == .seeOther)
            #expect(try await duet.agreement().number == 2)
        }
    }

    @Test("a draft comes back to its writer alone, and goes once it is saved", arguments: Engine.available)
    func draft(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.write()
            let draft = "/drafts/letter-\(duet.id.rawValue)"
            #expect(try await duet.noor.get("\(duet.path)/agreement/proposal").text.contains("data-draft=\"\(draft)\""))
            #expect(try await duet.noor.post(draft, ["words-trust": "Half een zin", "number": "0"]).status == .noContent)
            #expect(try await duet.noor.get("\(duet.path)/agreement/proposal").text.contains("Half een zin"))
            #expect(try await duet.amira.get("\(duet.path)/agreement/proposal").text.contains("Half een zin") == false)
            _ = try await duet.noor.post("\(duet.path)/agreement", ["number": "0"])
            #expect(try await duet.noor.get("\(duet.path)/agreement/proposal").text.contains("Half een zin") == false)
        }
    }
}
