import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import type {Proposal} from "../../../src/analysis/revoyure/proposal.js";
import type {Revoyure} from "../../../src/analysis/revoyure/revoyure.js";
import {checkAnswerFolder} from "../../../src/files/answerFolder.js";
import {draftsList, writeDrafts} from "../../../src/files/revoyure/writeDrafts.js";

const home = mkdtempSync(join(tmpdir(), "equilibre-drafts-"));
afterAll(() => rmSync(home, {recursive: true, force: true}));

const proposal = (rank: number, change: Partial<Proposal>): Proposal => ({
  ...{
    rank,
    id: `p${rank}`,
    title: `Titre ${rank}`,
    article: "10.3",
    motive: "",
    whoPays: "",
    movesObjective: false
  },
  ...{
    chanceWithout: 0.1,
    chance: 0.5,
    low: 0.4,
    high: 0.6,
    effects: [],
    file: `p${rank}.yaml`,
    yaml: `n: ${rank}\n`
  },
  ...change
});
const revoyure = {
  title: "Évaluation annuelle 2018",
  proposals: [proposal(1, {draft: "scenario"}), proposal(2, {draft: "avenant"})],
  renunciations: [proposal(1, {movesObjective: true, file: "r.yaml", yaml: "n: 3\n"})],
  proposalsWhy: "Parce que."
} as unknown as Revoyure;

test("each draft has its file, renunciations apart, and the list says what each is", async () => {
  const folder = join(home, "brouillons");
  const names = await writeDrafts(folder, revoyure);
  expect(names).toEqual(["candidat-1-p1.yaml", "candidat-2-p2.yaml", "renoncement-1-r.yaml"]);
  expect(readdirSync(folder).sort()).toEqual([draftsList, ...names].sort());
  expect(readFileSync(join(folder, names[2]), "utf8")).toBe("n: 3\n");
  const list = JSON.parse(readFileSync(join(folder, draftsList), "utf8"));
  expect(
    list.drafts.map((one: {file: string; kind: string; renunciation: boolean}) => [
      ...[one.file, one.kind, one.renunciation]
    ])
  ).toEqual([
    [names[0], "scenario", false],
    [names[1], "avenant", false],
    [names[2], "avenant", true]
  ]);
  // Written again in its own folder, never over anything else.
  await expect(checkAnswerFolder(folder, draftsList)).resolves.toBeUndefined();
  await expect(checkAnswerFolder(home, draftsList)).rejects.toMatchObject({code: "data"});
});
