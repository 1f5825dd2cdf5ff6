"""A night's work of a large installation, against a relay that takes every mail. Prints its figures as a list in Markdown."""

import asyncio
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading

BENCH = sys.argv[1]
MENTORSHIPS = os.environ.get("MENTORSHIPS", "100000")


class Relay(asyncio.Protocol):
    """As little SMTP as a sender needs (RFC 5321), and no byte of a mail is kept."""

    def connection_made(self, transport):
        self.transport, self.rest, self.is_data = transport, b"", False
        transport.write(b"220 relay.test\r\n")

    def data_received(self, data):
        self.rest += data
        while self.rest:
            end = self.rest.find(b"\r\n.\r\n" if self.is_data else b"\r\n")
            if end < 0:
                return
            line, self.rest = self.rest[:end], self.rest[end + (5 if self.is_data else 2) :]
            word = b"." if self.is_data else line[:4].upper()
            self.is_data = word == b"DATA"
            self.transport.write({b"DATA": b"354 go on\r\n", b"QUIT": b"221 bye\r\n"}.get(word, b"250 ok\r\n"))
            if word == b"QUIT":
                return self.transport.close()


def start_relay():
    """Listens on a port of its own for as long as this process lives, and gives the port."""
    loop = asyncio.new_event_loop()
    server = loop.run_until_complete(loop.create_server(Relay, "127.0.0.1", 0))
    threading.Thread(target=loop.run_forever, daemon=True).start()
    return server.sockets[0].getsockname()[1]


def night(file, keys, *options):
    subprocess.run([BENCH, "night", file, "--keys", keys, *options], check=True)


def main():
    folder = pathlib.Path(tempfile.mkdtemp())
    # The keys are only read in what is measured; where the system has a folder in memory they are made there, which saves minutes.
    memory = pathlib.Path("/dev/shm")
    keys = pathlib.Path(tempfile.mkdtemp(dir=memory if os.access(memory, os.W_OK) else folder))
    filled = folder / "filled.sqlite"
    try:
        print(f"{MENTORSHIPS} mentorships, of which one in twenty is due:\n", flush=True)
        night(filled, keys, "--mentorships", MENTORSHIPS, "--fill-only")
        for heading, relay in [("mails written and let go", []), ("mails handed to a relay", ["--relay", f"smtp://127.0.0.1:{start_relay()}"])]:
            print(f"\n{heading}, in a database of {filled.stat().st_size / 1e9:.1f} GB:\n", flush=True)
            shutil.copy(filled, folder / "night.sqlite")
            night(folder / "night.sqlite", keys, *relay)
    finally:
        shutil.rmtree(folder)
        shutil.rmtree(keys, ignore_errors=True)


main()
