"""Seeded instance generator for mentor/mentee assignment benchmarks (format mmbench-1).

  gen.py dense-uniform N            min-cost perfect assignment, int costs uniform 0..1e6
  gen.py dense-tags N               max-score assignment, M=N people, ~10 tags each, -1 = forbidden pair
  gen.py dense-tags-cap M           M mentees, 0.6*M mentors with capacity 1..3
  gen.py sparse-uniform M           M mentees, 0.6*M mentors cap 1..3, 50 random eligible mentors each
  gen.py sparse-tags M              same, 50 best-scoring eligible mentors out of 150 sampled in region

Everything little-endian; the layout is described in docs/benchmarks.md.
Only PCG64 raw integer draws are used (Generator.integers / random), so the files are
reproducible for one numpy version; sha256 of every file is in the sidecar to detect drift.
"""
import sys, os, json, hashlib, time
import numpy as np

OUT = os.environ.get("MMBENCH_DIR", os.path.join(os.path.dirname(os.path.abspath(__file__)), "inst"))
SEED = 20260801

# ---------- realistic people -------------------------------------------------
NGOAL, NVAL, NLANG, NLOC = 30, 12, 8, 12
LANG_P = [0.92, 0.75, 0.18, 0.12, 0.10, 0.06, 0.04, 0.03]

def zipf_p(n, s=0.8):
    w = 1.0 / np.arange(1, n + 1) ** s
    return w / w.sum()

def pick_k(rng, n, kmin, kmax, m, p):
    """m bitmasks with kmin..kmax distinct items out of n, popularity p (Gumbel top-k)."""
    k = rng.integers(kmin, kmax + 1, size=m)
    g = np.log(p)[None, :] - np.log(-np.log(rng.random((m, n))))
    order = np.argsort(-g, axis=1)[:, :kmax]
    mask = np.zeros(m, dtype=np.uint64)
    for j in range(kmax):
        mask |= np.where(j < k, np.uint64(1) << order[:, j].astype(np.uint64), np.uint64(0))
    return mask

def people(rng, m, role, nteam):
    P = {}
    lang = np.zeros(m, dtype=np.uint64)
    for i, p in enumerate(LANG_P):
        lang |= np.where(rng.random(m) < p, np.uint64(1 << i), np.uint64(0))
    lang = np.where(lang == 0, np.uint64(1 << 1), lang)
    P["lang"] = lang
    P["goal"] = pick_k(rng, NGOAL, 3, 5, m, zipf_p(NGOAL)) if role == "mentee" else pick_k(rng, NGOAL, 4, 8, m, zipf_p(NGOAL))
    P["val"] = pick_k(rng, NVAL, 3, 3, m, zipf_p(NVAL, 0.4))
    P["loc"] = rng.choice(NLOC, size=m, p=zipf_p(NLOC, 1.0)).astype(np.int32)
    P["team"] = rng.integers(0, nteam, size=m).astype(np.int32)
    P["sen"] = (rng.integers(0, 5, size=m) if role == "mentee" else rng.integers(2, 10, size=m)).astype(np.int32)
    P["form"] = rng.choice(3, size=m, p=[0.25, 0.30, 0.45]).astype(np.int32)  # in person, remote, either
    return P

def popc(x):
    return np.bitwise_count(x).astype(np.int32)

SEN = np.array([0, 6, 12, 15, 12, 8, 4, 2, 1, 0], dtype=np.int32)  # gap 0..9 -> points; negative gap = 0

