import Markup

/// The frame of every page at the door: an evening sky with one lamp, and beside it what is asked.
struct Welcome {
    let title: Text
    var complaints: [Complaint] = []
    let content: HTML

    var page: Page {
        Page(
            title: title,
            content: """
                <div class="welcome-sky dusk">
                <svg class="lamp" viewBox="0 0 48 64" aria-hidden="true"><path class="lamp-string" d="M24 4V-400" stroke-width="1.5"/>\
                <use href="#lamp-lit"/></svg>
                <p class="serif">\(Text("A lamp that you light for another lights your own path too."))</p>
                </div>
                <div class="welcome-form stack far">
                \(complaints.summary)
                \(content)
                </div>
                """,
            shape: "page welcome")
    }
}
