"""The way of two people from an invitation to a letter that both have signed, in Dutch, whatever hands they use."""

import re

SIGNED = "Jullie ondertekenden deze brief allebei. Hij geldt."


class Duo:
    """Two people, each in a window of their own: the mentee asks, the mentor has no account yet."""

    def __init__(self, mentee, mentor, mentor_name):
        self.mentee = mentee
        self.mentor = mentor
        self.mentor_name = mentor_name
        self.mentee_name = ""

    def sign_in(self, role):
        """From the front page of the demo; the greeting says who one is."""
        self.mentee.page.goto("/")
        self.mentee.press(re.compile(role))
        self.mentee_name = self.mentee.page.locator(".person").inner_text()

    def invite(self):
        """By a link that is passed on."""
        mentee = self.mentee
        mentee.follow("Mentorschappen")
        mentee.follow("Iemand uitnodigen")
        mentee.is_at("Wie nodig je uit?")
        mentee.choose("Wat vraag je aan de ander?", "Mijn mentor zijn")
        mentee.choose("Hoe kennen jullie elkaar?", "Iemand die ik ken")
        mentee.write("Waarom vraag je deze persoon?", "Je luistert eerst, en je zegt dan iets waar ik verder mee kan.")
        mentee.choose("Hoe komt de uitnodiging aan?", "Ik geef zelf een link door")
        mentee.press("Uitnodigen")
        mentee.is_at("Je uitnodiging is klaar.")
        return mentee.page.locator("p.link code").inner_text()

    def accept(self, link, address):
        """Who asks and why is read first; a name is enough to begin."""
        mentor = self.mentor
        mentor.page.goto(link)
        mentor.is_at(f"{self.mentee_name} vraagt of je mentor wilt zijn.")
        mentor.sees("Je luistert eerst")
        mentor.write("Je naam", self.mentor_name)
        mentor.write("Je mailadres", address)
        mentor.press("Aannemen")
        mentor.is_at(f"{self.mentee_name} en jij leren elkaar kennen")

    def open_mentorship(self):
        """Both stand on the page of their mentorship."""
        self.mentee.follow("Mentorschappen")
        self.mentee.follow(re.compile(self.mentor_name))
        self.mentor.page.goto("/mentorships")
        self.mentor.follow(re.compile(self.mentee_name))

    def answer_click(self):
        """Two envelopes, that open together."""
        first, second = self.mentee, self.mentor
        for person in (first, second):
            person.follow("Na jullie gesprek: zeg of het klikt.")
            person.is_at("Hoe was jullie gesprek?")
        first.write("Wat verbindt jullie, denk je?", "We lachen om hetzelfde.")
        first.write("Hoe klinkt jullie missie in één zin, als je die nu opschrijft?", "Ik vind mijn eigen richting.")
        first.choose("Wil je samen verder?", "Ja, graag")
        first.press("Mijn envelop sluiten")
        first.is_at("Je envelop is gesloten.")
        second.choose("Wil je samen verder?", "Ja, graag")
        second.press("Mijn envelop sluiten")
        second.sees("Schrijf eerst jullie missie in één zin.")
        second.write("Hoe klinkt jullie missie in één zin, als je die nu opschrijft?", "Ze kiest zelf, en ik kijk mee.")
        second.press("Mijn envelop sluiten")
        second.is_at(f"{self.mentee_name} en jij willen allebei verder.")
        second.unfold("Open ze samen")
        second.sees("We lachen om hetzelfde.")
        second.follow("Naar de missie")

    def write_mission(self):
        """One text of both, begun from the two sentences; then each an own goal."""
        mentor, mentee = self.mentor, self.mentee
        mentor.is_at("Wat willen jullie samen bereiken?")
        mentor.write("Jullie missie, in een of twee zinnen", "We zoeken samen welke richting past, en durven haar te kiezen.")
        mentor.write("Waarom doet het ertoe?", "Omdat stilstaan ook moe maakt.")
        mentor.press("Missie opslaan")
        mentor.is_at("Onze missie")
        for person, goal in ((mentor, "Eerst vragen, dan pas vertellen."), (mentee, "Elke maand één keer nee zeggen.")):
            person.page.goto(f"{self.path}/mission")
            person.follow("Schrijf je eigen doel")
            person.write("Jouw eigen doel", goal)
            person.press("Doel opslaan")
            person.sees(goal)

    def make_letter(self):
        """The proposal is adjusted, and read by both before either signs."""
        mentee = self.mentee
        mentee.follow("Maak jullie brief")
        mentee.press("Opslaan en de brief lezen")
        mentee.is_at("Onze brief")
        mentee.sees("durven haar te kiezen")

    def sign(self):
        mentee, mentor = self.mentee, self.mentor
        mentee.press("Ik onderteken deze brief")
        mentee.sees("Jij ondertekende. Nu wacht de brief op")
        mentor.page.goto(f"{self.path}/agreement")
        mentor.press("Ik onderteken deze brief")
        mentor.sees(SIGNED)

    def lit_lamps(self):
        """The names of the lamps that burn, on the page of the mentorship."""
        self.mentee.page.goto(self.path)
        lit = self.mentee.page.locator(".lamps li").filter(has=self.mentee.page.locator("svg.lit"))
        return set(lit.locator("strong").all_text_contents())

    @property
    def path(self):
        return re.search(r"/mentorships/\w+", f"{self.mentee.page.url} {self.mentor.page.url}").group()
