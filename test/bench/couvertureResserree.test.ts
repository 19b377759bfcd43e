import {expect, test} from "vitest";
import {narrowedCoverage} from "../../bench/narrowedCoverage.js";
import {keptWorlds} from "../../src/analysis/mondes/world.js";
import {publishedProjection} from "../../src/files/mondes/projectionFile.js";
import {readWorldGround} from "../../src/files/mondes/worldGround.js";
import {readWorlds} from "../../src/files/mondes/worldsFile.js";

test("each future of the committed worlds in turn the file: narrowed bars hold what follows 86 to 94 times in a hundred", () => {
  const reference = publishedProjection("tendanciel")!;
  const convention = publishedProjection("ciet")!;
  const worlds = keptWorlds(readWorlds(readWorldGround())).slice(0, reference.worlds.n);
  const rows = narrowedCoverage({
    ...{reference, convention, worlds},
    places: worlds.map(({values}) => [
      Number(values["offre.deliveryRate"]),
      Number(values["attribution.mutationShare"])
    ]),
    low: {fragile: 2, moyenne: 2, sans: 2},
    brackets: ["tresModestes", "modestes", "intermediaires", "plusElevees"],
    outcomes: ["under60.fragile", "premierAcces.modestes"]
  });
  for (const {id, rate, width} of rows) {
    expect(rate, id).toBeGreaterThan(0.86);
    expect(rate, id).toBeLessThan(0.94);
    expect(width, id).toBeLessThan(0.85);
  }
}, 60_000);
