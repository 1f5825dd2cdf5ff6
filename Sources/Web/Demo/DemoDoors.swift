import Markup

/// The front page of a demo: a button a role.
struct DemoDoors {
    var html: HTML {
        """
        <div class="stack measure"><h1>\(Text("Look around in Lampion"))</h1>
        <p class="lead">\(Text("This is a sample. Choose whose eyes you want to look through."))</p>
        <form method="post" action="/demo/sign-in" class="roles">\(DemoRole.allCases.map(button))</form></div>
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
        case .mentee: Text("You look for someone to walk along with you.")
        case .mentor: Text("You walk along with someone.")
        case .coordinator: Text("You help people find each other.")
        case .confidant: Text("You listen when something goes wrong.")
        case .administrator: Text("You keep Lampion running.")
        }
    }
}
