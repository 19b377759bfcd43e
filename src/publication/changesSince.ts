import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {ScenarioPublication} from "../components/publication/publicationDocument.js";
import type {PublicationChanges} from "../files/publicationChanges.js";
import {formerPublication} from "../files/publicationFolder.js";
import {type ExplainedRun, type PourquoiOptions, runPourquoi} from "../runners/runPourquoi.js";
import type {Gathered} from "./gathered.js";

/** What moved the figures of a scenario since its former publication, by running again what lies between them. */
export async function changesSince(
  {document, incertitudes, reference}: Gathered<ScenarioPublication>,
  options: PourquoiOptions
): Promise<PublicationChanges | undefined> {
  const former = formerPublication({...document, reference});
  if (former === undefined || former.manifest.digest === document.digest) return undefined;
  const {manifest, folder} = former;
  const published = JSON.parse(readFileSync(join(folder, "rapport.json"), "utf8")) as ScenarioPublication;
  const why = await runPourquoi(
    explained({...manifest, scenario: published.scenario}),
    explained({...document, incertitudes}),
    options
  );
  return {schema: "equilibre/changements@1", since: manifest.name, why};
}

/** A publication as the run that it was made from: its name stands for the folder, so that the same files give the same bytes. */
function explained({
  name,
  id,
  scenario,
  ...manifest
}: Pick<ScenarioPublication, "name" | "scenario"> &
  Omit<ExplainedRun["manifest"], "scenario"> & {readonly id: string}): ExplainedRun {
  return {folder: name, manifest: {...manifest, scenario: id}, resultat: scenario};
}
