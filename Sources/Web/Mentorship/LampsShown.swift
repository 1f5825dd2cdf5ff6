import Markup
import Mentoring
import Store

extension Standing {
    /// The lamps as a page hangs them: at rest once the mentorship has ended.
    var shownLamps: [Lamp] { mentorship.closing.map { lamps.resting(after: $0) } ?? lamps }

    /// What stands under a lamp: no order where there is no room yet to follow it in.
    func words(under lamp: Lamp) -> Text {
        guard case .waiting(let next) = lamp.state, next != .getToKnow, room(lamp.kind) == nil else { return lamp.sentence }
        return Text("opens later")
    }

    /// The page of a lamp's room, where it is open to the two by now.
    func room(_ kind: LampKind) -> String? {
        switch (kind, mentorship.state) {
        case (_, .exploring): nil
        case (_, .closed) where mentorship.agreedAt == nil: nil
        case (.mission, .closed): written.hasMission ? "\(path)/mission" : nil
        case (.mission, _): "\(path)/mission"
        case (.engagement, _): "\(path)/engagement"
        case (.networking, _): "\(path)/networking"
        case (.trust, _): "\(path)/trust"
        case (.opportunity, _): "\(path)/opportunity"
        case (.renewal, _): "\(path)/renewal"
        }
    }

    /// How far the two are, for a list.
    var stage: Text {
        switch mentorship.state {
        case .exploring: Text("getting to know each other")
        case .agreeing where !written.hasMission: Text("you both want to go on")
        case .agreeing, .active: role
        case .closed where mentorship.agreedAt == nil: Text("you got to know each other")
        case .closed: mentorship.closing?.isPlanned == true ? Text("closed") : Text("ended")
        }
    }

    /// What comes first, or how it ended, for a list.
    var summary: Text {
        mentorship.closing.map(farewell) ?? steps.first?.title ?? lamps.summary
    }

    /// How it ended: every end that was not planned in the same plain words, since the reason is for its writer alone.
    func farewell(_ closing: Closing) -> Text {
        guard mentorship.agreedAt == nil else {
            return closing.isPlanned
                ? Text("Your mentorship is closed. What you gave each other stays.") : Text("Your mentorship has ended.")
        }
        return closing.isByClick ? Text("It does not go on, and that is all right.") : Text("It does not go on.")
    }
}
