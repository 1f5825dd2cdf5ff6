"""bench.py PROGRAM [--check]: solves the instances of optima.json with PROGRAM and, in turn, with its peers; prints a table in Markdown.

PROGRAM is the small `assign` of this folder, or `lampion`, which tells the time on the wall: `assign` and the peers tell that of the processor. Each answer must be proven and equal to the known optimum, or this ends with 1. With
--check only the instances up to 3000, and no peers. Instances are made once, in MMBENCH_DIR.
"""

import json
import os
import pathlib
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
INSTANCES = pathlib.Path(os.environ.setdefault("MMBENCH_DIR", str(HERE / "instances")))
OPTIMA = json.loads((HERE / "optima.json").read_text())
ROUNDS = int(os.environ.get("ROUNDS", "5"))
# On the largest, every one of them passes two minutes.
PEERS = {"dense": ["lapx_lapjvs", "lapx_lapjv", "scipy"], "sparse": ["scipy_sparse"], "hr": []}


def size(name):
    return int(name.rsplit("-", 1)[1])


def make(name):
    if (INSTANCES / f"{name}.json").exists():
        return
    kind, rows = name.rsplit("-", 1)
    if kind == "hr":
        make(f"sparse-tags-{rows}" if size(name) >= 10_000 else f"dense-tags-cap-{rows}")
    command = [sys.executable, "gen_hr.py", rows] if kind == "hr" else [sys.executable, "gen.py", kind, rows]
    subprocess.run(command, cwd=HERE, check=True, stdout=sys.stderr)


def ours(program, name):
    file = str(INSTANCES / f"{name}.json")
    command = [program, "assign", file, "--output", "json"] if pathlib.Path(program).name == "lampion" else [program, file]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


def peer(solver, name, rounds):
    try:
        done = subprocess.run([sys.executable, "peers.py", solver, name, str(rounds)], cwd=HERE, stdout=subprocess.PIPE, timeout=300)
        return json.loads(done.stdout) if done.returncode == 0 else None
    except subprocess.TimeoutExpired:
        return None


def is_optimum(name, answer):
    known = OPTIMA[name]
    wanted = (known["matched"], known["sum_rank"], known["fnv"]) if "fnv" in known else (known["pairs"], known["total"], None)
    return answer["certified"] and (answer["pairs"], answer["total"], answer.get("fnv")) == wanted


def milliseconds(value):
    return f"{value:,.1f} ms" if value < 100 else f"{value:,.0f} ms" if value < 10_000 else f"{value / 1000:,.1f} s"


def row(program, name):
    peers = PEERS[name.split("-")[0]] if size(name) <= 100_000 else []
    rounds = ROUNDS if size(name) < 1_000_000 else 1
    answers, theirs = [], {solver: [] for solver in peers}
    for turn in range(rounds):
        answers.append(ours(program, name))
        for solver in peers:
            # Slow ones are asked once: their digits do not matter.
            if not theirs[solver] or turn < rounds and theirs[solver][0] and theirs[solver][0]["solve"] < 5:
                theirs[solver].append(peer(solver, name, 1))
    took = statistics.median(answer["milliseconds"] for answer in answers)
    proof = statistics.median(answer["certificate_milliseconds"] for answer in answers)
    good = all(is_optimum(name, answer) for answer in answers)
    cells = [name, milliseconds(took), milliseconds(proof), f"{max(answer['peak_bytes'] for answer in answers) / 1e6:,.0f} MB"]
    others = []
    for solver in peers:
        runs = [run for run in theirs[solver] if run]
        if runs:
            solve, build = (1000 * statistics.median(run[part] for run in runs) for part in ("solve", "build"))
            others.append(f"{solver}: {milliseconds(solve)} + {milliseconds(build)}, {solve / took:.1f} times ours")
    print("| " + " | ".join([*cells, "; ".join(others) or "-", "equal" if good else "**WRONG**"]) + " |", flush=True)
    return good


def main(program, only):
    names = [name for name in OPTIMA if not only or size(name) <= 3000]
    for name in names:
        make(name)
    if only:
        wrong = [name for name in names if not is_optimum(name, ours(program, name))]
    else:
        print("| instance | Lampion | its proof | peak | peers: solve + build | optimum |\n|---|---|---|---|---|---|")
        wrong = [name for name in names if not row(program, name)]
    if wrong:
        sys.exit(f"bench: not the optimum: {', '.join(wrong)}")


if __name__ == "__main__":
    chosen = os.environ.get("INSTANCES")
    if chosen:
        OPTIMA = {name: OPTIMA[name] for name in chosen.split()}
    main(sys.argv[1], "--check" in sys.argv)
