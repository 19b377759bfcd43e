import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test, vi} from "vitest";
import {centralFutures} from "../../src/analysis/confronter/centralFutures.js";
import {conventionPeriod} from "../../src/core/convention/conventionPeriod.js";
import {templateFolder} from "../../src/files/newProject.js";
import {resolveScenario} from "../../src/files/resolveScenario.js";
import {prepareScenario} from "../../src/runners/prepareScenario.js";
import {runCauses} from "../../src/runners/runCauses.js";
import {runScenario} from "../../src/runners/runScenario.js";

const folder = mkdtempSync(join(tmpdir(), "equilibre-causes-"));
const project = join(folder, "ville");
const knownOn = "2016-12-31";
const causes = [
  {id: "livraisons", label: "les livraisons", ids: ["offre.deliveryRate"]},
  {id: "departs", label: "les départs", ids: ["rotation.multiplier"]}
];
const options = {replications: 2, threads: 1, incertitudes: false, again: false, worlds: 0, command: "essai"};

function happened(uncertainties: string, more = ""): void {
  mkdirSync(join(project, "simulations", "venu"), {recursive: true});
  writeFileSync(
    join(project, "simulations", "venu", "scenario.yaml"),
    `id: venu\ntitle: Venu\nquestion: Quoi ?\nsummary: Essai.\nextends: fil-de-l-eau\n${more}uncertainties:\n${uncertainties}`
  );
}

beforeAll(() => {
  cpSync(templateFolder, project, {recursive: true});
  vi.stubEnv("EQUILIBRE_PROJET", project);
  vi.stubEnv("EQUILIBRE_ETAT", join(folder, "etat"));
  vi.stubEnv("EQUILIBRE_RUNS", join(folder, "etat", "runs"));
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, {recursive: true, force: true});
});

const ask = () => runCauses("fil-de-l-eau", {...options, knownOn, happened: "venu", causes});

test("every set of causes is run on common draws: none is the projection, all of them what happened", async () => {
  happened("  offre: {deliveryRate: 0.7}\n  rotation: {multiplier: {2026: 0.9}}\n");
  const coalitions = await ask();
  expect(coalitions).toHaveLength(4);
  const run = async (id: string) => {
    const prepared = prepareScenario(id, {incertitudes: false, knownOn});
    const {replicates} = await runScenario(prepared, options);
    return centralFutures(replicates, conventionPeriod(resolveScenario(id).convention).firstYear);
  };
  expect(coalitions[0]).toEqual(await run("fil-de-l-eau"));
  expect(coalitions[3]).toEqual(await run("venu"));
  // Fewer deliveries in the sets that know them, and in those alone.
  const delivered = coalitions.map(({futures}) => futures["offre.livraisons"].at(-1)?.[0] ?? Number.NaN);
  expect(delivered[1]).toBeLessThan(delivered[0]);
  expect(delivered[3]).toBeLessThan(delivered[2]);
}, 60_000);

test("what happened beyond its causes has no share: it is refused, all at once", async () => {
  happened(
    "  offre: {deliveryRate: 0.7}\n  refus: {multiplier: 0.9}\n",
    "levers:\n  npru: {active: false}\n"
  );
  await expect(ask()).rejects.toThrow(/« venu » ne dit pas ce qui est arrivé de « rotation\.multiplier »/);
  await expect(ask()).rejects.toThrow(/« venu » fixe « refus\.multiplier », qu’aucune cause ne porte/);
  await expect(ask()).rejects.toThrow(/« venu » change aussi des leviers/);
});
