"""The mailbox of the demo: what went out can be read there, and every link in it works."""

import re

MAIL = re.compile(r"^/demo/mail/[^/.]+$")


def addresses(page):
    """The mails in the list, and what each of them links to."""
    return page.eval_on_selector_all("main a[href]", "all => all.map(a => a.getAttribute('href'))")


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
