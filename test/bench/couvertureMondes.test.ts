import seedrandom from "seedrandom";
import {expect, test} from "vitest";
import {worldsCoverage} from "../../bench/worldsCoverage.js";
import {normalQuantile} from "../../src/analysis/statistics/normalQuantile.js";
import {type Brackets, lowSets} from "../../src/core/brackets.js";
import {counterLayout} from "../../src/core/indicateurs/layout.js";
import {fragilites} from "../../src/core/vocabulary.js";

/** A town of three brackets, its base year and three years more. */
const steps = 8;
const brackets: Brackets = {
  ids: ["bas", "milieu", "haut"],
  names: ["bas", "milieu", "haut"],
  thresholds: Array.from({length: steps}, () => [0.4, 0.8]),
  low: Object.fromEntries(
    lowSets.map((set) => [set, new Array<number>(steps).fill(1)])
  ) as unknown as Brackets["low"]
};
const layout = counterLayout(brackets, {communes: ["00001"], bailleurs: ["b"]});

/** Worlds that differ by their volume, their shares and their ACI; futures that differ by chance alone. */
function futures(worlds: number, perWorld: number) {
  const draw = seedrandom("mondes du banc");
  const normal = () => normalQuantile(Math.max(1e-9, draw()));
  const counters: Int32Array[] = [];
  for (let w = 0; w < worlds; w++) {
    const volume = 400 + 40 * normal();
    const low = fragilites.map(() => 0.45 + 0.05 * normal());
    const aci = fragilites.map(() => 0.4 + 0.05 * normal());
    for (let r = 0; r < perWorld; r++) {
      const table = new Int32Array(steps * layout.names.length);
      for (let step = 0; step < steps; step++)
        fragilites.forEach((g, i) => {
          const add = (name: string, count: number) => {
            table[step * layout.names.length + layout.columns.get(name)!] += count;
          };
          const n = Math.round(volume + Math.sqrt(volume) * normal());
          const few = Math.round(n * low[i] + Math.sqrt(n * low[i] * (1 - low[i])) * normal());
          const middle = Math.round((n - few) / 2 + Math.sqrt((n - few) / 4) * normal());
          add(`flux.${g}.bas.premierAcces`, few);
          add(`flux.${g}.milieu.premierAcces`, middle);
          add(`flux.${g}.haut.premierAcces`, n - few - middle);
          add(`premierAcces.${g}`, n);
          add(`aci.${g}`, Math.round(n * aci[i] + Math.sqrt(n * aci[i] * (1 - aci[i])) * normal()));
        });
      counters.push(table);
    }
  }
  return {layout, steps, counters, perWorld};
}

test("400 truths drawn from other worlds than those that learn: 90 % intervals hold 86 to 94 %, and a year narrows them", () => {
  const {truths, pooled, indicators} = worldsCoverage(futures(200, 2), {
    ...{year: 2018, firstYear: 2016, scale: {thresholds: [0.4, 0.8], low: 0.4}}
  });
  expect(truths).toBe(400);
  expect(pooled.rate).toBeGreaterThan(0.86);
  expect(pooled.rate).toBeLessThan(0.94);
  expect(pooled.width).toBeLessThan(0.95);
  for (const {id, rate, low} of indicators) {
    expect(rate, id).toBeGreaterThan(0.84);
    expect(low, id).toBeLessThan(0.94);
  }
}, 120_000);
