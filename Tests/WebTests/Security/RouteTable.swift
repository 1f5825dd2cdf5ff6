/// Every address of the program, and what each person of the cast meets there (T15).
///
/// **A new route needs a line here.** A line is: method, path, six statuses, then the fields of its form as `name=value` (a `+` is a space),
/// and for a POST that needs no form token the word `sealed`. The people are, in this order:
/// the mentor of the mentorship, its mentee, a stranger to it who is signed in, nobody, a disabled person's open session, an administrator.
/// 303 to a page that needs a person is the way to the door. A placeholder such as `:mentorship` is filled by `RouteWorld.value(of:)`, anew
/// for each line and person, so that lines do not depend on each other. Where the order of presses matters, say so beside the line.
enum RouteTable {
    static let lines = parse(
        shared + signIn + person + mentorship + mission + engagement + networking + trust + opportunity + outbox)
    static let demoLines = parse(demo)

    private static let shared = """
        GET /                                             200 200 200 200 200 200
        GET /healthz                                      200 200 200 200 200 200
        GET /favicon.ico                                  200 200 200 200 200 200
        GET /assets/:mark/lampion.css                     200 200 200 200 200 200
        GET /assets/:mark/lampion.js                      200 200 200 200 200 200
        GET /assets/:mark/favicon.svg                     200 200 200 200 200 200
        GET /assets/:mark/favicon.ico                     200 200 200 200 200 200
        POST /drafts/:form                                204 204 204 303 303 204   what=Samen

        """

    private static let signIn = """
        GET /sign-in                                      303 303 303 200 200 303
        POST /sign-in                                     303 303 303 303 303 303   address=iemand@elders.test next=/
        GET /sign-in/sent                                 303 303 303 303 303 303
        POST /sign-in/code                                410 410 410 410 410 410   code=123456
        GET /sign-in/:signIn/:seal                        200 200 200 200 200 200
        POST /sign-in/:signIn/:seal                       303 303 303 303 303 303
        POST /language                                    303 303 303 303 303 303   language=fr back=/
        GET /administrator/:secret                        200 200 200 200 200 200
        POST /administrator/:secret                       303 303 303 303 303 303
        GET /account/calendar                             200 200 200 303 303 200
        POST /account/calendar/renewal                    303 303 303 303 303 303
        POST /account/calendar/closure                    303 303 303 303 303 303
        GET /account/calendar/answer                      200 200 200 303 303 200
        POST /account/calendar/answer                     422 422 422 303 303 422
        GET /calendar/:secret.ics                         200 200 200 200 200 200
        POST /sign-out                                    303 303 303 303 303 303
        GET /sign-in/password                             303 303 303 200 200 303
        POST /sign-in/password                            422 422 422 422 422 422
        GET /account                                      200 200 200 303 303 200
        POST /account                                     422 422 422 303 303 422
        GET /account/sessions                             200 200 200 303 303 200
        POST /account/sessions/closure                    303 303 303 303 303 303
        GET /account/addresses                            200 200 200 303 303 200
        POST /account/addresses                           422 422 422 303 303 422
        POST /account/addresses/removal                   303 303 303 303 303 303
        GET /account/password                             200 200 200 303 303 200
        POST /account/password                            422 422 422 303 303 303
        POST /account/password/removal                    303 303 303 303 303 303
        GET /address-checks/:check/:seal                  404 404 404 404 404 404
        POST /address-checks/:check/:seal                 404 404 404 404 404 404

        """

    private static let person = """
        GET /profile                                      200 200 200 303 303 200
        GET /profile/preview                              200 200 200 303 303 200
        GET /profile/:step                                200 200 200 303 303 200
        POST /profile/:step                               303 303 303 303 303 303
        GET /readiness                                    200 200 200 303 303 200
        POST /readiness                                   422 422 422 303 303 422
        GET /readiness/next                               303 303 303 303 303 303
        GET /preparation                                  200 200 200 303 303 200
        GET /preparation/:role                            200 200 200 303 303 200
        GET /preparation/:role/:lesson                    200 200 200 303 303 200
        POST /preparation/:role/:lesson                   303 303 303 303 303 303
        GET /help                                         200 200 200 200 200 200

        """

