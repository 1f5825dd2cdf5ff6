"""peers.py SOLVER INSTANCE ROUNDS: one line of JSON with the processor's seconds that a library takes, and the value it reaches.

`build` makes the library's own input of the instance, `solve` is the library alone. Capacities are columns copied, a forbidden pair costs more
than all others together, an unmatched row of a sparse instance has a column of its own: that is how each of them is meant to be used.
"""

import gc
import json
import resource
import statistics
import sys
import time

import numpy as np

from inst import colmap, cost_dense, edges, load, value


def big(instance):
    return (instance.wmax + 1) * (instance.M + 1)


def dense(kind, call):
    def read(instance, costs, columns):
        columns, owners = np.asarray(columns)[: instance.M], colmap(instance)
        return np.where(columns >= 0, owners[np.clip(columns, 0, len(owners) - 1)], -1)

    return lambda instance: cost_dense(instance, kind), call, read


def scattered(costs, rows, columns):
    out = np.full(costs.shape[0], -1, np.int64)
    out[np.asarray(rows, np.int64)] = np.asarray(columns, np.int64)
    return out


def scipy():
    from scipy.optimize import linear_sum_assignment

    return dense(np.float64, lambda costs: linear_sum_assignment(costs)[1])


def lapx_lapjvs():
    import lap

    def call(costs):
        wide = costs.shape[0] != costs.shape[1]
        return scattered(costs, *lap.lapjvs(costs, extend_cost=wide, return_cost=False, prefer_float32=True)[:2])

    return dense(np.float32, call)


def lapx_lapjv():
    import lap

    return dense(np.float64, lambda costs: lap.lapjv(costs, extend_cost=costs.shape[0] != costs.shape[1], return_cost=False)[0])


def scipy_sparse():
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    def build(instance):
        rows, columns, scores = edges(instance)
        places, first = instance.cap[columns], np.concatenate([[0], np.cumsum(instance.cap)])
        costs = np.repeat(float(instance.wmax) - scores + 1.0, places)
        copies = np.arange(places.sum()) - np.repeat(np.cumsum(places) - places, places)
        columns, rows = np.repeat(first[columns], places) + copies, np.repeat(rows, places)
        own = np.arange(instance.M)
        return csr_matrix(
            (np.concatenate([costs, np.full(instance.M, float(big(instance)))]),
             (np.concatenate([rows, own]), np.concatenate([columns, first[-1] + own]))),
            shape=(instance.M, int(first[-1]) + instance.M))

    def read(instance, _, found):
        owners = np.concatenate([colmap(instance), np.full(instance.M, -1)])
        out = np.full(instance.M, -1)
        out[found[0]] = owners[found[1]]
        return out

    return build, min_weight_full_bipartite_matching, read


SOLVERS = {solver.__name__: solver for solver in (scipy, lapx_lapjvs, lapx_lapjv, scipy_sparse)}


def main(solver, name, rounds):
    build, solve, read = SOLVERS[solver]()
    instance = load(name)
    builds, solves, reached = [], [], None
    for _ in range(rounds):
        gc.collect()
        began = time.process_time()
        made = build(instance)
        built = time.process_time()
        found = solve(made)
        solves.append(time.process_time() - built)
        builds.append(built - began)
        reached = reached or value(instance, read(instance, made, found))
        if solves[-1] > 20:
            break
    print(json.dumps({
        "pairs": reached[0], "total": reached[1], "build": statistics.median(builds), "solve": statistics.median(solves),
        "peak_bytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
