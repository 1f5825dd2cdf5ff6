import Hummingbird

/// Refuses a change whose form was not made for this very session (T17).
struct FormToken: RouterMiddleware {
    typealias Context = Visitor

    let site: Site

    func handle(_ request: Request, context: Visitor, next: (Request, Visitor) async throws -> Response) async throws -> Response {
        if request.method == .post {
            guard !context.formToken.isEmpty, constantTimeEqual(context.form["form_token"], context.formToken) else {
                throw StaleForm()
            }
        }
        return try await next(request, context)
    }
}

/// A form from an older session or another tab's: nothing was changed, and the page says what to do.
struct StaleForm: Error {}

/// Compares two secrets without telling by its time how far they agree.
func constantTimeEqual(_ one: String, _ other: String) -> Bool {
    let one = Array(one.utf8)
    let other = Array(other.utf8)
    guard one.count == other.count else { return false }
    return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
}
