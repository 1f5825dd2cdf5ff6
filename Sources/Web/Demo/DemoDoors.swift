import Markup

/// The front page of a demo: a button a role.
struct DemoDoors {
    var html: HTML {
        """
        <div class="stack measure"><h1>\(Text("Look around in Lampion"))</h1>
        <p class="lead">\(Text("This is a sample. Choose whose eyes you want to look through."))</p>
        <form method="post" action="/demo/sign-in" class="roles">\(DemoRole.allCases.map(button))</form>
        <p><a href="/demo/mail">\(Text("See the mails"))</a></p></div>
        """
    }

    private func button(_ role: DemoRole) -> HTML {
        "<button class=\"button second\" name=\"as\" value=\"\(role.rawValue)\">\(role.title)<small>\(role.summary)</small></button>"
    }
}

extension DemoRole {
    var title: Text {
        switch self {
        case .mentee: Text("As a mentee")
        case .mentor: Text("As a mentor")
        case .coordinator: Text("As the coordinator")
        case .confidant: Text("As the confidant")
        case .administrator: Text("As the administrator")
        }
    }

    var summary: Text {
        switch self {
        case .mentee: Text("You have a mentor, and you are getting to know a second one.")
        case .mentor: Text("You are a mentor, and somebody new would like to learn from you.")
        case .confidant: Text("You see what people bring to you, and nothing else.")
        case .coordinator: Text("The room of this role is not open yet. Meanwhile you see this person’s own page.")
        case .administrator: Text("You see whether mail goes out well: under Administration, at the bottom of each page.")
        }
    }
}
