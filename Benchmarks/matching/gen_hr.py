"""hr-M: two-sided strict preferences for hospital/residents (mentors = hospitals with capacity).
Each mentee ranks L=20 mentors (50 for M>=10000, from the sparse instance), each mentor ranks exactly the mentees who rank him.
Both sides' orders = common score + own noise 0..30, ties by index. Arrays: m_ptr,m_pref (mentee lists), h_ptr,h_pref (mentor lists), cap."""
import sys, numpy as np
from gen import put, SEED
from inst import load
def main(M, L=20):
    rng = np.random.Generator(np.random.PCG64([SEED, 9, M]))
    if M >= 10000:
        I = load(f"sparse-tags-{M}"); r = np.repeat(np.arange(M), np.diff(I.rowptr)); c = I.col.astype(np.int64); w = I.w.astype(np.int64)
    else:
        I = load(f"dense-tags-cap-{M}"); r, c = np.nonzero(I.w >= 0); w = I.w[r, c].astype(np.int64)
    a = w + rng.integers(0, 31, size=len(w)); b = w + rng.integers(0, 31, size=len(w))
    o = np.lexsort((c, -a, r)); r, c, b = r[o], c[o], b[o]
    start = np.searchsorted(r, np.arange(M)); rank = np.arange(len(r)) - start[r]
    if M < 10000:
        k = rank < L; r, c, b = r[k], c[k], b[k]
    m_ptr = np.concatenate([[0], np.cumsum(np.bincount(r, minlength=M))]).astype(np.int64)
    o = np.lexsort((r, -b, c)); h_ptr = np.concatenate([[0], np.cumsum(np.bincount(c, minlength=I.N))]).astype(np.int64)
    put(f"hr-{M}", {"kind": "hr", "rows": M, "cols": I.N, "sense": "stable", "forbidden": None, "objective": "mentee-optimal stable matching"},
        m_ptr=m_ptr, m_pref=c.astype(np.int32), h_ptr=h_ptr, h_pref=r[o].astype(np.int32), cap=I.cap)
for m in sys.argv[1:]: main(int(m))
