"""A mailbox for the tests: Debian's dovecot in a folder of its own, with one user.

It prints one JSON line with its ports and its certificate. Then each line of standard input is a command: a JSON string is a mail to deliver,
null asks for the marks of all mails. It ends when its standard input is closed.
"""

import grp
import json
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


# Dovecot refuses to serve as root: then the users that its package brings do.
is_root = os.getuid() == 0


def owner():
    return pwd.getpwnam("dovecot").pw_uid if is_root else os.getuid()


def settings(folder, plain, secure):
    me = pwd.getpwuid(owner())
    group = grp.getgrgid(me.pw_gid).gr_name
    doorman = "dovenull" if is_root else me.pw_name
    return f"""
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap
auth_failure_delay = 0
listen = 127.0.0.1
default_internal_user = {me.pw_name}
default_internal_group = {group}
default_login_user = {doorman}
first_valid_uid = 0
first_valid_gid = 0
mail_location = maildir:{folder}/mail
ssl = yes
ssl_cert = <{folder}/crt
ssl_key = <{folder}/key
disable_plaintext_auth = no
passdb {{
  driver = static
  args = password=s3cret/with@signs
}}
userdb {{
  driver = static
  args = uid={me.pw_uid} gid={me.pw_gid} home={folder}/home
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {plain}
  }}
  inet_listener imaps {{
    port = {secure}
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""


def certificate(folder):
    subprocess.run(
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout key -out crt -days 2 "
        "-subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1".split(),
        cwd=folder, check=True, stderr=subprocess.DEVNULL,
    )


def wait_for(port, server, folder):
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            if server.poll() is not None:
                sys.exit(Path(folder, "log").read_text())
            time.sleep(0.02)


def deliver(folder, number, mail):
    waiting = Path(folder, "mail/tmp", f"{number}.test")
    waiting.write_bytes(mail.encode("latin-1"))
    os.chown(waiting, owner(), -1)
    waiting.rename(Path(folder, "mail/new", f"{1_700_000_000 + number}.M{number}.test"))


def marks(folder):
    """The letters behind the names of a Maildir: R for answered, S for seen, T for deleted."""
    names = [file.name for name in ("new", "cur") for file in Path(folder, "mail", name).glob("*")]
    return ["".join(sorted(name.partition(":2,")[2])) for name in sorted(names)]


# A test runner may start its children with signals blocked, and dovecot lives by them.
signal.pthread_sigmask(signal.SIG_SETMASK, [])
with tempfile.TemporaryDirectory() as folder:
    os.chmod(folder, 0o755)
    certificate(folder)
    for name in ("home", "mail", "mail/tmp", "mail/new", "mail/cur"):
        Path(folder, name).mkdir()
        os.chown(Path(folder, name), owner(), -1)
    plain, secure = free_port(), free_port()
    Path(folder, "conf").write_text(settings(folder, plain, secure))
    program = shutil.which("dovecot", path=f"{os.environ['PATH']}:/usr/sbin")
    server = subprocess.Popen([program, "-F", "-c", f"{folder}/conf"], stdin=subprocess.DEVNULL)
    try:
        wait_for(plain, server, folder)
        print(json.dumps({"plain": plain, "secure": secure, "certificate": f"{folder}/crt"}), flush=True)
        for number, line in enumerate(sys.stdin):
            command = json.loads(line)
            if command is not None:
                deliver(folder, number, command)
            print(json.dumps(marks(folder)), flush=True)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(10)
