"""What every journey stands on: a demo of its own, people's browsers, and two checks that hold on every page."""

import os
import pathlib
import queue
import shutil
import socket
import subprocess
import threading

import pytest
from axe_playwright_python.sync_playwright import Axe

from processes import Server

HERE = pathlib.Path(__file__).parent
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True}
DESK = {"viewport": {"width": 1280, "height": 900}}
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
START = 60  # seconds


def pytest_configure(config):
    config.option.output = str(HERE / "out")


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def lines_of(stream):
    """A queue of the lines: a thread goes on reading, so that the program never waits for a full pipe."""
    lines = queue.Queue()

    def read():
        for line in stream:
            lines.put(line)
        lines.put("")

    threading.Thread(target=read, daemon=True).start()
    return lines


def address_in(lines):
    """The address that the demo prints once it answers; an empty line is its end."""
    sign = "Lampion demo: "
    while line := lines.get(timeout=START):
        if line.startswith(sign):
            return line.removeprefix(sign).strip()
    pytest.exit(f"the demo ended before it answered, see {HERE}/out/lampion.log", returncode=1)


@pytest.fixture(scope="session")
def base_url(tmp_path_factory):
    """The address of a demo that lives as long as the session, on a database of its own."""
    database = tmp_path_factory.mktemp("demo") / "demo.sqlite"
    command = [os.environ["LAMPION"], "demo", "--port", str(free_port()), "--database", f"sqlite:{database}"]
    (HERE / "out").mkdir(exist_ok=True)
    with open(HERE / "out" / "lampion.log", "w") as log:
        demo = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True)
        try:
            yield address_in(lines_of(demo.stdout))
            demo.terminate()
            demo.wait(timeout=10)
        finally:
            demo.kill()
            demo.wait()


@pytest.fixture
def own_demo(tmp_path):
    """A demo that can be changed without anyone else noticing."""
    with Server("demo", "--database", f"sqlite:{tmp_path}/demo.sqlite") as server:
        yield f"http://localhost:{server.port}"


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """The system's Chromium; without its sandbox, since it visits nothing but the demo and may run as root."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    return {**browser_type_launch_args, "executable_path": chromium, "args": ["--no-sandbox", "--disable-dev-shm-usage"]}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return {**browser_context_args, "locale": "nl-BE", "timezone_id": "Europe/Brussels"}


@pytest.fixture
def phone(new_context):
    return new_context(**PHONE)


@pytest.fixture
def desk(new_context):
    return new_context(**DESK)


@pytest.fixture
def dark(new_context):
    return new_context(**DESK, color_scheme="dark")


@pytest.fixture
def no_script(new_context):
    """A phone without JavaScript. Only locators here: axe would wait for ever for a promise that nobody keeps."""
    return new_context(**PHONE, java_script_enabled=False)


@pytest.fixture(scope="session")
def axe():
    """Nothing that axe knows of is wrong on the page."""

    def check(page):
        found = Axe().run(page, options={"runOnly": {"type": "tag", "values": STANDARDS}}).response["violations"]
        assert not found, "\n".join(f"{rule['id']}: {[node['target'] for node in rule['nodes']]}" for rule in found)

    return check


@pytest.fixture(scope="session")
def no_sideways():
    """The page fits the width of its window, 320 px unless said, also for who has set the text larger.

    It compares with the width that was set: a phone's own innerWidth grows with what sticks out.
    """

    def check(page, width=320, text=100):
        before = page.viewport_size
        page.set_viewport_size({"width": width, "height": before["height"]})
        page.evaluate("text => { document.documentElement.style.fontSize = text === 100 ? '' : `${1.0625 * text}%` }", text)
        needed = page.evaluate("document.documentElement.scrollWidth")
        page.evaluate("document.documentElement.style.fontSize = ''")
        page.set_viewport_size(before)
        assert needed <= width, f"{page.url} needs {needed} px where there are {width}"

    return check
