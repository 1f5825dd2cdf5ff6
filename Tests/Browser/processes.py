"""The program as its operator meets it: started, asked and stopped as a process of its own."""

import hashlib
import http.client
import os
import re
import signal
import socket
import subprocess
import threading
import time
import urllib.parse

LAMPION = os.environ.get("LAMPION", "lampion")


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def run(*arguments, environment=None, seconds=30):
    """What a command answers: its code, its output, its words."""
    done = subprocess.run([LAMPION, *arguments], capture_output=True, text=True, timeout=seconds, env={**os.environ, **(environment or {})})
    assert "Fatal error" not in done.stderr and "Backtrace" not in done.stderr, done.stderr
    return done.returncode, done.stdout, done.stderr


class Server:
    """A Lampion that serves; `with` ends it."""

    def __init__(self, *arguments):
        self.port = free_port()
        self.process = subprocess.Popen(
            [LAMPION, *arguments, "--port", str(self.port)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.words = []
        threading.Thread(target=lambda: self.words.extend(self.process.stderr), daemon=True).start()
        started = time.monotonic()
        while not self.answers():
            assert self.process.poll() is None, f"ended with {self.process.returncode}: {''.join(self.words)}"
            assert time.monotonic() - started < 20, "it does not answer"
            time.sleep(0.02)
        self.start_seconds = time.monotonic() - started

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(10)

    def answers(self):
        try:
            return self.ask("GET", "/healthz")[0] == 200
        except OSError:
            return False

    def ask(self, method, path, fields=None, headers=None, seconds=10, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=seconds)
        try:
            if fields is not None:
                body = urllib.parse.urlencode(fields)
                headers = {"content-type": "application/x-www-form-urlencoded", **(headers or {})}
            connection.request(method, path, body, headers or {})
            answer = connection.getresponse()
            return answer.status, answer.read().decode(), answer.headers
        finally:
            connection.close()

    def terminate(self, seconds=10):
        started = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(seconds)
        return time.monotonic() - started

    def kill(self):
        self.process.kill()
        self.process.wait(10)


def identifier(name):
    """An id as a form of ours brings it back: always the same one for a name."""
    number = int.from_bytes(hashlib.sha256(name.encode()).digest(), "big")
    return "".join("0123456789abcdefghjkmnpqrstvwxyz"[number >> 5 * place & 31] for place in range(26))


class Visitor:
    """Someone of the demo's cast who keeps drafts, the smallest write there is, or sends invitations by link, of which there is no end."""

    def __init__(self, server, role="mentor"):
        self.server = server
        _, _, headers = server.ask("POST", "/demo/sign-in", {"as": role})
        self.cookie = headers["set-cookie"].split(";")[0]
        page = self.get("/invitations/new")[1]
        self.token = re.search(r'name="form_token" value="([^"]+)"', page)[1]

    def get(self, path):
        return self.server.ask("GET", path, headers={"cookie": self.cookie})

    def keep(self, form, words):
        return self.server.ask("POST", f"/drafts/{form}", {"words": words, "form_token": self.token}, {"cookie": self.cookie})[0]

    def invite(self, name):
        fields = {
            "invitation": identifier(name), "role": "mentor", "kind": "known", "way": "link", "purpose": "Kanarie", "form_token": self.token}
        return self.server.ask("POST", "/invitations", fields, {"cookie": self.cookie})[0]
