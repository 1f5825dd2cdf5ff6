"""Two people who know each other start by themselves, and end with a letter that both have signed."""

from hands import Keyboard, Pointer
from journey import Duo

LIT = {"Missie", "Vertrouwen", "Verlengen"}


def walk(duo, role, address):
    duo.sign_in(role)
    duo.accept(duo.invite(), address)
    duo.open_mentorship()
    duo.answer_click()
    duo.write_mission()
    duo.make_letter()
    duo.sign()
    assert duo.lit_lamps() == LIT


def test_with_the_keyboard_alone(desk, phone):
    walk(Duo(Keyboard(desk.new_page()), Keyboard(phone.new_page()), "Mirte de Boer"), "Als beheerder", "mirte@elders.test")


def test_without_javascript(no_script, new_context):
    desk = new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=False)
    walk(Duo(Pointer(desk.new_page()), Pointer(no_script.new_page()), "Okke Bos"), "Als vertrouwenspersoon", "okke@elders.test")
