import {expect, test} from "vitest";
import {narrowedCoverage} from "../../bench/narrowedCoverage.js";
import {placeOf} from "../../src/analysis/mondes/coordinates.js";
import {keptWorlds} from "../../src/analysis/mondes/world.js";
import {publishedProjection} from "../../src/files/mondes/projectionFile.js";
import {readWorldGround} from "../../src/files/mondes/worldGround.js";
import {readWorlds} from "../../src/files/mondes/worldsFile.js";

test("each future of the committed worlds in turn the file: narrowed bars hold what follows 86 to 94 times in a hundred", () => {
  const reference = publishedProjection("tendanciel")!;
  const convention = publishedProjection("ciet")!;
  const ground = readWorldGround();
  const worlds = keptWorlds(readWorlds(ground)).slice(0, reference.worlds.n);
  const rows = narrowedCoverage({
    ...{reference, convention, worlds},
    places: worlds.map((world) => placeOf(ground.design, world).slice(0, 2)),
    kinds: ["une", "autre"],
    low: {fragile: 2, moyenne: 2, sans: 2},
    brackets: ["tresModestes", "modestes", "intermediaires", "plusElevees"],
    outcomes: ["under60.fragile", "premierAcces.modestes"]
  });
  const laws = rows.slice(2);
  const ids = laws.map(({id}) => id);
  expect(ids).toEqual(expect.arrayContaining(["lois des hypothèses", "lois, une", "lois, autre"]));
  // Two numbers, each alone in its kind: the one held least, the one held most.
  expect(laws.find(({id}) => id === "lois des hypothèses")?.truths).toBe(2 * rows[0].truths);
  expect(laws.find(({id}) => id === "lois, une")?.truths).toBe(rows[0].truths);
  expect(ids.filter((id) => id.startsWith("loi nº"))).toHaveLength(2);
  // Two laws in 256 worlds: 90 % within three standard errors of 1.9 points, and never longer than what worlds draw by more than a twentieth.
  for (const {id, rate, width} of laws) {
    expect(rate, id).toBeGreaterThan(0.84);
    expect(rate, id).toBeLessThan(0.96);
    expect(width, id).toBeLessThan(1.05);
  }
  for (const {id, rate, width} of rows.slice(0, 2)) {
    expect(rate, id).toBeGreaterThan(0.86);
    expect(rate, id).toBeLessThan(0.94);
    expect(width, id).toBeLessThan(0.85);
  }
}, 60_000);
