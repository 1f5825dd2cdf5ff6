"""How a person uses a page: with the keyboard alone, or by pressing what is on it."""

from playwright.sync_api import expect

FURTHEST = 200  # presses of Tab after which something counts as out of reach


class Hands:
    """What both ways have in common: finding things by what they are called."""

    def __init__(self, page):
        self.page = page

    def button(self, name):
        return self.page.get_by_role("button", name=name, exact=isinstance(name, str))

    def link(self, name):
        return self.page.get_by_role("link", name=name, exact=isinstance(name, str)).first

    def answer(self, question, answer, kind):
        return self.page.get_by_role("group", name=question).get_by_role(kind, name=answer)

    def sees(self, words):
        expect(self.page.get_by_role("main")).to_contain_text(words)

    def is_at(self, title):
        """The page has this heading."""
        expect(self.page.get_by_role("heading", level=1, name=title)).to_be_visible()


class Keyboard(Hands):
    """Nothing but the keys."""

    def reach(self, target):
        expect(target).to_be_attached()
        for _ in range(FURTHEST):
            if target.evaluate("element => element === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab does not reach {target}")

    def press(self, name):
        self._enter(self.button(name))

    def follow(self, name):
        self._enter(self.link(name))

    def write(self, label, words):
        self.reach(self.page.get_by_label(label, exact=True))
        self.page.keyboard.press("ControlOrMeta+A")
        self.page.keyboard.type(words)

    def choose(self, question, answer):
        """Tab leads to a group of radio buttons as a whole; the arrows lead to one of them and choose it."""
        chosen = self.answer(question, answer, "radio")
        name = chosen.get_attribute("name")
        self._reach_group(name)
        for _ in range(FURTHEST):
            if chosen.evaluate("element => element === document.activeElement"):
                if not chosen.is_checked():
                    self.page.keyboard.press("Space")
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"the arrows do not reach {answer}")

    def tick(self, question, *answers):
        for answer in answers:
            box = self.answer(question, answer, "checkbox")
            self.reach(box)
            if not box.is_checked():
                self.page.keyboard.press("Space")

    def pick(self, label, option):
        """In a list that unfolds, typing the first letters chooses."""
        self.reach(self.page.get_by_label(label, exact=True))
        self.page.keyboard.type(option)

    def unfold(self, summary):
        self.reach(self.page.locator("summary").filter(has_text=summary))
        self.page.keyboard.press("Enter")

    def _reach_group(self, name):
        for _ in range(FURTHEST):
            if self.page.evaluate("document.activeElement.name") == name:
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab does not reach the choices of {name}")

    def _enter(self, target):
        self.reach(target)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")


class Pointer(Hands):
    """A finger or a mouse: works without a script too."""

    def press(self, name):
        self._click(self.button(name))

    def follow(self, name):
        self._click(self.link(name))

    def write(self, label, words):
        self.page.get_by_label(label, exact=True).fill(words)

    def choose(self, question, answer):
        self.answer(question, answer, "radio").check()

    def tick(self, question, *answers):
        for answer in answers:
            self.answer(question, answer, "checkbox").check()

    def pick(self, label, option):
        self.page.get_by_label(label, exact=True).select_option(label=option)

    def unfold(self, summary):
        self.page.locator("summary").filter(has_text=summary).click()

    def _click(self, target):
        with self.page.expect_navigation():
            target.click()
