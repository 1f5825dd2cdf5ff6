"""Two people live the year of their letter by the clock of the demo, and choose a door at its end."""

import pytest

from conftest import PHONE
from hands import Pointer
from year import Year

CONTACT, CONTACT_ADDRESS = "Lea Maes", "lea@elders.test"
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
    """The mentee has no mentorship but this one, so that every mail is about it."""
    year = Year(new_phone(), new_phone(), "Okke Bos", own_demo)
    year.sign_in("Als beheerder")
    year.accept(year.invite(), "okke@elders.test")
    year.open_mentorship()
    year.answer_click()
    year.write_mission()
    year.make_letter()
    year.sign()
    year.begin()
    return year


def meet_first(year):
    assert year.lit_lamps() == SIGNED
    assert year.lamps()["Betrokkenheid"] == "stel een datum voor"
    assert year.lamps()["Netwerken"] == "komt later, zonder haast"
    year.propose(year.mentee)
    assert year.lamps()["Betrokkenheid"] == "een datum wacht op een ja"
    year.confirm(year.mentor)
    assert year.lit_lamps() == SIGNED | {"Betrokkenheid"}
    year.pass_weeks()
    year.note_talk(year.mentee, "Eerst kiezen wat ik niet meer doe.", step="Eén vergadering afzeggen.")
    year.pass_weeks()
    year.answer_fit(1)
    year.answer_pulse()


def open_doors(year, contact):
    """The second month: a step, chances both ways, and somebody to meet; then all six burn."""
    year.finish_step(year.mentee, "Eén vergadering afzeggen.")
    year.talk("Okke vraagt door tot ik het zelf hoor.")
    assert year.lamps()["Kansen"] == "noteer of bied één kans"
    year.offer_chance(year.mentor, "Een dag meelopen", "Loop een dag mee op de werf.")
    year.take_chance(year.mentee, "Loop een dag mee op de werf.")
    year.learn(year.mentee, "Ik hoef niet alles te kunnen om te beginnen.")
    assert year.lamps()["Kansen"] == "noteer of bied één kans"
    year.pass_weeks()
    year.offer_chance(year.mentee, "Feedback", "Zullen we samen naar je lezing kijken?")
    year.take_chance(year.mentor, "Zullen we samen naar je lezing kijken?")
    year.learn(year.mentor, "Een jongere hoort waar ik te snel ga.")
    assert year.lit_lamps() == SIGNED | {"Betrokkenheid", "Kansen"}
    assert year.lamps()["Netwerken"] == "denk aan één persoon"
    year.offer_introduction(CONTACT, CONTACT_ADDRESS)
    year.want_introduction()
    year.pass_weeks()
    year.answer_as_contact(contact, CONTACT_ADDRESS)


def find_words_for_what_is_off(year):
    year.say_something_is_off()
    assert year.lamps()["Vertrouwen"] == "vraagt aandacht: kijk samen terug"
    year.agree_on_repair("Wie later is, stuurt een woord.")
    year.pass_weeks()
    year.solve_repair()
    assert "Vertrouwen" in year.lit_lamps()


def keep_silent(year):
    """Until the lamp asks for care; a date that stands answers it."""
    year.pass_weeks(6)
    year.look_shortly(3)
    assert year.lamps()["Betrokkenheid"] == "stel een datum voor"
    year.pass_weeks(3)
    assert year.lamps()["Betrokkenheid"] == "vraagt aandacht: het is lang stil"
    year.talk("Na de stilte begonnen we gewoon opnieuw.")
    assert year.lit_lamps() == ALL - {"Kansen"}


def go_on_calmly(year):
    """The second half: what was learned long ago lets its lamp wait again."""
    year.pass_weeks(9)
    year.look_shortly(6)
    assert year.lamps()["Kansen"] == "noteer of bied één kans"
    year.talk("Ik koos, en het was minder eng dan ik dacht.")


def close_well(year):
    learned = {year.mentee: "Kiezen is oefenen.", year.mentor: "Zwijgen helpt vaker dan raad."}
    year.look_back(learned)
    for person in year.both:
        year.enter(person, "/renewal")
        for words in learned.values():
            person.sees(words)
    year.choose_door("Afronden met dank")
    year.mentor.is_at("Jullie nemen afscheid, en jullie doen dat mooi.")
    assert year.lamps()["Verlengen"] == "neem mooi afscheid"
    year.say_goodbye({year.mentee: "Dank je dat je bleef vragen.", year.mentor: "Dank je voor je moed."})
    lamps = year.lamps()
    assert lamps["Verlengen"] == "rust" and set(lamps.values()) == {"brandt", "rust"}, "nothing is asked any more"


def read_feed(year):
    """What a calendar program finds: every talk on its day, and the day to look back."""
    for person in year.both:
        first_name = year.name_of(year.other(person)).split()[0]
        dates = year.dates(person)
        assert dates[f"Gesprek met {first_name}"] == year.talks
        assert dates[f"Terugblik met {first_name}"] == [year.review_date]


def test_a_year_that_is_closed_with_thanks(year, new_phone):
    meet_first(year)
    open_doors(year, new_phone())
    year.talk("Een nee is ook een antwoord.")
    assert year.lit_lamps() == ALL
    year.send_word_back("We dronken koffie, en ik weet nu welke vraag ik moet stellen.")
    year.pass_weeks()
    year.answer_fit(3)
    year.answer_pulse()
    find_words_for_what_is_off(year)
    keep_silent(year)
    go_on_calmly(year)
    read_feed(year)
    year.pass_weeks_until_review()
    close_well(year)
