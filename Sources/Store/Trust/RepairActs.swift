import Database
package import Foundation
package import Mentoring

extension Writing {
    /// Keeps a repair that was just opened, and tells the other.
    package func open(_ opened: (repair: Repair, effects: [Repair.Effect]), of mentorship: Mentorship, at now: Date, chance: Randomness) throws {
        try insert(opened.repair, of: mentorship)
        try note("repair opened", by: mentorship.person(opened.repair.opener), thing: opened.repair.id.rawValue, at: now, id: chance.id())
        try carryOut(opened.effects, of: opened.repair, of: mentorship, at: now, chance: chance)
    }

    /// What the rule says of a change, kept and told; nil where there is no such repair.
    package func change(
        _ id: ID<Repair>, of mentorship: Mentorship, _ change: Repair.Change, at now: Date, chance: Randomness
    ) throws -> Repair? {
        guard var repair = try repair(id, of: mentorship) else { return nil }
        let before = repair
        let effects = try repair.apply(change)
        guard repair != before else { return repair }
        try update(repair, of: mentorship)
        try note("repair \(repair.state.rawValue)", by: nil, thing: id.rawValue, at: now, id: chance.id())
        try carryOut(effects, of: repair, of: mentorship, at: now, chance: chance)
        return repair
    }

    private func carryOut(_ effects: [Repair.Effect], of repair: Repair, of mentorship: Mentorship, at now: Date, chance: Randomness) throws {
        for effect in effects {
            switch effect {
            case .tell(let side):
                try post(Posted(.repairNews, to: mentorship.person(side), about: repair.id.rawValue, due: now, id: chance.id()), now: now)
            case .lookAgain(let day):
                for side in Side.allCases {
                    let mail = Posted(.repairToLookAt, to: mentorship.person(side), about: repair.id.rawValue, due: day, id: chance.id())
                    try post(mail, now: now)
                }
            }
        }
    }
}

extension Reading {
    /// The mentorship that a repair belongs to.
    package func mentorship(of repair: ID<Repair>) throws -> ID<Mentorship>? {
        try sql.value("SELECT mentorship FROM repair WHERE id = \(repair)")
    }

    /// How a repair stands, in a mentorship that goes on; nil where it does not, or it was taken back.
    package func openRepair(_ id: ID<Repair>) throws -> (state: Repair.State, looksAt: Date?)? {
        try sql.first(
            """
            SELECT r.state, r.looks_at FROM repair r JOIN mentorship m ON m.id = r.mentorship
            WHERE r.id = \(id) AND r.state <> 'withdrawn' AND m.closed_at IS NULL
            """
        ) { (try $0["state"], try $0["looks_at"]) }
    }
}