    private static let mentorship = """
        GET /invitations                                  200 200 200 303 303 200
        GET /invitations/new                              200 200 200 303 303 200
        POST /invitations                                 303 303 303 303 303 303   role=mentor kind=known way=link purpose=Samen+leren
        GET /invitations/:invitation                      200 404 404 303 303 404
        POST /invitations/:invitation/withdrawal          303 404 404 303 303 404
        GET /invitations/:invitation/:seal                200 200 200 200 200 200
        POST /invitations/:invitation/:seal/acceptance    200 303 303 422 422 303   name=Iemand sealed
        POST /invitations/:invitation/:seal/refusal       200 200 200 200 200 200   sealed
        GET /mentorships                                  200 200 200 303 303 200
        GET /mentorships/:mentorship                      200 200 404 303 303 404
        GET /invitations/:invitation/answer               404 404 404 303 303 404
        GET /mentorships/:mentorship/click                200 200 404 303 303 404
        POST /mentorships/:mentorship/click               303 303 404 303 303 404

        """

    private static let mission = """
        GET /mentorships/:mentorship/mission              200 200 404 303 303 404
        POST /mentorships/:mentorship/mission             303 303 404 303 303 404   what=Samen number=0
        GET /mentorships/:mentorship/goal                 200 200 404 303 303 404
        POST /mentorships/:mentorship/goal                303 303 404 303 303 404   goal=Luisteren
        GET /mentorships/:mentorship/agreement            200 200 404 303 303 404
        POST /mentorships/:mentorship/agreement           422 422 404 303 303 404
        POST /mentorships/:mentorship/agreement/signature 422 422 404 303 303 404   version=1
        GET /mentorships/:mentorship/mission/change       200 200 404 303 303 404
        POST /mentorships/:mentorship/mission/beginning   303 303 404 303 303 404
        GET /mentorships/:mentorship/mission/question     303 303 404 303 303 404
        GET /mentorships/:mentorship/mission/versions/:number 404 404 404 303 303 404
        GET /mentorships/:mentorship/agreement/proposal   303 303 404 303 303 404
        GET /mentorships/:mentorship/agreement/versions/:number 404 404 404 303 303 404
        GET /mentorships/:mentorship/trust                200 200 404 303 303 404
        GET /mentorships/:mentorship/renewal              200 200 404 303 303 404
        POST /mentorships/:mentorship/renewal             303 303 404 303 303 404
        GET /mentorships/:mentorship/review-date.ics      404 404 404 303 303 404
        POST /mentorships/:mentorship/renewal/earlier     303 303 404 303 303 404
        GET /mentorships/:mentorship/renewal/evaluation   303 303 404 303 303 404
        POST /mentorships/:mentorship/renewal/evaluation  303 303 404 303 303 404   learned=Luisteren
        POST /mentorships/:mentorship/renewal/door        422 422 404 303 303 404
        GET /mentorships/:mentorship/renewal/year         303 303 404 303 303 404
        GET /mentorships/:mentorship/renewal/year/:number 404 404 404 303 303 404
        GET /mentorships/:mentorship/renewal/looks/:months  404 404 404 303 303 404
        POST /mentorships/:mentorship/renewal/looks/:months 404 404 404 303 303 404
        GET /mentorships/:mentorship/renewal/farewell     404 404 404 303 303 404
        POST /mentorships/:mentorship/renewal/farewell/letter   404 404 404 303 303 404   goodbye-letter=Dank
        POST /mentorships/:mentorship/renewal/farewell/touch    404 404 404 303 303 404   touch=yes
        POST /mentorships/:mentorship/renewal/farewell/goodbye  404 404 404 303 303 404
        POST /mentorships/:mentorship/renewal/farewell/debrief  404 404 404 303 303 404
        POST /mentorships/:mentorship/renewal/farewell/reason   404 404 404 303 303 404   category=other
        POST /mentorships/:mentorship/renewal/farewell/lamp     404 404 404 303 303 404

        """

