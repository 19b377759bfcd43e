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
    low: {fragile: 2, moyenne: 2, sans: 2},
    brackets: ["tresModestes", "modestes", "intermediaires", "plusElevees"],
    outcomes: ["under60.fragile", "premierAcces.modestes"]
  });
  const laws = rows.slice(2);
  expect(laws.map(({id}) => id)).toContain("lois des hypothèses");
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
