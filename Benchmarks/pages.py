"""Pages beside nginx in one run: requests a second, latency, memory, start, bytes. Prints a table in Markdown."""

import contextlib
import gzip
import http.client
import os
import pathlib
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time

LAMPION, BENCH = sys.argv[1:3]
ROUNDS = int(os.environ.get("ROUNDS", "5"))
SECONDS = os.environ.get("SECONDS_EACH", "4")


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def request(port, method, path, body=None, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer, content


def start_lampion(database):
    """The demo on a database; gives its process, its port, and the milliseconds to its first answer."""
    port = free_port()
    began = time.monotonic()
    process = subprocess.Popen([LAMPION, "demo", "--port", str(port), "--database", f"sqlite:{database}"], stdout=subprocess.PIPE)
    while True:
        with contextlib.suppress(OSError):
            if request(port, "GET", "/healthz")[0].status == 200:
                return process, port, (time.monotonic() - began) * 1000
        time.sleep(0.002)


def stop(process):
    process.terminate()
    process.wait(timeout=10)


def resident(process):
    """Megabytes of resident memory."""
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024


def sign_in(port, role):
    answer, _ = request(port, "POST", "/demo/sign-in", f"as={role}", Content_Type="application/x-www-form-urlencoded")
    return answer.getheader("Set-Cookie").split(";")[0]


def pages_of_mentee(port, cookie):
    _, today = request(port, "GET", "/", Cookie=cookie)
    paths = dict.fromkeys(re.findall(r'href="(/mentorships/[a-z0-9]{20,})"', today.decode()))
    # A mentorship that runs has a letter to read; the other two are still getting to know each other.
    runs = {path: b"/agreement" in request(port, "GET", path, Cookie=cookie)[1] for path in paths}
    return {"today": "/"} | {"mentorship" if is_running else "acquaintance": path for path, is_running in runs.items()}


def pages_of_year(path):
    """What a duo with a full year looks at, on the day the two look back."""
    rooms = {f"year-{room}": f"{path}/{room}" for room in ["engagement", "renewal"]}
    return {"year-today": "/", "year-mentorship": path} | rooms


def start_nginx(folder, sizes):
    """nginx with a file of each size, as it is configured to be fast: two workers, no log."""
    port = free_port()
    for name, size in sizes.items():
        (folder / name).write_bytes(b"x" * size)
    configuration = folder / "nginx.conf"
    configuration.write_text(
        f"""daemon off; worker_processes 2; pid {folder}/pid; error_log /dev/null;
        events {{ worker_connections 1024; }}
        http {{ access_log off; sendfile on; keepalive_requests 1000000; default_type text/html;
        server {{ listen 127.0.0.1:{port}; root {folder}; }} }}"""
    )
    folder.chmod(0o755)
    process = subprocess.Popen(["nginx", "-c", str(configuration), "-p", str(folder)], stderr=subprocess.DEVNULL)
    time.sleep(0.5)
    return process, port


def load(url, connections, cookie=""):
    """Requests a second, mean and p99 in milliseconds, by wrk from one thread."""
    script = "done = function(s, l, r) io.write(string.format('FIGURES %f %f %d\\n', l.mean/1000, l:percentile(99)/1000, s.errors.status)) end"
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as lua:
        lua.write(script)
        lua.flush()
        command = ["wrk", "-t1", f"-c{connections}", f"-d{SECONDS}s", "-s", lua.name, "-H", f"Cookie: {cookie}", url]
        output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", output)[1])
    mean, high, errors = re.search(r"FIGURES ([\d.]+) ([\d.]+) (\d+)", output).groups()
    assert errors == "0", output
    return rate, float(mean), float(high)


def main():
    folder = pathlib.Path(tempfile.mkdtemp())
    process, port, _ = start_lampion(folder / "bench.sqlite")
    stop(process)
    year = subprocess.run([BENCH, "year", folder / "bench.sqlite"], capture_output=True, text=True, check=True).stdout.strip()
    starts = []
    for _ in range(ROUNDS):
        process, port, milliseconds = start_lampion(folder / "bench.sqlite")
        starts.append(milliseconds)
        stop(process)
    process, port, _ = start_lampion(folder / "bench.sqlite")
    idle = resident(process)

    mentee, mentor = sign_in(port, "mentee"), sign_in(port, "mentor")
    _, today = request(port, "GET", "/", Cookie=mentee)
    paths = {name: (path, mentee) for name, path in pages_of_mentee(port, mentee).items()}
    paths |= {name: (path, mentor) for name, path in pages_of_year(year).items()}
    sizes = {}
    for name, (path, cookie) in paths.items():
        answer, page = request(port, "GET", path, Cookie=cookie)
        assert answer.status == 200, (name, answer.status)
        sizes[name] = len(page)
    nginx, nginx_port = start_nginx(folder, sizes)

    print("| page | bytes | ours, 8 connections | nginx | ratio | ours at 32: mean, p99 |\n|---|---|---|---|---|---|")
    for name, (path, cookie) in paths.items():
        ours, theirs, means, highs = [], [], [], []
        for _ in range(ROUNDS):
            ours.append(load(f"http://127.0.0.1:{port}{path}", 8, cookie)[0])
            theirs.append(load(f"http://127.0.0.1:{nginx_port}/{name}", 8)[0])
            _, mean, high = load(f"http://127.0.0.1:{port}{path}", 32, cookie)
            means.append(mean)
            highs.append(high)
        ratio = statistics.median(a / b for a, b in zip(ours, theirs))
        print(
            f"| {name} | {sizes[name]:,} | {statistics.median(ours):,.0f}/s | {statistics.median(theirs):,.0f}/s | {ratio:.0%} "
            f"| {statistics.median(means):.1f} ms, {statistics.median(highs):.1f} ms |"
        )
    first = len(gzip.compress(request(port, "GET", "/")[1]))
    for asset in re.findall(rb'(?:href|src)="(/assets/[^"]+)"', today):
        first += len(request(port, "GET", asset.decode(), Accept_Encoding="gzip")[1])
    print(f"\n- Memory: {idle:.0f} MB idle, {resident(process):.0f} MB under load.")
    print(f"- Start to first answer, existing database: {statistics.median(starts):.0f} ms (median of {ROUNDS}).")
    print(f"- First visit, compressed: {first:,} bytes of page, style, script and icon.")
    stop(process)
    stop(nginx)
    shutil.rmtree(folder)


main()
