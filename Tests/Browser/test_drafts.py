"""What is typed and not sent yet: it outlives whatever leads away from its form."""

from playwright.sync_api import expect


def test_another_language_keeps_what_was_typed(phone, own_demo):
    page = phone.new_page()
    assert phone.request.post(f"{own_demo}/demo/sign-in", form={"as": "mentee"}).ok
    page.goto(f"{own_demo}/invitations/new")
    page.locator("[name=purpose]").fill("Een halve reden")
    page.locator(".languages button[lang=en]").click()
    expect(page.locator("html[lang=en]")).to_be_attached()
    expect(page.locator("[name=purpose]")).to_have_value("Een halve reden")


def test_later_keeps_what_was_typed_without_a_script(no_script, own_demo):
    page = no_script.new_page()
    assert no_script.request.post(f"{own_demo}/demo/sign-in", form={"as": "mentee"}).ok
    page.goto(f"{own_demo}/invitations/new")
    page.locator("[name=purpose]").fill("Een halve reden")
    page.get_by_role("button", name="Later verder").click()
    page.goto(f"{own_demo}/invitations/new")
    expect(page.locator("[name=purpose]")).to_have_value("Een halve reden")
