import Foundation

/// 'Is this one for a coach?' A friendly question with a better place, never a block (S7 to S9).
package enum CoachingHint: String, CaseIterable, Sendable {
    /// The horizon is under three months.
    case shortHorizon
    case task
    case knowledge

    /// In months.
    package static let longEnough = 3
}

/// The question for a mission, or nil where none is needed.
package func coachingHint(for text: MissionText) -> CoachingHint? {
    if text.horizonMonths < CoachingHint.longEnough { return .shortHorizon }
    let words = folded(text.what)
    if taskWords.contains(where: words.contains) { return .task }
    return knowledgeWords.contains(where: words.contains) ? .knowledge : nil
}

/// Small letters without accents, one space between words and one at either end.
private func folded(_ text: String) -> String {
    let plain = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    return " " + plain.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
}

/// Dutch, English, French, German. Only what hardly stands in a long mission: 'au cours de' or 'build rapport' must not ring.
private let taskWords = [
    " deadline ", " taak ", " rapport schrijven ", " verslag schrijven ", " presentatie maken ", " examen ", " cv schrijven ",
    " task ", " assignment ", " exam ", " write a report ", " prepare a presentation ", " write my cv ",
    " tache ", " rediger un rapport ", " preparer une presentation ", " ecrire mon cv ",
    " aufgabe ", " prufung ", " bericht schreiben ", " prasentation vorbereiten ", " lebenslauf schreiben ",
]

private let knowledgeWords = [
    " cursus ", " opleiding volgen ", " leren werken met ", " uitleggen hoe ", " met excel ", " leren programmeren ",
    " a course ", " a training ", " how to use ", " explain how ", " with excel ", " learn to program ", " transfer of knowledge ",
    " suivre un cours ", " suivre une formation ", " apprendre a utiliser ", " expliquer comment ", " avec excel ", " apprendre a programmer ",
    " kurs ", " schulung ", " umgang mit ", " erklaren wie ", " mit excel ", " programmieren lernen ",
]
