"""Faults and ends of the program itself: killed, full, damaged, doubled, slow clients (T1, T4, T5, T12, T22, T34)."""

import json
import os
import pathlib
import random
import re
import shutil
import signal
import socket
import sqlite3
import statistics
import subprocess
import threading
import time

import pytest

from processes import LAMPION, Server, Visitor, free_port, identifier, run

ROOT = pathlib.Path(__file__).parents[2]


@pytest.fixture
def place(tmp_path):
    return f"sqlite:{tmp_path}/lampion.sqlite"


def serve(place, *more):
    return "serve", "--database", place, "--mail", "none", *more


def rows(place, query):
    with sqlite3.connect(place.removeprefix("sqlite:")) as data:
        assert data.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return {row[0] for row in data.execute(query)}


def drafts(place):
    return rows(place, "SELECT form FROM draft")


def invitations(place):
    return rows(place, "SELECT id FROM invitation")


# What an operator types


@pytest.mark.parametrize("command", ["serve", "demo", "doctor", "administrator", "rotate-keys"])
def test_the_table_of_settings_has_what_help_says(command):
    told = {word.split("=")[0] for word in run(command, "--help")[1].split() if word.startswith("--") and word not in ("--version", "--help")}
    rows = [row.split("|") for row in (ROOT / "docs/settings.md").read_text().splitlines() if row.startswith("| `--")]
    written = {row[1].strip(" `") for row in rows if command in [name.strip() for name in row[3].split(",")]}
    assert {word.strip("[],.;:)(`") for word in told} >= written
    assert {word.strip("[],.;:)(`") for word in told} - {"--database", "--base-url", "--settings", "--port", "--host"} <= written


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["serve"], 64, "Say where the data are"),
        (["serve", "--database", "mysql:x"], 64, "must look like"),
        (["serve", "--database", "sqlite:/nowhere/at/all.sqlite", "--mail", "none"], 69, "is not there"),
        (["serve", "--database", "sqlite:x"], 64, "Name a mail relay"),
        (["serve", "--database", "sqlite:x", "--mail", "ftp://x"], 64, ""),
        (["serve", "--database", "sqlite:x", "--mail", "none", "--sign-up", "all"], 64, "invited, open"),
        (["serve", "--database", "sqlite:x", "--mail", "none", "--host", "0.0.0.0"], 64, "--base-url"),
        (["serve", "--database", "sqlite:x", "--mail", "none", "--base-url", "http://example.org"], 64, "https://"),
        (["serve", "--database", "sqlite:x", "--mail", "none", "--trusted-proxy", "home"], 64, "10.0.0.0/8"),
        (["serve", "--database", "sqlite:x", "--mail", "none", "--port", "70000"], 64, "from 0 to 65535"),
        (["serve", "--database", "postgres://a@127.0.0.1/b", "--mail", "none"], 64, "--keys"),
        (["serve", "--settings", "/nowhere.json"], 69, "is not there"),
        (["serve", "--colour", "blue"], 64, "Unknown option"),
        (["demo", "--host", "0.0.0.0"], 64, "--yes-anyone-may-sign-in"),
        (["demo", "--people", "many"], 64, ""),
        (["doctor"], 64, "Say where the data are"),
        (["rotate-keys", "--database", "sqlite:/nowhere/at/all.sqlite"], 69, "is not there"),
        (["administrator", "--database", "sqlite:x", "petra"], 64, "not a mail address"),
        (["dance"], 64, ""),
    ],
)
def test_wrong_use_is_a_sentence(arguments, code, words):
    found, output, said = run(*arguments)
    assert (found, output) == (code, "")
    assert words in said


def test_its_version():
    code, output, _ = run("--version")
    assert code == 0 and output.count(".") == 2


def test_the_environment_and_the_file_are_read_after_the_flags(tmp_path, place):
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"mail": "none", "sign-up": "all"}))
    assert "invited, open" in run("serve", "--database", place, "--settings", str(file))[2]
    environment = {"LAMPION_SIGN_UP": "open", "LAMPION_DATABASE": place, "LAMPION_SETTINGS": str(file), "LAMPION_PORT": "none"}
    assert "The setting port" in run("serve", environment=environment)[2]


