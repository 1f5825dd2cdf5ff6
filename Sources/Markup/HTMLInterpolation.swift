extension HTML: ExpressibleByStringInterpolation {
    package init(stringLiteral markup: String) {
        self.init(trusted: markup)
    }

    package init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.html
    }

    /// What may stand in a literal of markup; any other type does not compile.
    package struct StringInterpolation: StringInterpolationProtocol, Sendable {
        fileprivate var html = HTML.empty

        package init(literalCapacity: Int, interpolationCount: Int) {
            // Most values are markup or sentences of some length; growing again costs more than what is left over.
            html.reserveCapacity(literalCapacity + 96 * interpolationCount, values: interpolationCount)
        }

        package mutating func appendLiteral(_ markup: String) { html.append(markup: markup) }

        package mutating func appendInterpolation(_ value: String) { html.append(value: value) }

        package mutating func appendInterpolation(_ value: Substring) { html.append(value: String(value)) }

        package mutating func appendInterpolation(_ number: Int) { html.append(markup: String(number)) }

        package mutating func appendInterpolation(_ link: Link) { html.append(link) }

        package mutating func appendInterpolation(_ text: Text) { html.append(text) }

        package mutating func appendInterpolation(_ text: Text?) {
            if let text { html.append(text) }
        }

        package mutating func appendInterpolation(_ markup: HTML) { html += markup }

        package mutating func appendInterpolation(_ markup: HTML?) {
            if let markup { html += markup }
        }

        package mutating func appendInterpolation(_ list: [HTML]) {
            html.append(list)
        }
    }
}
