import type {PublicationDocument} from "../components/publication/publicationDocument.js";
import {type PublicationManifest, publicationName, writePublication} from "../files/publicationFolder.js";
import {embedPage} from "./embedPage.js";
import {figuresWorkbook} from "./figuresWorkbook.js";
import {type GatheredRuns, gatherScenario} from "./gatherScenario.js";
import {printReport} from "./printReport.js";
import {slugOf} from "./slugOf.js";

export interface PublishOptions {
  /** The day that the publication bears. */
  readonly date: string;
  /** Where publications are put on line; undefined: the address is the place of the folder. */
  readonly site?: string | undefined;
}

export interface Published {
  readonly folder: string;
  readonly pages: number;
  readonly files: readonly string[];
}

/** Publishes a scenario from its run and that of the reference: a dated folder, whole or not at all, never written again. */
export async function publishScenario(runs: GatheredRuns, {date, site}: PublishOptions): Promise<Published> {
  const name = publicationName(date, runs.scenario.resultat.scenario.id);
  const address = `${site === undefined ? "" : `${site.replace(/\/+$/, "")}/`}publications/${name}/`;
  const document = await gatherScenario(runs, {name, date, address});
  const {html, pdf, pages, figures, pictures, headlines, sheets, csv} = await printReport(document);
  const slugs = figures.map(({title}, i) => `figures/${i + 1}-${slugOf(title)}`);
  const contents = {
    "rapport.pdf": pdf,
    "rapport.html": html,
    "rapport.json": `${JSON.stringify(document, undefined, 1)}\n`,
    "figures.xlsx": await figuresWorkbook(sheets, date),
    ...Object.fromEntries(
      sheets.map(({name: sheet}, i) => [i === 0 ? "figures.csv" : `${slugOf(sheet)}.csv`, csv[sheet]])
    ),
    ...Object.fromEntries(
      slugs.flatMap((slug, i) => [
        [`${slug}.svg`, figures[i].svg],
        [`${slug}.png`, pictures[i]]
      ])
    ),
    "integrer.html": embedPage(
      figures.map(({title}, i) => ({title, path: `${slugs[i]}.svg`})),
      document
    )
  };
  const folder = await writePublication(manifestOf(document, headlines), contents);
  return {folder, pages, files: [...Object.keys(contents), "manifest.json"]};
}

function manifestOf(
  document: PublicationDocument,
  headlines: PublicationManifest["headlines"]
): Omit<PublicationManifest, "files" | "sha256"> {
  const {name, id, date, address, engine, scenario, reference} = document;
  const {worlds, seed, replications, incertitudes, digest, inputs} = scenario;
  return {
    schema: "equilibre/manifeste-publication@1",
    ...{
      name,
      id,
      title: scenario.scenario.title,
      date,
      address,
      engine,
      seed,
      replications,
      incertitudes,
      digest
    },
    ...(worlds && {worlds: {n: worlds.n, knownOn: worlds.knownOn, digest: worlds.digest}}),
    inputs,
    reference: {id: reference.scenario.id, digest: reference.digest},
    headlines
  };
}
