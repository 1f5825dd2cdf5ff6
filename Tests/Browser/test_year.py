"""Two people live the year of their letter by the clock of the demo, and choose a door at its end."""

import pytest

from conftest import PHONE
from hands import Pointer
from year import Year

MENTOR_ADDRESS = "okke@elders.test"
CONTACT, CONTACT_ADDRESS = "Lea Maes", "lea@elders.test"
MOST_MAILS = 2  # a week, to each of the two
SIGNED = {"Missie", "Vertrouwen", "Verlengen"}
ALL = SIGNED | {"Betrokkenheid", "Netwerken", "Kansen"}


@pytest.fixture
def new_phone(browser, browser_context_args, own_demo):
    """Each a person’s own, in a demo whose clock may be moved."""
    contexts = []

    def phone():
        contexts.append(browser.new_context(**{**browser_context_args, **PHONE, "base_url": own_demo}))
        contexts[-1].set_default_timeout(10_000)
        return Pointer(contexts[-1].new_page())

    yield phone
    for context in contexts:
        context.close()


@pytest.fixture
def year(new_phone, own_demo):
    """The confidant as the mentee: somebody without talks of another mentorship, about which mail would come too."""
    year = Year(new_phone(), new_phone(), "Okke Bos", own_demo)
    year.sign_in("Als vertrouwenspersoon")
    year.accept(year.invite(), MENTOR_ADDRESS)
    year.open_mentorship()
    year.answer_click()
    year.write_mission()
    year.make_letter()
    year.sign()
    year.begin(MENTOR_ADDRESS)
    return year


def meet_first(year):
    """The lamp of the talks: a date, a yes, and it burns."""
    assert year.lit_lamps() == SIGNED
    year.propose(year.mentee)
    lamps = year.lamps()
    assert lamps["Betrokkenheid"] == "een datum wacht op een ja"
    assert lamps["Netwerken"] == "komt later, zonder haast"
    year.confirm(year.mentor)
    assert year.lit_lamps() == SIGNED | {"Betrokkenheid"}
    year.pass_day()
    year.note_talk(year.mentee, "Eerst kiezen wat ik niet meer doe.", step="Eén vergadering afzeggen.")
    year.pass_weeks()
    year.answer_fit(1)
    year.answer_pulse()
    year.finish_step(year.mentee, "Eén vergadering afzeggen.")
    year.pass_weeks()


def open_chances(year):
    """Both ways, since a mentor learns too: only then the lamp burns."""
    year.talk("Ik zeg pas ja als ik weet waarom.")
    year.offer_chance(year.mentor, "Een dag meelopen", "Loop een dag mee op de werf.")
    year.take_chance(year.mentee, "Loop een dag mee op de werf.")
    year.learn(year.mentee, "Ik hoef niet alles te kunnen om te beginnen.")
    assert year.lamps()["Kansen"] == "noteer of bied één kans"
    year.pass_weeks()
    year.offer_chance(year.mentee, "Feedback", "Zullen we samen naar je lezing kijken?")
    year.take_chance(year.mentor, "Zullen we samen naar je lezing kijken?")
    year.learn(year.mentor, "Een jongere hoort waar ik te snel ga.")
    assert year.lit_lamps() == ALL - {"Netwerken"}


def meet_somebody_new(year, contact):
    """The last lamp: then all six burn."""
    assert year.lamps()["Netwerken"] == "denk aan één persoon"
    year.offer_introduction(CONTACT, CONTACT_ADDRESS)
    year.want_introduction()
    year.pass_weeks()
    year.answer_as_contact(contact, CONTACT_ADDRESS)
    year.pass_weeks()
    year.talk("Een nee is ook een antwoord.")
    assert year.lit_lamps() == ALL
    year.send_word_back("We dronken koffie, en ik weet nu welke vraag ik moet stellen.")
    year.pass_weeks()
    year.answer_fit(3)


def find_words_for_what_is_off(year):
    """What is off asks for care between the two, until both say that it is solved."""
    year.say_something_is_off()
    assert year.lamps()["Vertrouwen"] == "vraagt aandacht: kijk samen terug"
    year.agree_on_repair("Wie later is, stuurt een woord.")
    year.pass_weeks()
    year.solve_repair()
    assert year.lamps()["Vertrouwen"] == "brandt"


