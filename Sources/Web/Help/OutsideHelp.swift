import Markup

/// Help outside Lampion, by country: for two people alone there is no coordinator and no confidant.
///
/// Only public numbers that have been the same for years. Look them up again before adding one.
struct OutsideHelp {
    private struct Line {
        let number: String
        let name: String
        let about: Text
    }

    var html: HTML {
        """
        <p>\(Text("Is it something between the two of you? Say it soon, and kindly: what you noticed, and what you need. Often that is enough."))</p>
        <p>\(Text("Either of you can stop at any time, without a reason and without fault."))</p>
        <p>\(Text("Do you not feel safe, or is it too heavy to bear alone? Then talk to someone outside. These people listen, and you don’t have to say your name."))</p>
        <p><a href="/concerns/new">\(Text("Write to the confidant"))</a></p>
        \(numbers)
        """
    }

    /// The numbers alone.
    var numbers: HTML { "<dl class=\"help-lines\">\(countries.map(country))</dl>" }

    private func country(_ country: (name: Text, lines: [Line])) -> HTML {
        "<div><dt>\(country.name)</dt>\(country.lines.map(line))</div>"
    }

    private func line(_ line: Line) -> HTML {
        let dialled = line.number.filter { !$0.isWhitespace }
        return "<dd><a href=\"tel:\(dialled)\">\(line.number)</a> \(line.name)\(line.name.isEmpty ? "" : ", ")\(line.about)</dd>"
    }

    private var countries: [(name: Text, lines: [Line])] {
        [
            (Text("In danger, anywhere in the European Union"), [Line(number: "112", name: "", about: Text("ambulance, fire brigade and police"))]),
            (
                Text("Belgium"),
                [
                    Line(number: "106", name: "Tele-Onthaal", about: Text("in Dutch, day and night")),
                    Line(number: "107", name: "Télé-Accueil", about: Text("in French, day and night")),
                    Line(number: "108", name: "Telefonhilfe", about: Text("in German")),
                ]
            ),
            (Text("The Netherlands"), [Line(number: "113", name: "Zelfmoordpreventie", about: Text("when you think of suicide, day and night"))]),
            (Text("France"), [Line(number: "3114", name: "Souffrance et prévention du suicide", about: Text("day and night"))]),
            (Text("Germany"), [Line(number: "0800 1110111", name: "Telefonseelsorge", about: Text("day and night"))]),
        ]
    }
}
