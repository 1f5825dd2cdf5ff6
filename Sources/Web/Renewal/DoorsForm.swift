import Markup
import Mentoring

/// Three doors, of which each of the two chooses one (R8).
struct DoorsForm {
    let together: Together
    let room: RenewalRoom
    let review: Review
    let form: Form?
    let complaints: [Complaint]

    private var other: String { together.other.name }
    private var own: DoorChoice? { review.choices[together.side] }
    private var chosen: String { form?["door"] ?? own?.door.rawValue ?? "" }

    var html: HTML {
        Web.form(
            "\(together.path)/renewal/door", together.context.visitor, class: "stack far screen-only",
            """
            <fieldset class="field doors-field\(complaints.sentence(for: "door") == nil ? "" : " wrong")">
            <legend><h2 class="doors-title">\(Text("Three doors. Which one do you choose?"))</h2></legend>
            <p class="measure">\(lead)</p>
            \(complaints.sentence(for: "door").map { "<p class=\"error\" id=\"door-error\"><span class=\"hidden\">\(Text("Error:"))</span> \($0)</p>" as HTML })
            <div class="doors">\(Door.allCases.map(door))</div></fieldset>
            \(until)
            <div class="stack near"><p class="actions"><button class="button">\(Text("This is my choice"))</button>
            <a class="button plain" href="\(together.path)">\(Text("Later"))</a></p>
            \(sees(Text("You and \(other), once both of you have chosen.")))</div>
            """)
    }

    private var lead: Text {
        Text(
            "\(other) chooses too. You see each other’s choice once both of you have chosen. Where one would rather close, you close it well together."
        )
    }

    private func door(_ door: Door) -> HTML {
        """
        <label class="door"><input type="radio" name="door" id="\(door == .extend ? "door" : "door-\(door.rawValue)")" value="\(door.rawValue)"\
        \(chosen == door.rawValue ? " checked" : "")>\(DoorPicture(door: door).html)
        <strong>\(door.title)</strong> <small>\(door.meaning)</small></label>
        """
    }

    private var until: HTML {
        Field(
            name: "until", label: Text("If you go on with this mission: until when?"),
            hint: Text(
                "Your letter stays as it is, with this new day. If both of you choose so, both names stand under it at once. If you choose different days, the earlier one counts."
            ),
            value: form?["until"] ?? own?.until?.iso ?? ReviewDate.suggested(from: room.today).iso, complaint: complaints.sentence(for: "until"),
            type: "date", least: room.today.adding(days: 1).iso, most: ReviewDate.latest(from: room.today).iso
        ).html
    }
}

/// A door wide open, a door ajar, a door with a lantern beside it.
struct DoorPicture {
    let door: Door

    var html: HTML { "<svg viewBox=\"0 0 160 150\" aria-hidden=\"true\">\(paths)</svg>" }

    private var paths: HTML {
        switch door {
        case .extend:
            """
            <path class="door-beam" d="M52 138h56l38 12H14Z"/><path class="door-hole" d="M52 138V44a28 28 0 0 1 56 0V138Z"/>\
            <path class="door-leaf" d="M52 138V44C52 30 44 24 34 24V146Z"/><path class="door-frame" d="M46 138V44a34 34 0 0 1 68 0V138M6 138H154"/>
            """
        case .newMission:
            """
            <path class="door-beam" d="M90 138h18l30 12H86Z"/><path class="door-hole" d="M52 138V44a28 28 0 0 1 56 0V138Z"/>\
            <path class="door-leaf" d="M52 138V44A28 28 0 0 1 80 16C88 16 92 24 92 36V144Z"/>\
            <path class="door-frame" d="M46 138V44a34 34 0 0 1 68 0V138M6 138H154"/><circle class="door-knob" cx="85" cy="88" r="2.5"/>
            """
        case .close:
            """
            <path class="door-leaf" d="M52 138V44a28 28 0 0 1 56 0V138Z"/>\
            <path class="door-frame" d="M46 138V44a34 34 0 0 1 68 0V138M6 138H154M126 52h12v6"/><circle class="door-knob" cx="99" cy="88" r="2.5"/>\
            <use href="#lamp-lit" x="123" y="56" width="30" height="40"/>
            """
        }
    }
}