def keep_silent(year):
    """Until the lamp asks for care; a talk answers it. What was learned long ago lets its lamp wait again."""
    year.pass_weeks(7)
    year.look_shortly(3)
    assert year.lamps()["Betrokkenheid"] == "stel een datum voor"
    year.pass_weeks(3)
    assert year.lamps()["Betrokkenheid"] == "vraagt aandacht: het is lang stil"
    year.talk("Na de stilte begonnen we gewoon opnieuw.")
    assert year.lit_lamps() == ALL - {"Kansen"}
    year.pass_weeks(9)
    year.look_shortly(6)


def subscribe(year):
    """What a calendar program finds: every talk on its day, and the day to look back."""
    for person in year.both:
        first_name = year.name_of(year.other(person)).split()[0]
        dates = year.dates(person)
        assert dates[f"Gesprek met {first_name}"] == year.talks
        assert dates[f"Terugblik met {first_name}"] == [year.review_date]


def look_back(year):
    """Each alone first; then both read both, beside what they did in their year."""
    year.pass_weeks_until_review()
    learned = {year.mentee: "Kiezen is oefenen.", year.mentor: "Zwijgen helpt vaker dan raad."}
    year.look_back(learned)
    for person in year.both:
        year.enter(person, "/renewal/year")
        for words in (*learned.values(), "Eén vergadering afzeggen.", "Na de stilte begonnen we gewoon opnieuw."):
            person.sees(words)


def close_well(year):
    """After a planned end what burned goes on burning, and nothing is asked any more."""
    year.choose_door("Afronden met dank")
    year.mentor.is_at("Jullie nemen afscheid, en jullie doen dat mooi.")
    assert year.lamps()["Verlengen"] == "neem mooi afscheid"
    year.say_goodbye({year.mentee: "Dank je dat je bleef vragen.", year.mentor: "Dank je voor je moed."})
    lamps = year.lamps()
    assert lamps["Verlengen"] == "rust"
    assert set(lamps.values()) == {"brandt", "rust"}
    year.pass_weeks()


def expected_mails(year):
    """What is answered at once needs no mail; these went out. Where it is delicate, the subject says nothing."""
    mentee, mentor = year.mentee_name, year.mentor_name
    return {
        "Jullie hebben allebei de brief ondertekend",
        f"{mentee} zei ja op je voorstel",
        f"{mentee} zette een stap",
        "Een vraag om over na te denken",
        "Er wacht een vraag op je in Lampion",
        "Je contact zei ja",
        f"Een contact van {mentor} wil met je praten",
        f"{mentee} vertelt wat er van je introductie gekomen is",
        "Er wacht iets op je in Lampion",
        "Even terugkijken, na 3 maanden",
        "Even terugkijken, na 6 maanden",
        "Er is nieuws voor je in Lampion",
    }


def test_a_year_that_is_closed_with_thanks(year, new_phone):
    meet_first(year)
    open_chances(year)
    meet_somebody_new(year, new_phone())
    find_words_for_what_is_off(year)
    keep_silent(year)
    subscribe(year)
    look_back(year)
    close_well(year)
    assert year.subjects() >= expected_mails(year)
    for (recipient, week), subjects in year.mails_by_week().items():
        assert len(subjects) <= MOST_MAILS, f"in week {week} {recipient} got {subjects}"


@pytest.mark.parametrize(
    "door, outcome, next_thing",
    [
        ("Verder met deze missie", "kijken jullie weer terug, en dat staat in jullie brief.", "Wanneer praten jullie weer?"),
        ("Een nieuwe missie", "Jullie gaan samen verder, met een nieuwe missie.", "Wat willen jullie nu bereiken?"),
    ],
    ids=["extend", "new mission"],
)
def test_going_on_before_the_day(year, door, outcome, next_thing):
    """Who asks may look back earlier; the lamps go on burning."""
    year.ask_to_look_back_now()
    year.look_back({year.mentee: "Dat het sneller kan.", year.mentor: "Dat ze verder is dan ik dacht."})
    year.choose_door(door)
    year.mentor.sees(outcome)
    assert year.lit_lamps() == SIGNED
    year.mentee.sees(next_thing)
