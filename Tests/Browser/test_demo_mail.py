"""The mailbox of the demo: what went out can be read there, and every link in it works."""

import re

from playwright.sync_api import expect

MAIL = re.compile(r"^/demo/mail/[^/.]+$")


def addresses(page):
    """The mails in the list, and what each of them links to."""
    return page.eval_on_selector_all("main a[href]", "all => all.map(a => a.getAttribute('href'))")


def test_a_mail_looks_as_its_reader_sees_it(phone, axe, no_sideways):
    page = phone.new_page()
    complaints = []
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.goto("/demo/mail")
    axe(page)
    no_sideways(page)
    page.goto(next(path for path in addresses(page) if MAIL.match(path)))
    look = page.frame_locator("iframe.mail-look")
    expect(look.locator("h1")).to_be_visible()
    frame = page.locator("iframe.mail-look").element_handle().content_frame()
    page.wait_for_function("document.querySelector('iframe.mail-look').style.blockSize !== ''")
    spare = frame.evaluate("innerHeight - document.body.getBoundingClientRect().height")
    assert -1 <= spare <= 40, f"the frame is {spare} px higher than its mail"
    axe(page)
    no_sideways(page)
    look.locator("a").first.click()
    page.wait_for_url(lambda url: "/demo/mail/" not in url)
    assert not complaints


def test_every_link_in_every_mail_answers(phone):
    page = phone.new_page()
    page.goto("/demo/mail")
    mails = [path for path in addresses(page) if MAIL.match(path)]
    assert mails, "the sample has sent no mail"
    broken = []
    for mail in mails:
        page.goto(mail)
        subject = page.get_by_role("heading", level=1).inner_text()
        for path in addresses(page):
            answer = phone.request.get(path)
            if not answer.ok:
                broken.append(f"{subject}: {path} answers {answer.status}")
    assert not broken, "\n".join(broken)


def test_an_invitation_by_mail_leads_to_who_asks(phone, own_demo):
    page = phone.new_page()
    assert phone.request.post(f"{own_demo}/demo/sign-in", form={"as": "mentee"}).ok
    page.goto(f"{own_demo}/invitations/new")
    for field, value in {"role": "mentor", "kind": "known", "way": "mail"}.items():
        page.locator(f"input[name={field}][value={value}]").check()
    page.locator("[name=purpose]").fill("Ik wil graag van je leren presenteren.")
    page.locator("[name=address]").fill("lea@elders.example")
    page.locator("main form button:not([name])").first.click()
    page.wait_for_url("**/invitations/*")
    # What can be undone waits a minute; the demo's clock need not.
    assert phone.request.post(f"{own_demo}/demo/clock", form={"ahead": "day"}).ok
    page.goto(f"{own_demo}/demo/mail")
    mail = page.locator("li", has_text="lea@elders.example").first
    for _ in range(20):
        if mail.count():
            break
        page.wait_for_timeout(500)
        page.reload()
    mail.get_by_role("link").click()
    stranger = page.get_attribute("main a[href*='/invitations/']", "href")
    page.context.clear_cookies()
    page.goto(f"{own_demo}{stranger}")
    expect(page.get_by_role("main")).to_contain_text("Ik wil graag van je leren presenteren.")
