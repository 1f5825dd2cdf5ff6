"""A relay for the tests of the outbox: a real SMTP server (aiosmtpd) whose mood changes while it runs.

Each line on its standard input is a mood, answered by one line once it is in force; the line "report" is answered by
the Message-IDs of all it took, in order. It ends when its standard input is closed.
"""

import asyncio
import email
import json
import logging
import sys

from aiosmtpd.smtp import SMTP

MOOD, TAKEN = ["well"], []


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if MOOD[0] in ("451", "550"):
            return f"{MOOD[0]} not now"
        if MOOD[0] == "cut":
            server.transport.abort()
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        TAKEN.append(email.message_from_bytes(envelope.content)["Message-ID"])
        if MOOD[0] == "mute":
            server.transport.abort()
        return "250 taken"


async def main():
    loop = asyncio.get_running_loop()
    start = lambda port: loop.create_server(lambda: SMTP(Handler(), hostname="relay.test"), "127.0.0.1", port)
    server = await start(0)
    port = server.sockets[0].getsockname()[1]
    print(port, flush=True)
    while line := (await loop.run_in_executor(None, sys.stdin.readline)).strip():
        if line == "report":
            print(json.dumps(TAKEN), flush=True)
            continue
        if line == "down" and server:
            server.close()
            server = None
        if line != "down" and not server:
            server = await start(port)
        MOOD[0] = line
        print(line, flush=True)


logging.disable()
asyncio.run(main())