def score_block(A, ai, B, bj):
    """points 0..100 as integers (realistic: coarse, many ties); -1 where a hard rule forbids.
    ai, bj broadcastable index arrays."""
    g = A["goal"][ai]; e = B["goal"][bj]
    ng = popc(g)
    ov = popc(g & e)
    s = (45 * ov) // ng                                  # goals x expertise        0..45
    s = s + 5 * popc(A["val"][ai] & B["val"][bj])        # shared values            0..15
    gap = B["sen"][bj] - A["sen"][ai]
    s = s + np.where(gap > 0, SEN[np.clip(gap, 0, 9)], 0)  # seniority gap          0..15
    same = A["loc"][ai] == B["loc"][bj]
    fa = A["form"][ai]; fb = B["form"][bj]
    inperson_ok = same & (fa != 1) & (fb != 1)
    remote_ok = (fa != 0) & (fb != 0)
    s = s + np.where(inperson_ok, 15, np.where(remote_ok, 10, 0))  # meeting form   0..15
    nl = popc(A["lang"][ai] & B["lang"][bj])
    s = s + np.minimum(nl, 2) * 5                        # languages in common      5..10
    bad = (nl == 0) | (A["team"][ai] == B["team"][bj])
    return np.where(bad, -1, s).astype(np.int32)

# ---------- writing ----------------------------------------------------------
def sha(path):
    h = hashlib.sha256()
    with open(path, "rb") as f:
        for b in iter(lambda: f.read(1 << 24), b""):
            h.update(b)
    return h.hexdigest()

def put(name, meta, **arrays):
    os.makedirs(OUT, exist_ok=True)
    files = {}
    for k, a in arrays.items():
        fn = f"{name}.{k}"
        a.astype(a.dtype.newbyteorder("<")).tofile(os.path.join(OUT, fn))
        files[k] = {"file": fn, "dtype": {"i": "int", "u": "uint"}[a.dtype.kind] + str(a.dtype.itemsize * 8),
                    "count": int(a.size), "sha256": sha(os.path.join(OUT, fn))}
    meta = {"format": "mmbench-1", "name": name, "endian": "little", "seed": SEED,
            "numpy": np.__version__, **meta, "arrays": files}
    with open(os.path.join(OUT, name + ".json"), "w") as f:
        json.dump(meta, f, indent=1)
    print(name, "written", {k: v["count"] for k, v in files.items()}, flush=True)

def dense_uniform(n):
    rng = np.random.Generator(np.random.PCG64([SEED, 1, n]))
    w = rng.integers(0, 1_000_001, size=(n, n), dtype=np.int32)
    put(f"dense-uniform-{n}", {"kind": "dense", "rows": n, "cols": n, "sense": "min", "forbidden": None,
        "objective": "min total, perfect"}, w=w.ravel(), cap=np.ones(n, np.int32))

