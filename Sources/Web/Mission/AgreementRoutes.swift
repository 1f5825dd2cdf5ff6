import Hummingbird
import Markup
import Mentoring
import Store

/// The letter: proposing a version, reading it, signing it.
struct AgreementRoutes {
    let site: Site

    func add(to doors: Doors) {
        let room = doors.signedIn.group("mentorships/:mentorship/agreement")
        room.get(use: site.together { try await show($1) })
        room.get("proposal", use: site.together { try await adjust($1) })
        room.post(use: site.together { try await propose($1) })
        room.post("signature", use: site.together { try await sign($1) })
        room.get("versions/:number", use: site.together { try await read($1) })
    }

    private func show(_ together: Together, refusal: SigningRefusal? = nil) async throws -> Response {
        let letter = try await site.letter(together)
        guard let version = letter.agreement.latest else {
            let page = LetterBeginPage(together: together, step: letter.step).page
            return site.page(refusal == nil ? page : page.refused(), for: together.context)
        }
        let (duo, me, now) = (together.duo, together.me, site.clock.now())
        let isInForce = letter.agreement.inForce?.number == version.number
        let standing = isInForce ? try await site.archive.read { try $0.standing(duo, for: me, now: now) } : nil
        let page = AgreementPage(
            together: together, agreement: letter.agreement, version: version, next: letter.step, standing: standing, refusal: refusal
        ).page
        return site.page(refusal == nil ? page : page.refused(), for: together.context)
    }

    private func adjust(_ together: Together) async throws -> Response {
        guard together.isOpen else { throw HTTPError(.notFound) }
        let letter = try await site.letter(together)
        guard let base = letter.proposal else { return .see("\(together.path)/agreement") }
        let draft = try await site.draft("letter-\(together.id.rawValue)", together.context)
        let form = draft ?? LetterForm.filled(with: base.lookingAhead(from: letter.today), number: letter.agreement.number)
        let proposal = LetterForm(form: form, base: base, today: letter.today)
        var page = LetterFormPage(together, proposal, forms: letter.forms)
        page.isChange = letter.agreement.isInForce
        page.meanwhile = form.begunFrom == letter.agreement.number ? nil : letter.agreement.latest
        return site.page(page.page, for: together.context)
    }

    private func propose(_ together: Together) async throws -> Response {
        let (name, path) = ("letter-\(together.id.rawValue)", "\(together.path)/agreement")
        let later = together.context.form.begunFrom == 0 ? together.path : path
        if let answer = try await site.leave(name, together.context, to: later, again: "\(path)/proposal") { return answer }
        let letter = try await site.letter(together)
        guard let base = letter.proposal else {
            return site.page(LetterBeginPage(together: together, step: letter.step).page.refused(), for: together.context)
        }
        let proposal = LetterForm(form: together.context.form, base: base, today: letter.today)
        guard let text = proposal.text else { return refused(together, proposal, letter, proposal.complaints) }
        do {
            try await site.propose(text, begunFrom: proposal.form.has("number") ? proposal.form.begunFrom : nil, together)
        } catch Agreement.Refusal.changedMeanwhile(let latest) {
            let complaint = Complaint("latest", Text("A new version was saved while you were writing. You see both here."))
            return refused(together, proposal, letter, [complaint], meanwhile: latest)
        }
        return .see("\(together.path)/agreement")
    }

    private func refused(
        _ together: Together, _ proposal: LetterForm, _ letter: LetterBefore, _ complaints: [Complaint], meanwhile: LetterVersion? = nil
    ) -> Response {
        var page = LetterFormPage(together, proposal, forms: letter.forms, complaints: complaints)
        page.isChange = letter.agreement.isInForce
        page.meanwhile = meanwhile
        return site.page(page.page.refused(), for: together.context)
    }

    private func sign(_ together: Together) async throws -> Response {
        do {
            try await site.sign(version: Int(together.context.form["version"]) ?? 0, together)
        } catch let refusal as SigningRefusal {
            return try await show(together, refusal: refusal)
        }
        return .see("\(together.path)/agreement")
    }

    private func read(_ together: Together) async throws -> Response {
        let id = together.id
        let agreement = try await site.archive.read { try $0.agreement(of: id) }
        let number = together.context.parameters.get("number")
        guard let version = agreement.versions.first(where: { "\($0.number)" == number }) else { throw HTTPError(.notFound) }
        return site.page(LetterVersionPage(together: together, agreement: agreement, version: version).page, for: together.context)
    }
}
