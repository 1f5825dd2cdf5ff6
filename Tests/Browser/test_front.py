"""The front page of the demo, before anyone signs in."""

import pytest


@pytest.mark.parametrize("window", ["phone", "desk", "dark", "no_script"])
def test_it_answers_by_its_name(request, window):
    page = request.getfixturevalue(window).new_page()
    answer = page.goto("/")
    assert answer.status == 200
    assert "Lampion" in page.title()


@pytest.mark.parametrize("window", ["phone", "desk", "dark"])
def test_axe_finds_nothing(request, window, axe):
    page = request.getfixturevalue(window).new_page()
    page.goto("/")
    axe(page)


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_scrolls_sideways(desk, no_sideways, width):
    page = desk.new_page()
    page.goto("/")
    no_sideways(page, width)


def test_nothing_scrolls_sideways_on_a_small_phone(phone, no_sideways):
    page = phone.new_page()
    page.goto("/")
    no_sideways(page)
