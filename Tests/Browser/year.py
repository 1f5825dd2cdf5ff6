"""A year of two people by the clock of the demo, in Dutch: from the letter that both signed to the door they choose."""

import collections
import datetime
import email
import email.utils
import re
import zoneinfo

import icalendar

from journey import Duo

BRUSSELS = zoneinfo.ZoneInfo("Europe/Brussels")
MAIL = re.compile(r'<a href="/demo/mail/([^"]+)">([^<]*)</a><small>([^<]*)</small>')
OPENS_BEFORE = datetime.timedelta(days=13)  # a day late, for whoever signs as the day turns
TALK_AFTER = datetime.timedelta(days=1, minutes=-100)  # a day later it has just ended, and no mail has asked yet how it was


class Year(Duo):
    """The two of the letter, and what they do with their year."""

    def __init__(self, mentee, mentor, mentor_name, base):
        super().__init__(mentee, mentor, mentor_name)
        self.base = base
        self.home = None
        self.leaps = 0
        self.ahead = datetime.timedelta()
        self.talks = []
        self.mails = {}

    @property
    def path(self):
        return self.home or super().path

    @property
    def both(self):
        return self.mentee, self.mentor

    def name_of(self, person):
        return self.mentee_name if person is self.mentee else self.mentor_name

    def other(self, person):
        return self.mentor if person is self.mentee else self.mentee

    def enter(self, person, room=""):
        person.page.goto(f"{self.path}{room}")

    def begin(self, mentor_address):
        """Both have signed, today."""
        self.home = super().path
        self.prove_address(mentor_address)
        self.addresses = {self.address_of(person) for person in self.both}
        assert mentor_address in self.addresses
        self.signed = self.now.date()
        self.review_date = self.day_to_look_back()

    def day_to_look_back(self):
        """A year from now, as the letter proposes it."""
        last = 28 if (self.signed.month, self.signed.day) == (2, 29) else self.signed.day
        return self.signed.replace(year=self.signed.year + 1, day=last)

    # The clock

    def pass_weeks(self, count=1):
        for _ in range(count):
            self.leap("week", datetime.timedelta(weeks=1))

    def pass_day(self):
        self.leap("day", datetime.timedelta(days=1))

    def leap(self, ahead, time):
        """In turns: the one who moves the clock is signed in anew, the other is not, and a session lasts no longer than a month."""
        mover = self.both[self.leaps % 2]
        assert mover.page.context.request.post(f"{self.base}/demo/clock", form={"ahead": ahead}).ok
        self.leaps += 1
        self.ahead += time
        self.read_mailbox()

    @property
    def now(self):
        return datetime.datetime.now(BRUSSELS).replace(tzinfo=None) + self.ahead

    def pass_weeks_until_review(self):
        """To the days before it in which both may look back."""
        while self.now.date() < self.review_date - OPENS_BEFORE:
            self.pass_weeks()

    # The lamps

    def lamps(self):
        """What each lamp says, as the mentee sees it."""
        self.enter(self.mentee)
        lamps = self.mentee.page.locator(".lamps li")
        return dict(zip(lamps.locator("strong").all_text_contents(), lamps.locator("span").all_text_contents()))

    # The mailbox

    def read_mailbox(self):
        """Week by week, since the demo shows the newest mails only."""
        request = self.mentee.page.context.request
        for number, subject, recipient in MAIL.findall(request.get(f"{self.base}/demo/mail").text()):
            if recipient in self.addresses and number not in self.mails:
                message = email.message_from_bytes(request.get(f"{self.base}/demo/mail/{number}.eml").body())
                at = email.utils.parsedate_to_datetime(message["Date"]).astimezone(BRUSSELS).date()
                self.mails[number] = (at, recipient, subject)

    def address_of(self, person):
        """As one may show it to the other: one that was proven."""
        self.enter(person, "/engagement/reach")
        return person.page.locator("input[name=address]").first.get_attribute("value")

    def prove_address(self, address):
        """A newcomer gets mail only after a press in the first one."""
        self.open_mail(self.mentor, address, "/address-checks/")
        self.mentor.press("Ja, dit is mijn adres")

    def open_mail(self, person, address, link):
        """Follows a link of the newest mail to an address."""
        person.page.goto("/demo/mail")
        person.page.locator("li", has_text=address).first.get_by_role("link").click()
        person.page.goto(person.page.locator(f"main pre a[href*='{link}']").first.get_attribute("href"))

    def subjects(self):
        return {subject for _, _, subject in self.mails.values()}

    def mails_by_week(self):
        """What went to each of the two in each week since the letter; the first holds what led to it too, and is left out."""
        weeks = collections.defaultdict(list)
        for at, recipient, subject in self.mails.values():
            weeks[recipient, (at - self.signed).days // 7].append(subject)
        return {key: subjects for key, subjects in weeks.items() if key[1] > 0}

    # Talks

    def propose(self, person):
        """Another moment than those that are offered."""
        start = self.now + TALK_AFTER
        self.enter(person, "/engagement/meetings/new")
        person.write("Of een andere dag", f"{start:%Y-%m-%d}")
        person.write("Hoe laat?", f"{start:%H:%M}")
        person.press("Voorstel sturen")
        person.sees("Je voorstel is onderweg.")
        self.talks.append(start.date())

    def confirm(self, person):
        self.enter(person, "/engagement")
        person.press("Ja, dat past")
        person.sees("Het staat vast.")

    def note_talk(self, person, words, step="", minutes="50"):
        """It took place, and this is what one takes along and does next."""
        self.enter(person, "/engagement")
        person.write("Hoeveel minuten hebben jullie gepraat?", minutes)
        person.press("Het ging door")
        person.sees("Genoteerd.")
        person.write("Wat neem je mee, in één zin?", words)
        person.choose("Wat gaf dit gesprek je?", "Een nieuwe kijk")
        person.write("Je volgende stap", step)
        person.press("Opslaan")
        person.sees(words)

    def talk(self, words):
        """Proposed by one, confirmed by the other, and noted as soon as it ended by who proposed it."""
        proposer = self.both[len(self.talks) % 2]
        self.propose(proposer)
        self.confirm(self.other(proposer))
        self.pass_day()
        self.note_talk(proposer, words)

    def finish_step(self, person, step):
        self.enter(person, "/engagement")
        person.sees(step)
        person.press("Het is gedaan")
        person.sees("stappen gezet: 1")

    def answer_fit(self, number):
        for person in self.both:
            self.enter(person, f"/engagement/fit/{number}")
            person.choose("Hoe voelt het om samen op te trekken met", "Het is goed")
            person.press("Mijn antwoord opslaan")
            person.sees("Je antwoord is bewaard, voor jou alleen.")

    def answer_pulse(self):
        for person in self.both:
            self.enter(person, "/trust/pulse")
            for question in ("Ik voelde me gehoord.", "Ik kon eerlijk zijn.", "Ik kan verder met wat we bespraken."):
                person.choose(question, "ja")
            person.press("Voor mij bewaren")
            person.sees("Alleen jij ziet het, tenzij je het met")

    # Chances

    def offer_chance(self, giver, kind, what):
        self.enter(giver, "/opportunity/offer")
        giver.choose("Wat voor kans is het?", kind)
        giver.write("Wat is het, en wanneer?", what)
        giver.press("Deze kans aanbieden")
        giver.sees(what)

    def take_chance(self, taker, what):
        self.enter(taker, "/opportunity")
        taker.sees(what)
        taker.press("Deze kans grijpen")
        taker.sees("gegrepen")

    def learn(self, taker, words):
        taker.follow("Noteer wat het je leerde")
        taker.write("Wat je leerde", words)
        taker.press("Noteer wat je leerde")
        taker.sees(words)

    # Introductions

    def offer_introduction(self, name, address):
        mentor = self.mentor
        self.enter(mentor, "/networking/offer")
        mentor.write(f"Wat stel je {self.mentee_name} voor?", "Ik ken iemand die van vak veranderde. Zal ik het vragen?")
        mentor.write("De naam van je contact", name)
        mentor.write("Het mailadres", address)
        mentor.write("Wat schrijf je aan je contact?", "Jij waagde die stap al. Zou je er een half uur over willen vertellen?")
        mentor.press("Deze introductie aanbieden")
        mentor.sees(f"{self.mentee_name} beslist.")

    def want_introduction(self):
        mentee = self.mentee
        self.enter(mentee, "/networking")
        mentee.follow("Lees en beslis")
        mentee.write("Wie ben je, in één regel?", "zoekt een nieuwe richting")
        mentee.press("Ja, vraag het maar")
        mentee.sees("De vraag ligt bij het contact")

    def answer_as_contact(self, contact, address):
        """From the one mail, without an account."""
        self.open_mail(contact, address, "/introductions/")
        contact.is_at(f"{self.mentor_name} vraagt of je een keer wilt praten met {self.mentee_name}.")
        contact.press(f"Ja, geef {self.mentee_name} mijn adres")
        contact.sees("schrijft je binnenkort")

    def send_word_back(self, word):
        mentee = self.mentee
        self.enter(mentee, "/networking")
        mentee.follow(f"Vertel {self.mentor_name} wat ervan kwam")
        mentee.write(f"Je bericht aan {self.mentor_name}", word)
        mentee.press("Bericht sturen")
        mentee.sees(word)

    # Something is off

    def say_something_is_off(self):
        mentee = self.mentee
        self.enter(mentee, "/trust/repairs")
        mentee.write("Wat merkte je?", "Ik merkte dat ons gesprek twee keer later begon.")
        mentee.write("Wat heb je nodig?", "Een berichtje als het later wordt, zou me helpen.")
        mentee.press(f"Het tegen {self.mentor_name} zeggen")
        mentee.is_at("Je merkte iets")
        self.repair = mentee.page.url

    def agree_on_repair(self, agreed):
        mentor = self.mentor
        mentor.page.goto(self.repair)
        mentor.is_at(f"{self.mentee_name} merkte iets")
        mentor.press("We hebben gepraat")
        mentor.write("Wat spreken jullie af?", agreed)
        mentor.press("Bewaren wat we afspraken")
        mentor.sees("Jullie kijken er nog eens naar op")

    def solve_repair(self):
        for person in self.both:
            person.page.goto(self.repair)
            person.sees("Jullie wilden er opnieuw naar kijken. Is het nu goed?" if person is self.mentee else "zegt dat het opgelost is")
            person.press("Het is opgelost")
        self.mentor.sees("Jullie zeggen allebei dat het opgelost is.")

    # Looking back

    def look_shortly(self, months):
        for person in self.both:
            self.enter(person, f"/renewal/looks/{months}")
            person.choose("Past jullie missie nog bij wat je nu nodig hebt?", "Ja")
            person.choose("Zien jullie elkaar vaak genoeg, op een manier die werkt?", "Een beetje")
            person.press("Bewaren voor mezelf")
            person.sees("wat je zag")

    def ask_to_look_back_now(self):
        self.enter(self.mentee, "/renewal")
        self.mentee.press("Eerder terugkijken")
        self.mentee.sees("krijgt een mail dat jij wilt terugkijken.")

    def look_back(self, learned):
        for person in self.both:
            self.enter(person, "/renewal/evaluation")
            person.write("Wat heb je geleerd dat je een jaar geleden niet wist?", learned[person])
            person.page.locator("input[name=rating-mission][value='5']").check()
            person.press("Mijn envelop sluiten")
        self.mentor.sees("De twee enveloppen zijn nu open.")

    def choose_door(self, door):
        for person in self.both:
            self.enter(person, "/renewal")
            person.choose("Welke kies jij?", re.compile(door))
            person.press("Dit is mijn keuze")

    def say_goodbye(self, letters):
        for person in self.both:
            self.enter(person, "/renewal/farewell")
            person.write(f"Jouw brief aan {self.name_of(self.other(person))}", letters[person])
            person.press("Mijn brief sturen")
            person.sees("Verstuurd.")
        for person in self.both:
            self.enter(person, "/renewal/farewell")
            person.sees(letters[self.other(person)])
            person.press("We hadden ons laatste gesprek")
        self.mentor.sees("Jullie hebben je mentorschap samen afgerond.")

    # The calendar

    def dates(self, person):
        """What a calendar program reads at the address on Today, by its title."""
        person.page.goto("/")
        address = person.page.locator("a[href$='.ics']").first.get_attribute("href")
        calendar = icalendar.Calendar.from_ical(person.page.context.request.get(address).text())
        assert not calendar.errors
        dates = collections.defaultdict(list)
        for event in calendar.walk("VEVENT"):
            assert not event.errors
            start = event.decoded("DTSTART")
            dates[str(event["SUMMARY"])].append(start.date() if isinstance(start, datetime.datetime) else start)
        return dates