# Which database


def test_a_demo_and_real_people_never_share_a_database(place, tmp_path):
    with Server("demo", "--database", place) as demo:
        visitor = Visitor(demo)
        assert visitor.keep("readiness", "Kanarie") == 204
    code, _, said = run(*serve(place))
    assert code == 65 and "demo" in said
    with Server("demo", "--database", place) as demo:
        assert demo.ask("GET", "/", headers={"cookie": visitor.cookie})[0] == 200
        assert drafts(place) == {"readiness"}
    with sqlite3.connect(place.removeprefix("sqlite:")) as data:
        data.execute("DELETE FROM setting WHERE name = 'demo'")
    code, _, said = run("demo", "--database", place, "--port", str(free_port()))
    assert code == 65 and "not a demo" in said


def test_a_second_one_does_not_serve_the_same_file(place):
    with Server(*serve(place)) as first:
        code, _, said = run(*serve(place, "--port", str(free_port())))
        assert code == 69 and "serves this database already" in said
        code, output, _ = run("doctor", "--database", place, "--output", "json")
        assert code == 0 and json.loads(output)["ok"]
        assert first.answers()
    with Server(*serve(place)) as again:
        assert again.answers()


def test_the_administrator_begins_by_a_link_that_works_once(place):
    with Server(*serve(place)) as site:
        code, link, _ = run("administrator", "--database", place, "--base-url", f"http://localhost:{site.port}", "petra@waterlijn.test")
        path = link.strip().removeprefix(f"http://localhost:{site.port}")
        assert code == 0 and path.startswith("/administrator/")
        for _ in range(2):
            status, page, headers = site.ask("GET", path)
            assert status == 200
        cookie = headers["set-cookie"].split(";")[0]
        token = re.search(r'name="form_token" value="([^"]+)"', page)[1]
        sent = {"cookie": cookie, "origin": f"http://localhost:{site.port}"}
        assert site.ask("POST", path, {"form_token": token}, sent)[0] == 303
        assert site.ask("POST", path, {"form_token": token}, sent)[0] == 404
        site.terminate()
        assert path.split("/")[-1] not in "".join(site.words)
    assert "petra" not in "".join(site.words)


def test_a_taken_port_is_a_sentence(place):
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        code, _, said = run(*serve(place, "--port", str(listener.getsockname()[1])))
    assert code == 69 and "Another program listens" in said


def filled(place):
    with Server("demo", "--database", place) as demo:
        assert Visitor(demo).keep("readiness", "Kanarie") == 204
        demo.terminate()
    return pathlib.Path(place.removeprefix("sqlite:"))


def test_data_without_their_keys_are_refused(place, tmp_path):
    file = filled(place)
    keys = pathlib.Path(f"{file}.keys")
    keys.rename(tmp_path / "elsewhere")
    code, _, said = run("demo", "--database", place)
    assert code == 69 and "keys" in said and not (keys / "installation.key").exists()
    shutil.copytree(tmp_path / "elsewhere", keys)
    (keys / "keys.sqlite").unlink()
    assert run("demo", "--database", place)[0] == 69
    other = filled(f"sqlite:{tmp_path}/other.sqlite")
    code, _, said = run("demo", "--database", place, "--keys", f"{other}.keys")
    assert code == 65 and "another database" in said
    code, output, _ = run("doctor", "--database", place, "--output", "json")
    assert code == 1 and not json.loads(output)["ok"]


def test_a_newer_database_is_refused(place):
    with sqlite3.connect(filled(place)) as data:
        data.execute("INSERT INTO migration (name, at) VALUES ('from the future', 0)")
    code, _, said = run("demo", "--database", place)
    assert code == 65 and "newer than this program" in said