def dense_tags(n):
    rng = np.random.Generator(np.random.PCG64([SEED, 2, n]))
    nteam = max(10, n // 20)
    A = people(rng, n, "mentee", nteam); B = people(rng, n, "mentor", nteam)
    w = np.empty((n, n), np.int32)
    for i in range(0, n, 512):
        ii = np.arange(i, min(n, i + 512))[:, None]
        w[ii[0, 0]:ii[-1, 0] + 1] = score_block(A, ii, B, np.arange(n)[None, :])
    put(f"dense-tags-{n}", {"kind": "dense", "rows": n, "cols": n, "sense": "max", "forbidden": -1,
        "objective": "max number of pairs, then max total"}, w=w.ravel(), cap=np.ones(n, np.int32))

def caps(rng, N):
    return rng.integers(1, 4, size=N).astype(np.int32)

def dense_tags_cap(M):
    N = (M * 6) // 10
    rng = np.random.Generator(np.random.PCG64([SEED, 3, M]))
    nteam = max(10, M // 20)
    A = people(rng, M, "mentee", nteam); B = people(rng, N, "mentor", nteam)
    w = np.empty((M, N), np.int32)
    for i in range(0, M, 512):
        ii = np.arange(i, min(M, i + 512))[:, None]
        w[ii[0, 0]:ii[-1, 0] + 1] = score_block(A, ii, B, np.arange(N)[None, :])
    put(f"dense-tags-cap-{M}", {"kind": "dense", "rows": M, "cols": N, "sense": "max", "forbidden": -1,
        "objective": "max number of pairs, then max total"}, w=w.ravel(), cap=caps(rng, N))

def sparse_uniform(M, D=50):
    N = (M * 6) // 10
    rng = np.random.Generator(np.random.PCG64([SEED, 4, M]))
    cols = np.empty((M, D), np.int32)
    step = 100_000
    for i in range(0, M, step):
        m = min(step, M - i)
        c = np.sort(rng.integers(0, N, size=(m, D), dtype=np.int32), axis=1)
        while True:                               # redraw duplicates
            dup = np.zeros_like(c, bool); dup[:, 1:] = c[:, 1:] == c[:, :-1]
            k = int(dup.sum())
            if k == 0: break
            c[dup] = rng.integers(0, N, size=k, dtype=np.int32); c.sort(axis=1)
        cols[i:i + m] = c
    w = rng.integers(0, 1_000_001, size=M * D, dtype=np.int32)
    put(f"sparse-uniform-{M}", {"kind": "csr", "rows": M, "cols": N, "sense": "max", "forbidden": None,
        "objective": "max number of pairs, then max total"},
        rowptr=np.arange(0, M * D + 1, D, dtype=np.int64), col=cols.ravel(), w=w, cap=caps(rng, N))

def sparse_tags(M, D=50, SAMPLE=150):
    N = (M * 6) // 10
    rng = np.random.Generator(np.random.PCG64([SEED, 5, M]))
    nteam = max(10, M // 20)
    A = people(rng, M, "mentee", nteam); B = people(rng, N, "mentor", nteam)
    B["loc"].sort()                                # mentors sorted by site, so a region is a range
    start = np.searchsorted(B["loc"], np.arange(NLOC)); end = np.searchsorted(B["loc"], np.arange(NLOC), side="right")
    rp = np.zeros(M + 1, np.int64); C = []; W = []
    step = 20_000
    for i in range(0, M, step):
        m = min(step, M - i)
        ii = np.arange(i, i + m)
        # half of the sample from the own site, half from anywhere
        lo = start[A["loc"][ii]]; hi = np.maximum(end[A["loc"][ii]], lo + 1)
        own = (lo[:, None] + (rng.random((m, SAMPLE // 2)) * (hi - lo)[:, None]).astype(np.int64))
        anyw = rng.integers(0, N, size=(m, SAMPLE - SAMPLE // 2))
        c = np.sort(np.concatenate([own, anyw], axis=1), axis=1)
        s = score_block(A, ii[:, None], B, c)
        s[:, 1:][c[:, 1:] == c[:, :-1]] = -1        # duplicates out
        # best D by (score desc, mentor index asc)
        key = s.astype(np.int64) * (N + 1) + (N - c)
        o = np.argsort(-key, axis=1, kind="stable")[:, :D]
        ss = np.take_along_axis(s, o, 1); cc = np.take_along_axis(c, o, 1)
        o2 = np.argsort(np.where(ss < 0, 1 << 40, cc), axis=1, kind="stable")
        ss = np.take_along_axis(ss, o2, 1); cc = np.take_along_axis(cc, o2, 1)
        ok = ss >= 0
        rp[i + 1:i + m + 1] = ok.sum(1)
        C.append(cc[ok].astype(np.int32)); W.append(ss[ok].astype(np.int32))
    rp = np.cumsum(rp)
    put(f"sparse-tags-{M}", {"kind": "csr", "rows": M, "cols": N, "sense": "max", "forbidden": None,
        "objective": "max number of pairs, then max total"},
        rowptr=rp.astype(np.int64), col=np.concatenate(C), w=np.concatenate(W), cap=caps(rng, N))

if __name__ == "__main__":
    kind, n = sys.argv[1], int(sys.argv[2])
    t = time.time()
    {"dense-uniform": dense_uniform, "dense-tags": dense_tags, "dense-tags-cap": dense_tags_cap,
     "sparse-uniform": sparse_uniform, "sparse-tags": sparse_tags}[kind](n)
    print("%.1fs" % (time.time() - t))
