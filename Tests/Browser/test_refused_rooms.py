"""A form of each room that is refused, with the keyboard alone on a phone: one hears why at once, and nothing typed is lost."""

import re

import pytest
from playwright.sync_api import expect

from hands import Keyboard

TYPED = "Dit blijft staan."

# The page, what is written, the button, and the fields that it names: they were left empty, or say a day that is over.
ROOMS = {
    "engagement": ("/engagement/meetings/held", {"Hoeveel minuten hebben jullie gepraat?": "45"}, "Dit gesprek noteren", ["day"]),
    "networking": ("/networking/request", {"Wie zoek je, en waarvoor?": TYPED}, re.compile("^Vraag het aan"), ["about"]),
    "trust": ("/trust/repairs", {"Wat merkte je?": TYPED}, re.compile("^Het tegen"), ["need"]),
    "opportunity": ("/opportunity/offer", {"Wat is het, en wanneer?": TYPED}, "Deze kans aanbieden", ["kind"]),
    "renewal": ("/renewal", {"Een andere dag": "01012020"}, "Deze dag voorstellen", ["review"]),
}


@pytest.fixture
def mentee(phone):
    assert phone.request.post("/demo/sign-in", form={"as": "mentee"}).ok
    page = phone.new_page()
    page.goto("/mentorships")
    return Keyboard(page)


def room(keyboard, path):
    """The mentorship whose letter is signed is the one with its whole year."""
    link = keyboard.page.get_by_role("main").get_by_role("link", name=re.compile("Amira")).first
    keyboard.page.goto(link.get_attribute("href") + path)


@pytest.mark.parametrize("name", ROOMS)
def test_what_is_refused_is_heard_and_kept(mentee, name, axe, no_sideways):
    path, typed, button, refused = ROOMS[name]
    room(mentee, path)
    for label, words in typed.items():
        mentee.write(label, words)
    kept = {label: mentee.page.get_by_label(label, exact=True).input_value() for label in typed}
    mentee.press(button)
    page = mentee.page
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    assert re.match(r"Fout: ", page.title())
    fields = [link.get_attribute("href").removeprefix("#") for link in summary.get_by_role("link").all()]
    assert [field for field in refused if field in fields] == refused
    for label, words in kept.items():
        assert page.get_by_label(label, exact=True).input_value() == words, "what was typed stays"
    mentee.reach(summary.get_by_role("link").first)
    page.keyboard.press("Enter")
    expect(page.locator(f"[id='{fields[0]}']")).to_be_focused()
    axe(page)
    no_sideways(page)
