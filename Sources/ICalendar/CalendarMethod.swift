/// What a calendar object is sent for (RFC 5546, 1.4).
package enum CalendarMethod: String, CaseIterable, Sendable {
    case publish = "PUBLISH"
    case request = "REQUEST"
    case reply = "REPLY"
    case cancel = "CANCEL"
    case counter = "COUNTER"
    case declineCounter = "DECLINECOUNTER"
}
