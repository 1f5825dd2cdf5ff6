"""A relay for the tests: a real SMTP server (aiosmtpd) that behaves or misbehaves by its one argument.

It prints one JSON line with its port and its certificate, then one for each mail that it took, as Python's own
email package reads it. It ends when its standard input is closed, so it never outlives the tests.
"""

import asyncio
import email
import email.header
import email.policy
import email.utils
import json
import logging
import ssl
import subprocess
import sys
import tempfile
from pathlib import Path

import icalendar
from aiosmtpd.smtp import SMTP, AuthResult

USER, PASSWORD = b"lampion", b"s3cret/with@signs"


def read_part(part):
    content = part.get_content()
    is_text = isinstance(content, str)
    if is_text:
        content = content.replace("\r\n", "\n")
    return {
        "type": part.get_content_type(),
        "parameters": dict(part["Content-Type"].params),
        "filename": part.get_filename(),
        "text": content if is_text else "",
        "size": len(content.encode() if is_text else content),
    }


def read_calendar(part):
    """What a calendar program takes from a part: its method, and the identity and the errors of all that is in it."""
    calendar = icalendar.Calendar.from_ical(part.get_payload(decode=True))
    return {
        "method": str(calendar.get("METHOD", "")),
        "events": [str(event["UID"]) for event in calendar.events],
        "errors": [str(error) for component in calendar.walk() for error in component.errors],
    }


def is_calendar(part):
    return part.get_content_type() in ("text/calendar", "application/ics") and b"BEGIN:VCALENDAR" in part.get_payload(decode=True)


def read_mailbox(message, field):
    """Name and address. The reader of whole messages keeps the space between two encoded words of a name, against
    RFC 2047, section 6.2; the older one, used here, does not."""
    raw = dict(message.raw_items())[field].replace("\r\n", "")
    name, address = email.utils.parseaddr(raw)
    assert address == message[field].addresses[0].addr_spec and len(message[field].addresses) == 1
    return [str(email.header.make_header(email.header.decode_header(name))), address]


def read_mail(content, envelope, session, transport):
    message = email.message_from_bytes(content, policy=email.policy.default)
    leaves = [part for part in message.walk() if not part.is_multipart()]
    defects = [str(d) for part in message.walk() for d in part.defects]
    defects += [f"{name}: {d!r}" for part in message.walk() for name, value in part.items() for d in value.defects]
    return {
        "from": read_mailbox(message, "From"),
        "to": read_mailbox(message, "To"),
        "subject": message["Subject"],
        "date": message["Date"].datetime.timestamp(),
        "fields": {name: str(value) for name, value in message.items()},
        "names": message.keys(),
        "tree": [part.get_content_type() for part in message.walk()],
        "parts": [read_part(part) for part in leaves],
        "calendars": [read_calendar(part) for part in leaves if is_calendar(part)],
        "defects": defects,
        "longest": max(len(line) for line in content.split(b"\r\n")),
        "sender": envelope.mail_from,
        "recipients": envelope.rcpt_tos,
        "greeting": session.host_name,
        "encrypted": transport.get_extra_info("ssl_object") is not None,
        "authenticated": bool(session.authenticated),
    }


class Handler:
    def __init__(self, mode):
        self.mode = mode

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.mode in ("rcpt-451", "rcpt-550"):
            return f"{self.mode[5:]} 5.1.1 no {address}"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.mode in ("data-451", "data-550"):
            return f"{self.mode[5:]} not this one"
        print(json.dumps(read_mail(envelope.content, envelope, session, server.transport)), flush=True)
        if self.mode == "slow":
            await asyncio.Event().wait()
        return "250 taken"


def authenticate(server, session, envelope, mechanism, data):
    return AuthResult(success=data.login == USER and data.password == PASSWORD, handled=False)


async def broken(mode, reader, writer):
    """Speaks just enough SMTP to break off at a certain moment; every line but the body gets an answer."""
    if mode == "silent":
        return await reader.read()
    writer.write(b"554 go away\r\n" if mode == "greeting-554" else b"220 hello\r\n")
    while line := await reader.readline():
        verb = line[:4].upper()
        if verb == b"DATA" and mode == "cut-at-data":
            break
        writer.write(b"354 go on\r\n" if verb == b"DATA" else b"250 OK\r\n")
        if verb == b"DATA" and mode == "cut-before-dot":
            await reader.readexactly(65536)
            break
        if verb == b"DATA" and mode == "hang-before-dot":
            return await asyncio.Event().wait()
        if verb == b"DATA":
            await reader.readuntil(b"\r\n.\r\n")
            if mode == "cut-after-dot":
                break
            writer.write(b"250 taken\r\n")
            return await asyncio.Event().wait()
    writer.transport.abort()


def certificate(folder):
    subprocess.run(
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout key -out crt -days 2 "
        "-subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1".split(),
        cwd=folder, check=True, stderr=subprocess.DEVNULL,
    )
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(Path(folder, "crt"), Path(folder, "key"))
    return context


async def serve(mode, folder):
    loop = asyncio.get_running_loop()
    secure = certificate(folder) if mode in ("starttls", "tls") else None
    options = {}
    if mode == "starttls":
        options = dict(tls_context=secure, require_starttls=True)
    if mode in ("starttls", "login"):
        options |= dict(authenticator=authenticate, auth_required=True, auth_require_tls=secure is not None)
    if mode.startswith(("cut", "hang", "silent", "greeting")):
        server = await asyncio.start_server(lambda r, w: broken(mode, r, w), "127.0.0.1", 0)
    else:
        factory = lambda: SMTP(Handler(mode), hostname="relay.test", **options)
        server = await loop.create_server(factory, "127.0.0.1", 0, ssl=secure if mode == "tls" else None)
    port = server.sockets[0].getsockname()[1]
    print(json.dumps({"port": port, "certificate": str(Path(folder, "crt"))}), flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    for task in asyncio.all_tasks() - {asyncio.current_task()}:
        task.cancel()


logging.disable()
with tempfile.TemporaryDirectory() as temporary:
    asyncio.run(serve(sys.argv[1], temporary))