    private static let engagement = """
        GET /mentorships/:mentorship/engagement           200 200 404 303 303 404
        GET /mentorships/:mentorship/engagement/meetings/new 200 200 404 303 303 404
        POST /mentorships/:mentorship/engagement/meetings 303 303 404 303 303 404   when=2026-12-08T14:00 minutes=60 channel=walk
        GET /mentorships/:mentorship/engagement/meetings/held 200 200 404 303 303 404
        POST /mentorships/:mentorship/engagement/meetings/held 303 303 404 303 303 404   day=2026-11-20 time=14:00 minutes=60 channel=walk
        GET /mentorships/:mentorship/engagement/meetings/:meeting 200 200 404 303 303 404
        GET /mentorships/:mentorship/engagement/meetings/:meeting/change 200 200 404 303 303 404
        POST /mentorships/:mentorship/engagement/meetings/:meeting 422 422 404 303 303 404
        POST /mentorships/:mentorship/engagement/meetings/:meeting/confirmation 303 409 404 303 303 404   number=0
        POST /mentorships/:mentorship/engagement/meetings/:meeting/omission 303 303 404 303 303 404   number=0
        POST /mentorships/:mentorship/engagement/meetings/:meeting/cancellation 303 303 404 303 303 404   number=0
        POST /mentorships/:mentorship/engagement/meetings/:meeting/standing 409 409 404 303 303 404   number=0
        POST /mentorships/:mentorship/engagement/meetings/:meeting/lateness 409 409 404 303 303 404
        POST /mentorships/:mentorship/engagement/steps 303 303 404 303 303 404   step=Bellen
        POST /mentorships/:mentorship/engagement/steps/:step 403 303 404 303 303 404   change=done
        GET /mentorships/:mentorship/engagement/journal 200 200 404 303 303 404
        POST /mentorships/:mentorship/engagement/journal 303 303 404 303 303 404   words=Vandaag
        POST /mentorships/:mentorship/engagement/journal/later 303 303 404 303 303 404
        POST /mentorships/:mentorship/engagement/journal/:entry/line 404 303 404 303 303 404   line=Eén+regel
        POST /mentorships/:mentorship/engagement/journal/:entry/removal 404 303 404 303 303 404
        GET /mentorships/:mentorship/engagement/fit/:number 404 404 404 303 303 404
        POST /mentorships/:mentorship/engagement/fit/:number 404 404 404 303 303 404   fit=good
        POST /mentorships/:mentorship/engagement/pause 303 303 404 303 303 404   return=2026-12-20
        POST /mentorships/:mentorship/engagement/pause/removal 303 303 404 303 303 404
        GET /mentorships/:mentorship/engagement/reach 200 200 404 303 303 404
        POST /mentorships/:mentorship/engagement/reach 303 303 404 303 303 404   number=012
        POST /mentorships/:mentorship/engagement/meetings/:meeting/record 422 422 404 303 303 404   minutes=60
        POST /mentorships/:mentorship/engagement/meetings/:meeting/record/removal 409 409 404 303 303 404
        POST /mentorships/:mentorship/engagement/meetings/:meeting/take-away 409 409 404 303 303 404
        GET /meetings/:meeting/:person/:day/:seal         200 200 200 200 200 200
        POST /meetings/:meeting/:person/:day/:seal/confirmation 200 200 200 200 200 200   sealed
        POST /meetings/:meeting/:person/:day/:seal/proposal 422 422 422 422 422 422   sealed
        POST /meetings/:meeting/:person/:day/:seal/record 410 410 410 410 410 410   minutes=60 sealed
        POST /meetings/:meeting/:person/:day/:seal/record/removal 410 410 410 410 410 410   sealed
        POST /meetings/:meeting/:person/:day/:seal/cancellation 410 410 410 410 410 410   sealed

        """

    private static let trust = """
        GET /mentorships/:mentorship/trust/pulse          200 200 404 303 303 404
        POST /mentorships/:mentorship/trust/pulse         303 303 404 303 303 404
        POST /mentorships/:mentorship/trust/pulse/shared  303 303 404 303 303 404
        GET /mentorships/:mentorship/trust/word           200 200 404 303 303 404
        POST /mentorships/:mentorship/trust/word          303 303 404 303 303 404   helps=Luisteren
        POST /mentorships/:mentorship/trust/word/later    303 303 404 303 303 404
        GET /mentorships/:mentorship/trust/repairs        200 200 404 303 303 404
        POST /mentorships/:mentorship/trust/repairs       303 303 404 303 303 404   noticed=Stilte need=Een+woord
        GET /mentorships/:mentorship/trust/repairs/:repair 200 200 404 303 303 404
        POST /mentorships/:mentorship/trust/repairs/:repair/talk 303 303 404 303 303 404
        POST /mentorships/:mentorship/trust/repairs/:repair/agreement 303 303 404 303 303 404   agreed=Elke+maandag
        POST /mentorships/:mentorship/trust/repairs/:repair/another-week 303 303 404 303 303 404
        POST /mentorships/:mentorship/trust/repairs/:repair/solution 303 303 404 303 303 404
        POST /mentorships/:mentorship/trust/repairs/:repair/withdrawal 303 303 404 303 303 404
        GET /mentorships/:mentorship/ending               200 200 404 303 303 404
        POST /mentorships/:mentorship/ending              303 303 404 303 303 404
        GET /mentorships/:mentorship/safety               200 200 404 303 303 404
        GET /pulses/:question/:seal                       200 200 200 200 200 200
        POST /pulses/:question/:seal                      200 200 200 200 200 200   heard=2 honest=1 useful=0 sealed
        GET /concerns                                     200 200 200 303 303 200
        GET /concerns/new                                 200 200 200 303 303 200
        POST /concerns                                    409 409 409 303 303 409   text=Dag
        GET /concerns/:concern                            404 200 200 303 303 404
        POST /concerns/:concern/reading                   404 404 303 303 303 404
        POST /concerns/:concern/words                     404 303 303 303 303 404   text=Dag
        POST /concerns/:concern/closing                   404 303 303 303 303 404
        GET /administration/confidant                     404 404 404 303 303 200
        POST /administration/confidant                    404 404 404 303 303 303

        """

