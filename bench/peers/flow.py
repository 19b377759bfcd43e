"""The same yearly flow as an analyst would write it with numpy: a half-year is a few batches over whole columns.

Reads the folder given as argument (see exportInputs.ts), then for each line of standard input (a replicate) prints one
line of JSON: milliseconds of processor, attributions by class of quartier and bracket.
"""

import json
import os
import sys
import time

import numpy as np

folder = sys.argv[1]
DTYPES = {".i32": np.int32, ".f64": np.float64}
inputs = {
    os.path.splitext(name)[0]: np.fromfile(os.path.join(folder, name), dtype=DTYPES[name[-4:]])
    for name in os.listdir(folder)
    if name[-4:] in DTYPES
}
with open(os.path.join(folder, "scalars.csv"), encoding="utf-8") as lines:
    scalars = {name: float(value) for name, value in (line.strip().split(",") for line in lines)}

K, S, R = 4, 6, 4
VACANT = 255
COMMUNES = len(inputs["commune_class"])
EMPLOYEE, INTER = 2, 16
CHUNK = 1500
TRIES = 9

exits = inputs["exits"].reshape(3, 5)
designation = inputs["designation"].reshape(3, K)
choice = inputs["choice"].reshape(3, K)
refusal = inputs["refusal"].reshape(3, K)
aci_designation = inputs["aci_designation"].reshape(3, -1)
aci_choice = inputs["aci_choice"].reshape(3, -1)
limits = inputs["limits"].reshape(S, K)
least = inputs["least"].reshape(R, S)
windows = inputs["windows"].reshape(5, 2)
size_fits = np.array([[w[0] <= s <= w[1] for s in range(S)] for w in windows], dtype=float)


