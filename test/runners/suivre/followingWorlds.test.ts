import {describe, expect, test} from "vitest";
import type {WorldProjection} from "../../../src/analysis/mondes/projection.js";
import {keptWorlds} from "../../../src/analysis/mondes/world.js";
import {readWorldGround} from "../../../src/files/mondes/worldGround.js";
import {readWorlds} from "../../../src/files/mondes/worldsFile.js";
import {followingWorlds} from "../../../src/runners/suivre/followingWorlds.js";
import {dataErrorOf} from "../../files/import/workspace.js";

const worlds = 12;
/** Two futures a world, all of the same share but for a tenth of a point a world. */
const projection = (share: number): WorldProjection =>
  ({
    firstYear: 2017,
    worlds: {n: worlds, replicates: 2},
    futures: {
      "under60.fragile": [2017, 2018].map(() =>
        Array.from({length: 2 * worlds}, (_, i) => share + Math.floor(i / 2) / 1000)
      )
    }
  }) as unknown as WorldProjection;
const asked = {ids: ["under60.fragile"], year: 2018, scenario: "ciet"};
const extensive = keptWorlds(readWorlds(readWorldGround()))
  .slice(0, worlds)
  .flatMap(({values}, w) => (values["attribution.effortReading"] === "intensive" ? [] : [w]));

describe("worlds of who follows", () => {
  test("are those where a commission follows or does not", () => {
    expect(extensive.length).toBeGreaterThan(0);
    expect(extensive.length).toBeLessThan(worlds);
    const read = followingWorlds({reference: projection(0.65), convention: projection(0.5)}, asked);
    expect(read).toHaveLength(extensive.length);
    read.forEach(({others, follows}, i) => {
      expect(others[0]).toBeCloseTo(0.65 + extensive[i] / 1000, 12);
      expect(follows[0]).toBeCloseTo(0.5 + extensive[i] / 1000, 12);
    });
  });

  test("give those that do not follow what the other clauses of the convention move", () => {
    const [first] = followingWorlds(
      {reference: projection(0.44), convention: projection(0.5), bounds: projection(0.488)},
      asked
    );
    // 44 % of the practice, and the 1.2 points that separate the whole convention from its bounds.
    expect(first.others[0]).toBeCloseTo(0.452 + extensive[0] / 1000, 12);
  });

  test("refuse a year that no world projects", async () => {
    const read = async () =>
      followingWorlds({reference: projection(0.65), convention: projection(0.5)}, {...asked, year: 2019});
    expect(await dataErrorOf(read())).toContain("les mondes plausibles vont de 2017 à 2018");
  });
});