    private static let opportunity = """
        GET /mentorships/:mentorship/opportunity          200 200 404 303 303 404
        GET /mentorships/:mentorship/opportunity/offer    200 200 404 303 303 404
        POST /mentorships/:mentorship/opportunity/offer   303 303 404 303 303 404   kind=book what=Een+boek
        GET /mentorships/:mentorship/opportunity/lesson   200 200 404 303 303 404
        POST /mentorships/:mentorship/opportunity/lesson  303 303 404 303 303 404   learned=Vragen+stellen
        GET /mentorships/:mentorship/opportunity/chances/:chance/lesson 303 200 404 303 303 404
        POST /mentorships/:mentorship/opportunity/chances/:chance/lesson 303 303 404 303 303 404   learned=Vragen+stellen
        POST /mentorships/:mentorship/opportunity/chances/:chance/taking 303 303 404 303 303 404
        POST /mentorships/:mentorship/opportunity/chances/:chance/release 303 303 404 303 303 404

        """

    private static let networking = """
        GET /mentorships/:mentorship/networking           200 200 404 303 303 404
        GET /mentorships/:mentorship/networking/offer     303 303 404 303 303 404
        POST /mentorships/:mentorship/networking/offer    303 303 404 303 303 404   why=Iemand contact=new
        GET /mentorships/:mentorship/networking/request   303 303 404 303 303 404
        POST /mentorships/:mentorship/networking/request  303 303 404 303 303 404   why=Iemand about=werkt
        GET /mentorships/:mentorship/networking/introductions/:introduction/question 200 303 404 303 303 404
        POST /mentorships/:mentorship/networking/introductions/:introduction/question 422 303 404 303 303 404
        POST /mentorships/:mentorship/networking/introductions/:introduction/release 303 303 404 303 303 404
        POST /mentorships/:mentorship/networking/introductions/:introduction/look 303 303 404 303 303 404
        GET /mentorships/:mentorship/networking/introductions/:introduction/word 303 303 404 303 303 404
        POST /mentorships/:mentorship/networking/introductions/:introduction/word 422 422 404 303 303 404
        GET /contacts                                     200 200 200 303 303 200
        POST /contacts                                    422 422 422 303 303 422
        GET /contacts/:contact                            200 404 404 303 303 404
        POST /contacts/:contact                           422 404 404 303 303 404
        POST /contacts/:contact/removal                   303 404 404 303 303 404
        GET /introductions/:introduction/:seal            200 200 200 200 200 200
        POST /introductions/:introduction/:seal/acceptance 303 303 303 303 303 303   sealed
        POST /introductions/:introduction/:seal/refusal   303 303 303 303 303 303   sealed
        POST /introductions/:introduction/:seal/forgetting 303 303 303 303 303 303   sealed
        POST /introductions/:introduction/:seal/never     303 303 303 303 303 303   sealed
        POST /introductions/:introduction/:seal/misuse    303 303 303 303 303 303   sealed

        """

    private static let outbox = """
        GET /mail-stop/:reader/:seal                      200 200 200 200 200 200
        POST /mail-stop/:reader/:seal                     200 200 200 200 200 200   sealed
        POST /mail-stop/:reader/:seal/undo                303 303 303 303 303 303   sealed
        GET /administration                               404 404 404 303 303 200
        POST /administration/test-mail                    404 404 404 303 303 303
        POST /administration/mails/:mail/try              404 404 404 303 303 303

        """

    private static let demo = """
        GET /demo/mail                                    200 200 200 200 200 200
        GET /demo/mail/:mail                              200 200 200 200 200 200
        POST /demo/sign-in                                303 303 303 303 303 303   as=mentor sealed
        POST /demo/clock                                  303 303 303 303 303 303   ahead=day sealed

        """
}