class Run:
    def __init__(self, replicate):
        self.rng = np.random.default_rng(replicate)
        self.log = {
            name: inputs["log_" + name].copy()
            for name in ("class", "commune", "bailleur", "typology", "rent", "plai", "contingent", "bracket", "size")
        }
        self.dem = {
            name: inputs["dem_" + name].copy()
            for name in ("size", "bracket", "reach", "aci", "status", "wish0", "wish1", "wish2", "home", "flags")
        }
        self.carried = np.flatnonzero(self.log["bracket"] == VACANT)
        self.flux = np.zeros((3, K), dtype=np.int64)

    def profile(self, size, bracket, wish0):
        """Reach, employee flag and other wishes of new demandes."""
        n = len(size)
        u = self.rng.random((6, n))
        category = np.minimum(size + (u[0] < inputs["category_above"][size]), S - 1)
        low = np.where(bracket == 0, limits[category, 0] * 0.5, limits[category, bracket - 1])
        resources = low + u[1] * (limits[category, bracket] - low)
        reach = np.zeros(n, dtype=np.int32)
        for r in range(1, R):
            reach[resources >= least[r, size]] = r
        flags = np.where(u[2] < inputs["employee_share"][bracket], EMPLOYEE, 0)
        first, count = inputs["near_first"][wish0], inputs["near_count"][wish0]
        near = lambda v: inputs["near"][np.minimum(first + (v * count).astype(int), len(inputs["near"]) - 1)]
        second, third = near(u[4]), near(u[5])
        wish1 = np.where((u[3] < scalars["secondWish"]) & (count > 0), second, VACANT)
        wish2 = np.where((u[3] < scalars["thirdWish"]) & (count > 0) & (third != second), third, VACANT)
        return {"reach": reach, "flags": flags, "wish0": wish0, "wish1": wish1, "wish2": wish2}

    def append(self, new):
        for name, column in self.dem.items():
            self.dem[name] = np.concatenate([column, new[name].astype(np.int32)])

    def keep(self, mask):
        for name, column in self.dem.items():
            self.dem[name] = column[mask]

    def arrive(self):
        expected = inputs["arrivals"]
        count = np.floor(expected + self.rng.random(len(expected))).astype(int)
        cell = np.repeat(np.arange(len(expected)), count)
        aci, bracket, size, commune = cell % 2, cell // 2 % K, cell // 2 // K % S, cell // 2 // K // S
        zero = np.zeros(len(cell))
        self.append({"size": size, "bracket": bracket, "aci": aci, "status": zero, "home": zero - 1,
                     **self.profile(size, bracket, commune)})

    def occupants(self, step):
        log, rng = self.log, self.rng
        n = len(log["bracket"])
        occupied = log["bracket"] != VACANT
        gone = occupied & (rng.random(n) < exits[log["class"], log["typology"]])
        log["bracket"][gone] = VACANT
        home = self.dem["home"]
        self.keep((home < 0) | ~gone[home])
        stays = occupied & ~gone
        if step >= 2:
            u = rng.random(n)
            down = stays & (u < scalars["driftDown"]) & (log["bracket"] > 0)
            up = stays & (u >= 1 - scalars["driftUp"]) & (log["bracket"] < 3)
            log["bracket"][down] -= 1
            log["bracket"][up] += 1
        asks = stays & (rng.random(n) < scalars["mutationRate"])
        asks[self.dem["home"][self.dem["home"] >= 0]] = False
        l = np.flatnonzero(asks)
        bracket = log["bracket"][l]
        new = self.profile(log["size"][l], bracket, log["commune"][l])
        new["flags"] = new["flags"] + np.where(rng.random(len(l)) < scalars["interBailleurShare"], INTER, 0)
        aci = rng.random(len(l)) < inputs["aci_mutation"][bracket]
        self.append({"size": log["size"][l], "bracket": bracket, "aci": aci, "status": np.ones(len(l)), "home": l, **new})
        return np.flatnonzero(gone)

    def deliver(self, step):
        now = inputs["del_step"] == step
        first = len(self.log["bracket"])
        count = int(now.sum())
        for name, column in self.log.items():
            if name == "bracket":
                new = np.full(count, VACANT)
            elif name == "size":
                new = np.zeros(count)
            else:
                new = inputs["del_" + name][now]
            self.log[name] = np.concatenate([column, new.astype(column.dtype)])
        return np.arange(first, first + count)

    def open_queue(self):
        """Entries demande × wished commune, sorted by bucket, dearest reach last."""
        dem = self.dem
        n = len(dem["size"])
        who = np.tile(np.arange(n), 3)
        commune = np.concatenate([dem["wish0"], dem["wish1"], dem["wish2"]])
        who, commune = who[commune != VACANT], commune[commune != VACANT]
        cell = ((commune * S + dem["size"][who]) * K + dem["bracket"][who]) * 2 + dem["aci"][who]
        bucket = cell * R + dem["reach"][who]
        self.who = who[np.argsort(bucket, kind="stable")]
        self.length = np.bincount(bucket, minlength=COMMUNES * S * K * 2 * R)
        self.start = np.concatenate([[0], np.cumsum(self.length)])
        self.alive = np.ones(n, dtype=bool)

    def house(self, l, d):
        dem, log = self.dem, self.log
        np.add.at(self.flux, (log["class"][l], dem["bracket"][d]), 1)
        log["bracket"][l], log["size"][l] = dem["bracket"][d], dem["size"][d]
        self.alive[d] = False
        for wish in ("wish0", "wish1", "wish2"):
            at = d[dem[wish][d] != VACANT]
            cell = ((dem[wish][at] * S + dem["size"][at]) * K + dem["bracket"][at]) * 2 + dem["aci"][at]
            np.subtract.at(self.length, cell * R + dem["reach"][at], 1)
        home = dem["home"][d]
        freed = home[home >= 0]
        log["bracket"][freed] = VACANT
        return freed

    def designate(self, l):
        """Up to three candidates for each logement of a batch, −1 where a place stays empty."""
        log, dem, rng = self.log, self.dem, self.rng
        n = len(l)
        commune, rent, klass = log["commune"][l], log["rent"][l], log["class"][l]
        for_public = rng.random(n) < inputs["mobilisation"][log["contingent"][l]]
        aci_only = for_public & (log["contingent"][l] != 1)
        employees_only = for_public & (log["contingent"][l] == 1)
        payable = np.cumsum(self.length.reshape(COMMUNES, S, K, 2, R)[..., ::-1], axis=-1)[..., ::-1]
        weight = payable[commune, :, :, :, rent] * size_fits[log["typology"][l]][:, :, None, None]
        weight = weight * designation[klass][:, None, :, None]
        weight[..., 1] *= aci_designation[inputs["commune_class"][commune], log["bailleur"][l]][:, None, None]
        weight[log["plai"][l] == 1, :, 2:, :] = 0
        weight[aci_only, :, :, 0] = 0
        cumulated = np.cumsum(weight.reshape(n, -1), axis=1)
        found = np.full((n, 3), -1)
        placed = np.zeros(n, dtype=int)
        for _ in range(TRIES):
            block = (cumulated <= (rng.random(n) * cumulated[:, -1])[:, None]).sum(axis=1)
            bucket = (commune * S * K * 2 + np.minimum(block, S * K * 2 - 1)) * R
            start, end = self.start[bucket + rent], self.start[bucket + R]
            entry = np.minimum(start + (rng.random(n) * (end - start)).astype(int), len(self.who) - 1)
            d = self.who[entry]
            home = dem["home"][d]
            flags = dem["flags"][d]
            fits = (cumulated[:, -1] > 0) & (placed < 3) & (end > start) & self.alive[d]
            fits &= (found != d[:, None]).all(axis=1)
            fits &= ~employees_only | ((flags & EMPLOYEE) != 0)
            fits &= (home < 0) | (log["bailleur"][home] == log["bailleur"][l]) | ((flags & INTER) != 0)
            rows = np.flatnonzero(fits)
            found[rows, placed[rows]] = d[rows]
            placed[rows] += 1
        return found

    def deliberate(self, l, found):
        """The demande that accepts each logement, −1 for none."""
        log, dem, rng = self.log, self.dem, self.rng
        n = len(l)
        klass = log["class"][l]
        bracket = dem["bracket"][found]
        weight = choice[klass[:, None], bracket]
        aci_weight = aci_choice[inputs["commune_class"][log["commune"][l]], log["bailleur"][l]][:, None]
        weight = np.where(dem["status"][found] == 1, weight * scalars["mutationWeight"],
                          np.where(dem["aci"][found] == 1, weight * aci_weight, weight))
        weight = np.where(found < 0, 0, weight)
        taken = np.full(n, -1)
        for _ in range(3):
            cumulated = np.cumsum(weight, axis=1)
            total = cumulated[:, -1]
            pick = np.minimum((cumulated <= (rng.random(n) * total)[:, None]).sum(axis=1), 2)
            rows = np.flatnonzero((total > 0) & (taken < 0))
            accepts = rng.random(len(rows)) >= refusal[klass[rows], bracket[rows, pick[rows]]]
            taken[rows[accepts]] = found[rows[accepts], pick[rows[accepts]]]
            weight[rows, pick[rows]] = 0
        return taken

    def attribute(self, queue):
        """A wave: four sessions a logement, in batches; what mutations free is the next wave."""
        freed = []
        waiting = self.rng.permutation(queue)
        for first in range(0, len(waiting), CHUNK):
            active = waiting[first:first + CHUNK]
            for _ in range(int(scalars["commissions"])):
                if len(active) == 0:
                    break
                taken = self.deliberate(active, self.designate(active))
                # Two logements of one batch may want the same ménage: the first has it.
                _, firsts = np.unique(taken, return_index=True)
                won = np.zeros(len(active), dtype=bool)
                won[firsts] = taken[firsts] >= 0
                freed.append(self.house(active[won], taken[won]))
                active = active[~won]
            self.carried = np.concatenate([self.carried, active])
        return np.concatenate(freed) if freed else np.empty(0, dtype=int)

    def postpone(self, freed):
        """Sets aside the share that works keep empty until the next half-year."""
        later = self.rng.random(len(freed)) < scalars["frictionalShare"]
        self.carried = np.concatenate([self.carried, freed[later]])
        return freed[~later]

    def half_year(self, step):
        given_up = self.rng.random(len(self.dem["size"])) < scalars["abandonment"]
        self.keep(~given_up)
        self.arrive()
        recalled, self.carried = self.carried, np.empty(0, dtype=int)
        gone = self.occupants(step)
        queue = np.concatenate([recalled, self.postpone(gone), self.deliver(step)])
        self.open_queue()
        while len(queue) > 0:
            queue = self.postpone(self.attribute(queue))
        self.keep(self.alive)


print(json.dumps({"version": "numpy " + np.__version__}), flush=True)
for line in sys.stdin:
    started = time.process_time()
    run = Run(int(line))
    for s in range(int(scalars["steps"])):
        run.half_year(s)
    elapsed = (time.process_time() - started) * 1000
    print(json.dumps({"ms": elapsed, "flux": run.flux.tolist()}), flush=True)
