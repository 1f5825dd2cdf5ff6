"""Every page that the roles of the demo can reach by links, before and after a refused form."""

import re
from functools import partial
from urllib.parse import urlsplit

import pytest

ROLES = ["mentee", "mentor", "coordinator", "confidant", "administrator"]
MOST = 60  # pages in all
ALIKE = 4  # pages of one kind for each role
ENGLISH = [" the ", " you ", " and ", " your ", " with "]
WINDOWS = [("light", 1280), ("dark", 390)], [("dark", 1280), ("light", 390)]
ID = re.compile(r"/[0-9a-hjkmnp-tv-z]{26}(?=/|$)")
# Mails speak their readers' languages; test_demo_mail looks at those.
SKIPPED = re.compile(r"\.(ics|eml|css|js|svg)$|^/demo/mail\b")
THREE_LINES = 72  # pixels


@pytest.fixture(scope="session")
def visited():
    """The pages that were looked at before, as any role."""
    return set()


@pytest.fixture(params=ROLES)
def role(request, new_context):
    """A page of somebody who is signed in, and what went wrong in its console."""
    # Without motion: axe would measure the colours of a button that is still changing from day to night.
    context = new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda said: page.complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    assert context.request.post("/demo/sign-in", form={"as": request.param}).ok
    return page


def kind(path):
    """Pages of one kind differ in their ids alone."""
    return ID.sub("/ID", path)


def links(page):
    """The paths of this site that a page links to, without what follows # and ?."""
    here = urlsplit(page.url).netloc
    found = page.eval_on_selector_all("a[href]", "all => all.map(a => a.href)")
    paths = [urlsplit(link).path for link in found if urlsplit(link).netloc == here]
    return [path for path in paths if not SKIPPED.search(path)]


def pages_of(page, visited):
    """Goes along the links from the front page, the nearest first; stands on each page as it gives it."""
    waiting, seen, kinds = ["/"], {"/"}, {}
    while waiting and len(visited) < MOST:
        path = waiting.pop(0)
        if kinds.get(kind(path), 0) >= ALIKE or (path != "/" and path in visited):
            continue
        kinds[kind(path)] = kinds.get(kind(path), 0) + 1
        answer = page.goto(path)
        visited.add(path)
        new = [link for link in links(page) if link not in seen]
        seen.update(new)
        waiting.extend(dict.fromkeys(new))
        yield path, answer


def english_on(page):
    words = f" {page.inner_text('body').lower()} ".replace("\n", " ")
    return [word.strip() for word in ENGLISH if word in words]


def wrong_with(page, answer):
    """What is wrong apart from accessibility, in words."""
    if answer.status != 200:
        yield f"answers {answer.status}"
    if not page.title().endswith(" - Lampion"):
        yield f"title is {page.title()!r}"
    if (language := page.get_attribute("html", "lang")) != "nl":
        yield f"lang is {language}"
    if found := english_on(page):
        yield f"English: {found}"
    if low := page.eval_on_selector_all("textarea", f"all => all.filter(a => a.clientHeight < {THREE_LINES}).map(a => a.name)"):
        yield f"less than three lines: {low}"
    if page.complaints:
        yield f"console: {page.complaints}"
        page.complaints.clear()


def look(page, number, axe, no_sideways):
    """Axe in two of the four windows, 320 px, and text of double size: what fails is said, not raised, so that one run tells all."""
    for scheme, width in WINDOWS[number % 2]:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        yield from failing(axe, page, f"axe, {scheme} at {width}")
    yield from failing(no_sideways, page, "sideways")
    for width in [390, 320]:
        yield from failing(partial(no_sideways, width=width, text=200), page, f"sideways with text at 200 % at {width}")


def failing(check, page, name):
    try:
        check(page)
    except AssertionError as failure:
        yield f"{name}: {str(failure).splitlines()[0]}"


def test_every_page_is_sound(role, visited, axe, no_sideways):
    problems = []
    for number, (path, answer) in enumerate(pages_of(role, visited)):
        found = [*wrong_with(role, answer), *look(role, number, axe, no_sideways)]
        problems += [f"{kind(path)}: {problem}" for problem in found]
    assert not problems, "\n".join(problems)
