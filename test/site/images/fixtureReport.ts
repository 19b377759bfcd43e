import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Resultat} from "../../../src/analysis/indicateurs/result.js";
import {readRunProjection} from "../../../src/files/mondes/projectionFile.js";
import {type GatheredRun, gatherScenario} from "../../../src/publication/gatherScenario.js";
import {printReport} from "../../../src/publication/printReport.js";

/**
 * The PDF of a publication of the convention, from invented runs, by an engine without a version.
 * No answer that this checkout keeps (what each lever does, say) gets into it.
 */
export async function fixtureReport(runs: string): Promise<Uint8Array> {
  const state = mkdtempSync(join(tmpdir(), "equilibre-rapport-"));
  const before = process.env.EQUILIBRE_ETAT;
  process.env.EQUILIBRE_ETAT = state;
  try {
    return await reportOf(runs);
  } finally {
    if (before === undefined) delete process.env.EQUILIBRE_ETAT;
    else process.env.EQUILIBRE_ETAT = before;
    rmSync(state, {recursive: true, force: true});
  }
}

async function reportOf(runs: string): Promise<Uint8Array> {
  const {document} = await gatherScenario(
    {reference: runOf(runs, "tendanciel"), scenario: runOf(runs, "ciet")},
    {
      name: "2026-01-01-ciet",
      id: "ciet",
      date: "2026-01-01",
      address: "https://exemple.fr/publications/2026-01-01-ciet/"
    }
  );
  const {pdf} = await printReport({...document, engine: {version: "0.0.0", sources: "sha256:moteur"}});
  return pdf;
}

function runOf(runs: string, id: string): GatheredRun {
  const folder = join(runs, `${id}-jeudessai`);
  const resultat = JSON.parse(readFileSync(join(folder, "resultat.json"), "utf8")) as Resultat;
  return {source: id, folder, resultat, projection: readRunProjection(folder)};
}
