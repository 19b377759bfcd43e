import {changesName} from "../files/publicationChanges.js";
import {type PublicationManifest, writePublication} from "../files/publicationFolder.js";
import {embedPage} from "./embedPage.js";
import {figuresWorkbook} from "./figuresWorkbook.js";
import type {Gathered} from "./gathered.js";
import {printReport} from "./printReport.js";
import {slugOf} from "./slugOf.js";

export interface Published {
  readonly folder: string;
  readonly pages: number;
  readonly files: readonly string[];
}

/** Publishes what was gathered: a dated folder, whole or not at all, never written again. */
export async function publish(gathered: Gathered): Promise<Published> {
  const {document, changes} = gathered;
  const {html, pdf, pages, figures, pictures, headlines, sheets, csv} = await printReport(document);
  const slugs = figures.map(({title}, i) => `figures/${i + 1}-${slugOf(title)}`);
  const contents = {
    "rapport.pdf": pdf,
    "rapport.html": html,
    "rapport.json": `${JSON.stringify(document, undefined, 1)}\n`,
    "figures.xlsx": await figuresWorkbook(sheets, document.date),
    ...(changes && {[changesName]: `${JSON.stringify(changes, undefined, 1)}\n`}),
    ...Object.fromEntries(
      sheets.map(({name}, i) => [i === 0 ? "figures.csv" : `${slugOf(name)}.csv`, csv[name]])
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
  const folder = await writePublication(manifestOf(gathered, headlines), contents);
  return {folder, pages, files: [...Object.keys(contents), "manifest.json"]};
}

function manifestOf(
  {document, changes: _, ...beyond}: Gathered,
  headlines: PublicationManifest["headlines"]
): Omit<PublicationManifest, "files" | "sha256"> {
  const {name, id, title, date, address, engine, seed, replications, worlds, digest, inputs} = document;
  return {
    schema: "equilibre/manifeste-publication@1",
    ...{name, id, title, date, address, engine, seed, replications},
    ...(worlds && {worlds: {n: worlds.n, knownOn: worlds.knownOn, digest: worlds.digest}}),
    ...{digest, inputs},
    ...beyond,
    headlines
  };
}
