"""What the script adds where it runs: buttons for a link to pass on, and for the letter on paper."""

import pytest
from playwright.sync_api import expect

LINK = "http://localhost/invitations/abc"
PAGE = """<!doctype html><html lang="nl"><title>Link</title><script src="SCRIPT" defer></script>
<p class="link" data-copy="Kopieer" data-copied="Gekopieerd." data-share="Deel"><code>LINK</code></p>
<button data-print hidden>Afdrukken</button></html>"""


@pytest.fixture
def seasoned(new_context):
    """A page with nothing but what the script looks for, and a browser that can share and writes down what it did."""

    def opened(can_share=True, **options):
        page = new_context(**options).new_page()
        page.goto("/")
        script = page.get_attribute("script[src$='lampion.js']", "src")
        share = "navigator.share = async what => { did.push(what.url) };" if can_share else "delete Navigator.prototype.share;"
        page.add_init_script(
            "window.did = []; window.print = () => did.push('print');"
            "Object.defineProperty(navigator, 'clipboard', {value: {writeText: async text => { did.push(text) }}});" + share
        )
        html = PAGE.replace("SCRIPT", script).replace("LINK", LINK)
        page.route("**/seasoned", lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
        page.goto("/seasoned")
        return page

    return opened


def test_a_link_is_copied_shared_and_the_letter_printed(seasoned):
    page = seasoned()
    page.get_by_role("button", name="Kopieer").click()
    expect(page.get_by_role("status")).to_have_text("Gekopieerd.")
    page.get_by_role("button", name="Deel").click()
    page.get_by_role("button", name="Afdrukken").click()
    assert page.evaluate("did") == [LINK, LINK, "print"]


def test_what_the_browser_cannot_do_has_no_button(seasoned):
    expect(seasoned(can_share=False).get_by_role("button", name="Deel")).to_have_count(0)
    expect(seasoned(java_script_enabled=False).get_by_role("button")).to_have_count(0)
