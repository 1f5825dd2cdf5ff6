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
        <div class="demo-tools"><p>\(Text("Here it is \(day: today)."))</p> <a href="/demo/mail">\(Text("See the mails"))</a>
        <form method="post" action="/demo/clock"><input type="hidden" name="next" value="\(path)">\(DemoLeap.allCases.map(leap))</form></div>
        <div class="demo-tools"><form method="post" action="/demo/sign-in">\(DemoRole.allCases.map(role))</form></div>
        </details>
        """
    }

    private var today: LocalDay { .inDemo(now) }

    private func leap(_ leap: DemoLeap) -> HTML {
        "<button class=\"button second small\" name=\"ahead\" value=\"\(leap.rawValue)\">\(leap.title)</button>"
    }

    private func role(_ role: DemoRole) -> HTML {
        "<button class=\"button second small\" name=\"as\" value=\"\(role.rawValue)\">\(role.title)</button>"
    }
}

/// At the top of the page that follows a press: what day it has become, and what went out on the way there.
struct DemoMoved {
    let now: Date
    let mails: Int

    /// - Parameter back: The page with its query, in which the press has left the number.
    init?(back: String, now: Date) {
        guard let mails = Self.mails(in: back) else { return nil }
        self.now = now
        self.mails = mails
    }

    var html: HTML {
        """
        <div class="demo-moved" role="status">\(Text("It is now \(day: .inDemo(now)).")) \(Text("\(mails) mails went out.")) \
        <a href="/demo/mail">\(Text("See the mails"))</a></div>
        """
    }

    /// The page to go to, with the number behind it.
    static func path(_ path: String, mails: Int) -> String {
        path + (path.contains("?") ? "&" : "?") + mark + String(mails)
    }

    private static let mark = "moved="

    private static func mails(in path: String) -> Int? {
        guard let query = path.firstIndex(of: "?") else { return nil }
        let pair = path[path.index(after: query)...].split(separator: "&").last { $0.hasPrefix(mark) }
        return pair.flatMap { Int($0.dropFirst(mark.count)) }.flatMap { 0...9_999 ~= $0 ? $0 : nil }
    }
}

extension LocalDay {
    /// The demo's people live in Brussels.
    static func inDemo(_ moment: Date) -> LocalDay { LocalDay(moment, in: TimeZone(identifier: "Europe/Brussels") ?? .gmt) }
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
