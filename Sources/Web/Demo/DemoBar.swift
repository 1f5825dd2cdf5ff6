import Foundation
import Markup

/// On every page of a demo: that it is one, what day it is there, and how to move on or look through other eyes.
struct DemoBar {
    /// The page it stands on, to come back to.
    let path: String
    let now: Date

    var html: HTML {
        """
        <details class="demo-bar">
        <summary>\(Text("This is a sample. Nothing you do here leaves this computer.")) <span>\(Text("Move the clock or look through other eyes"))</span></summary>
        <div class="demo-tools"><p>\(Text("Here it is \(day: today)."))</p>
        <form method="post" action="/demo/clock"><input type="hidden" name="next" value="\(path)">\(DemoLeap.allCases.map(leap))</form></div>
        <div class="demo-tools"><form method="post" action="/demo/sign-in">\(DemoRole.allCases.map(role))</form></div>
        </details>
        """
    }

    private var today: LocalDay { LocalDay(now, in: TimeZone(identifier: "Europe/Brussels") ?? .gmt) }

    private func leap(_ leap: DemoLeap) -> HTML {
        "<button class=\"button second small\" name=\"ahead\" value=\"\(leap.rawValue)\">\(leap.title)</button>"
    }

    private func role(_ role: DemoRole) -> HTML {
        "<button class=\"button second small\" name=\"as\" value=\"\(role.rawValue)\">\(role.title)</button>"
    }
}

extension DemoLeap {
    var title: Text {
        switch self {
        case .day: Text("A day ahead")
        case .week: Text("A week ahead")
        case .month: Text("A month ahead")
        }
    }
}