@pytest.mark.parametrize("harm", ["nonsense", "emptied", "cut", "pages"])
def test_a_damaged_database_is_refused_and_left_alone(place, harm):
    file = filled(place)
    whole = file.read_bytes()
    if harm == "nonsense":
        file.write_bytes(b"This is no database. " * 300)
    elif harm == "emptied":
        file.write_bytes(b"")
        pathlib.Path(f"{file}-wal").write_bytes(whole[:5000])
    elif harm == "cut":
        file.write_bytes(whole[: len(whole) // 2])
    else:
        file.write_bytes(whole[:4096] + os.urandom(4096 * 4) + whole[4096 * 5 :])
    harmed = file.read_bytes()
    code, _, said = run("demo", "--database", place)
    assert code == 65 and "restore a backup" in said
    assert file.read_bytes() == harmed
    assert run("doctor", "--database", place)[0] == 1


# Stopped and killed


def test_a_stop_under_load_cuts_no_request(place):
    with Server("demo", "--database", place) as demo:
        visitors = [Visitor(demo) for _ in range(8)]
        answered, cut = [], []
        stopping = threading.Event()

        def write(index):
            for number in range(100_000):
                try:
                    status = visitors[index].invite(f"w-{index}-{number}")
                    answered.append((status, identifier(f"w-{index}-{number}")))
                except ConnectionRefusedError:
                    return
                except OSError as error:
                    cut.append(f"{error!r} while stopping: {stopping.is_set()}")
                    return

        threads = [threading.Thread(target=write, args=(index,)) for index in range(len(visitors))]
        for thread in threads:
            thread.start()
        time.sleep(1)
        stopping.set()
        seconds = demo.terminate()
        for thread in threads:
            thread.join(10)
        assert demo.process.returncode == 0 and seconds < 10
        assert {status for status, _ in answered} == {303}
        # A connection that the system had accepted, but the program had not yet, is no request.
        assert len([words for words in cut if "ConnectionReset" not in words]) == 0, cut
        assert {id for _, id in answered} <= invitations(place)


def test_a_stop_waits_for_nobody_who_dawdles(place):
    with Server("demo", "--database", place) as demo:
        with socket.create_connection(("127.0.0.1", demo.port)) as slow:
            slow.sendall(b"POST /demo/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 99\r\n\r\nas=")
            time.sleep(0.3)
            assert demo.terminate(12) < 10


def test_killed_twenty_times_under_writes_it_loses_nothing(place):
    acknowledged, slowest = set(), 0
    for turn in range(20):
        with Server("demo", "--database", place) as demo:
            slowest = max(slowest, demo.start_seconds)
            visitors = [Visitor(demo) for _ in range(4)]

            def write(index):
                for number in range(100_000):
                    name = f"t{turn}-{index}-{number}"
                    try:
                        if visitors[index].invite(name) == 303:
                            acknowledged.add(identifier(name))
                    except (OSError, EOFError, ValueError, AttributeError):
                        return

            threads = [threading.Thread(target=write, args=(index,)) for index in range(len(visitors))]
            for thread in threads:
                thread.start()
            time.sleep(random.uniform(0.1, 0.5))
            demo.kill()
            for thread in threads:
                thread.join(10)
    assert len(acknowledged) > 200 and acknowledged <= invitations(place)
    assert slowest < 2
    print(f"{len(acknowledged)} acknowledged writes, 20 kills, slowest start {slowest:.2f} s")


def test_keys_are_rotated_under_load_and_killed_five_times(place):
    with Server("demo", "--database", place) as demo:
        key = pathlib.Path(place.removeprefix("sqlite:") + ".keys/installation.key")
        first = key.read_text()
        visitors = [Visitor(demo, role) for role in ("mentor", "mentee", "coordinator", "confidant")]
        stop, failures = threading.Event(), []

        def write(visitor):
            while not stop.is_set():
                if visitor.keep("readiness", "Kanarie") != 204 or visitor.get("/")[0] != 200:
                    failures.append(visitor)

        threads = [threading.Thread(target=write, args=(visitor,)) for visitor in visitors]
        for thread in threads:
            thread.start()
        for turn in range(5):
            rotation = subprocess.Popen([LAMPION, "rotate-keys", "--database", place], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(0.02 + 0.02 * turn)
            rotation.kill()
            rotation.wait()
            assert len(key.read_text().split()) in (1, 2) and key.stat().st_mode & 0o077 == 0
        code, output, _ = run("rotate-keys", "--database", place)
        assert code == 0 and json.loads(output)["rewrapped"] >= 5
        assert len(key.read_text().split()) == 1 and key.read_text() not in first
        time.sleep(0.2)
        stop.set()
        for thread in threads:
            thread.join(10)
        assert not failures
        demo.terminate()
    code, output, _ = run("doctor", "--database", place, "--output", "json")
    assert code == 0, output
    with Server("demo", "--database", place) as demo:
        assert Visitor(demo).keep("readiness", "Kanarie") == 204


# A full disk


def test_on_a_full_disk_pages_go_on_and_writing_resumes_by_itself(tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(disk)], capture_output=True).returncode:
        pytest.skip("this user may not mount a small disk")
    try:
        place = f"sqlite:{disk}/lampion.sqlite"
        with Server("demo", "--database", place) as demo:
            visitor = Visitor(demo)
            assert visitor.invite("before") == 303
            filler = disk / "filler"
            with pytest.raises(OSError), open(filler, "wb", buffering=0) as file:
                while True:
                    file.write(bytes(4096))
            statuses = [visitor.keep(f"profile-{step}", "x" * 20_000) for step in 8 * ("values", "drive", "languages", "rhythm", "time")]
            assert set(statuses) <= {204, 503} and statuses[-1] == 503
            assert visitor.get("/")[0] == 200
            filler.unlink()
            assert visitor.invite("after") == 303
            demo.terminate()
        assert {identifier("before"), identifier("after")} <= invitations(place)
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


# Slow and large


def test_ten_megabytes_are_refused_within_two_seconds(place):
    with Server("demo", "--database", place) as demo:
        started = time.monotonic()
        with socket.create_connection(("127.0.0.1", demo.port), timeout=5) as client:
            client.sendall(
                b"POST /demo/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10485760\r\n\r\n")
            try:
                for _ in range(160):
                    client.sendall(b"x" * 65536)
            except OSError:
                pass
            assert client.recv(4096).startswith(b"HTTP/1.1 413")
        assert time.monotonic() - started < 2
        with socket.create_connection(("127.0.0.1", demo.port), timeout=5) as client:
            client.sendall(
                b"POST /demo/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n")
            for _ in range(8):
                client.sendall(b"10000\r\n" + b"x" * 65536 + b"\r\n")
            assert client.recv(4096).startswith(b"HTTP/1.1 413")


def test_a_thousand_slow_clients_stop_no_page_and_are_closed(place):
    head = b"POST /demo/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\n"
    with Server("demo", "--database", place) as demo:
        visitor = Visitor(demo)
        begun = time.monotonic()
        half_open, trickled_heads, trickled_bodies = [], [], []
        for number in range(1000):
            client = socket.create_connection(("127.0.0.1", demo.port), timeout=5)
            client.setblocking(False)
            if number % 3 == 0:
                half_open.append(client)
            elif number % 3 == 1:
                client.send(b"GET / HTTP/1.1\r\n")
                trickled_heads.append(client)
            else:
                client.send(head)
                trickled_bodies.append(client)
        times, open_at_the_end = [], []
        while time.monotonic() - begun < 36:
            asked = time.monotonic()
            assert visitor.get("/")[0] == 200
            times.append(time.monotonic() - asked)
            for client in trickled_heads + trickled_bodies:
                try:
                    client.send(b"x" if client in trickled_bodies[:0] else b"a")
                except OSError:
                    pass
            if time.monotonic() - begun < 30:
                time.sleep(1)
        for kind, clients in (("half-open", half_open), ("header", trickled_heads), ("body", trickled_bodies)):
            for client in clients:
                if not is_closed(client):
                    open_at_the_end.append(kind)
                client.close()
        p95 = statistics.quantiles(times, n=20)[-1]
        print(f"1,000 slow clients: a page p95 {p95 * 1000:.0f} ms; still open after 36 s: {len(open_at_the_end)}")
        assert p95 < 0.5
        assert not open_at_the_end


def is_closed(client):
    """Closed by the other side, after whatever it said before."""
    try:
        while client.recv(65536):
            pass
        return True
    except BlockingIOError:
        return False
    except OSError:
        return True
