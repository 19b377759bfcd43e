import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {spawnCli} from "./spawnCli.js";

/** What commands say of the bounds and of low resources is what the avenants of the scenario make of them. */
let state: string;
beforeAll(() => {
  state = mkdtempSync(join(tmpdir(), "equilibre-vigueur-"));
});
afterAll(() => rmSync(state, {recursive: true, force: true}));

async function simulated(id: string, avenant: string): Promise<string> {
  const file = join(state, `${id}.yaml`);
  writeFileSync(
    file,
    `id: ${id}\ntitle: Essai\nquestion: Que donne cet avenant ?\nsummary: Un essai.\nextends: ciet\navenants: [${avenant}]\n`
  );
  const {code, stdout, stderr} = await spawnCli(["simuler", file, "--replications", "1"], {cwd: state, state})
    .exit;
  expect(code, stderr).toBe(0);
  return stdout.replaceAll("\u00a0", " ");
}

test("a ceiling that an avenant moves is told after the one it replaces", async () => {
  const told = await simulated("paliers", "paliers-2020");
  expect(told).toContain("Bornes (plafond de 50 % puis 55 %, plancher de 50 %, article 5.2)");
  expect(told).toContain("Ménages sous 60 % logés");
}, 180_000);

test("a threshold of low resources that an avenant moves is told everywhere", async () => {
  writeFileSync(
    join(state, "tranches.yaml"),
    `title: Tranches
signed: 2018-12-01
inForce: 2019-01-01
articles: ["5.2"]
motives: Déplacer la borne des ressources modestes.
parameters:
  brackets.thresholds: {article: "5.2", values: {2019-01-01: [0.4, 0.55, 0.8]}}
${[
  "attribution.ceilingBelow",
  "attribution.floorBelow",
  "brackets.modestesBelow",
  "plai.resourcesBelow",
  "loyers.earmarkBelow",
  "prive.resourcesBelow"
]
  .map((id) => `  ${id}: {article: "5.2", values: {2019-01-01: 0.55}}`)
  .join("\n")}
`
  );
  const told = await simulated("cinquante-cinq", join(state, "tranches.yaml"));
  expect(told).toContain("Part sous 60 % puis 55 %, quartiers fragiles");
  expect(told).toContain("Ménages sous 60 % puis 55 % logés");
  expect(told).not.toContain("sous 60 %,");
}, 180_000);
