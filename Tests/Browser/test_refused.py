"""A form that is refused: the reason stands at the field, what was typed stays, and the page is as sound as before (T31)."""

import re

import pytest
from playwright.sync_api import expect

TYPED = "Dit blijft staan."


@pytest.fixture(params=["phone", "dark"])
def mentee(request):
    context = request.getfixturevalue(request.param)
    assert context.request.post("/demo/sign-in", form={"as": "mentee"}).ok
    return context.new_page()


def refuse(page, path, typed):
    """Sends the page's own form with what can't be taken."""
    page.goto(path)
    for name, words in typed.items():
        page.locator(f"main [name={name}]").first.fill(words)
    page.locator("main form:has([name]:not([type=hidden])) button:not([name]), main form button[value=save]").first.click()
    expect(page.locator("main .error").first).to_be_visible()


FORMS = {
    "/invitations/new": {"purpose": TYPED},
    "/account/addresses": {"address": "geen adres"},
    "/account/password": {"password": "kort"},
}


@pytest.mark.parametrize("path", FORMS)
def test_what_is_refused_is_said_at_its_field(mentee, path, axe, no_sideways):
    refuse(mentee, path, FORMS[path])
    assert re.match(r"Fout: ", mentee.title())
    summary = mentee.get_by_role("alert")
    for link in summary.get_by_role("link").all():
        assert mentee.locator(link.get_attribute("href")).count() == 1, "the summary leads to its field"
    for name, words in FORMS[path].items():
        if name != "password":
            assert mentee.locator(f"main [name={name}]").first.input_value() == words
    axe(mentee)
    no_sideways(mentee)
