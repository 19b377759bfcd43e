import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {availableParallelism, tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {loadStart} from "../src/files/inputs.js";
import {resolveScenario} from "../src/files/resolveScenario.js";
import {scenarioIds} from "../src/files/scenarioPaths.js";
import {computeExpected, type Expected, expectedPath} from "../src/runners/expected.js";

// When a result is meant to move: `node bin/expected.js`, read the difference in git, say it in the CHANGELOG.
const ids = scenarioIds();
const own =
  process.env.EQUILIBRE_ETAT === undefined
    ? mkdtempSync(join(tmpdir(), "equilibre-simulations-"))
    : undefined;
beforeAll(() => {
  if (own !== undefined) process.env.EQUILIBRE_ETAT = own;
});
afterAll(() => {
  if (own === undefined) return;
  delete process.env.EQUILIBRE_ETAT;
  rmSync(own, {recursive: true});
});

describe("each named simulation gives what its expected.json says", () => {
  const start = loadStart(resolveScenario(ids[0]));

  test.each(ids)(
    "%s",
    async (id) => {
      const computed = await computeExpected(id, {threads: availableParallelism(), start});
      const expected = JSON.parse(readFileSync(expectedPath(id), "utf8")) as Expected;
      // Figures first: they tell what moved, the digest only that something did.
      expect(computed.lastYear).toEqual(expected.lastYear);
      expect(computed).toEqual(expected);
    },
    180_000
  );

  test("the two references and the ones that the convention discusses are there", () => {
    expect(ids).toEqual(
      expect.arrayContaining([
        "tendanciel",
        "ciet",
        "ciet-quatre-quarts",
        "ciet-effort-moitie",
        "plai-20",
        "plai-25",
        "plai-30",
        "npru-2350",
        "npru-3600",
        "rotation-basse"
      ])
    );
  });
});
