import {foundCauses} from "../analysis/pourquoi/changeCauses.js";
import type {PourquoiDocument} from "../analysis/pourquoi/pourquoiDocument.js";
import {isAvenantInput} from "../files/keptRuns.js";
import {readPublicationChanges} from "../files/publicationChanges.js";
import type {KeptPublication} from "../files/publicationFolder.js";
import {changedSince} from "../words/changedSince.js";
import {citation} from "../words/citation.js";
import {frenchDate} from "../words/frenchDate.js";
import {worldsSentence} from "../words/worlds.js";
import {escapeText} from "./markup.js";

/** The archive: every publication, the newest first, what changed since the one before, and how to cite it. */
export function publicationsPage(publications: readonly KeptPublication[], example: string): string {
  return `---
title: Ce qui a été publié
---

# Ce qui a été publié

Une publication est un rapport daté : un PDF à imprimer, une page qui s’ouvre seule, les chiffres et les figures. Elle n’est jamais réécrite :
ce qui a été cité reste ce qu’il était. Quand un moteur, une donnée ou un monde change, une nouvelle publication le dit.

${publications.length === 0 ? "Rien n’a encore été publié ici." : publications.map((one, i) => part(one, publications.slice(i + 1))).join("\n\n")}

<h2 id="publier">Publier, vérifier, refaire</h2>

\`\`\`sh
npx equilibre publier ${example}
npx equilibre simuler --depuis publications/<dossier>/manifest.json
\`\`\`

La première commande écrit le dossier, la seconde refait le calcul du manifeste et retrouve son empreinte, ou dit ce qui manque.

\`\`\`js
import {changesWaterfall} from "./components/publication/changesWaterfall.js";
import {copyButtons} from "./components/copyButtons.js";
\`\`\`

\`\`\`js
copyButtons(document);
\`\`\`
`;
}

function part(publication: KeptPublication, older: readonly KeptPublication[]): string {
  const {manifest, altered} = publication;
  const {name, id, title, date, digest, seed, replications, engine, reference} = manifest;
  const heading = `<h2 id="${name}">${escapeText(title)}, ${frenchDate(date)}</h2>`;
  if (altered.length > 0)
    return `${heading}

<p class="avertissement">Ce dossier n’est plus ce qui a été publié : ${altered.map(escapeText).join(", ")}. Il n’est pas montré ; rétablissez-le d’une sauvegarde.</p>`;
  const file = (path: string, label: string) =>
    `<a href="./publications/${name}/${path}" rel="external">${label}</a>`;
  const former = older.find(
    (other) => other.manifest.id === id && other.manifest.reference.id === reference.id
  );
  return `${heading}

<p>${file("rapport.pdf", "Le rapport (PDF)")} · ${file("rapport.html", "la page seule (HTML)")} · ${file("figures.xlsx", "les chiffres (XLSX)")} ·
${file("figures.csv", "CSV")} · ${file("integrer.html", "les figures")} · ${file("manifest.json", "le manifeste")}</p>

<p>${escapeText(`Moteur version ${engine.version}, graine « ${seed} », ${replications} réplications, comparé à « ${reference.id} ». ${worldsWords(manifest)}`)}</p>

${changes(publication, former)}

<div class="citation"><p><b>Comment citer</b> : <span class="citation-texte">${escapeText(
    citation({title, date, version: engine.version, digest, address: manifest.address})
  )}</span></p></div>`;
}

function worldsWords({worlds}: KeptPublication["manifest"]): string {
  if (worlds === undefined) return worldsSentence(undefined);
  return `${worlds.n} mondes plausibles, ce que l’on en savait au ${frenchDate(worlds.knownOn)}.`;
}

function changes({folder, manifest}: KeptPublication, former: KeptPublication | undefined): string {
  if (former === undefined) return "<p>Première publication sous ce nom.</p>";
  const before = former.manifest;
  const {causes, figures} = changedSince(before, manifest, foundCauses(before, manifest, isAvenantInput));
  const since = `<a href="#${before.name}">celle du ${frenchDate(before.date)}</a>`;
  const why = readPublicationChanges(folder);
  if (causes.length === 0 && before.digest === manifest.digest && figures.length === 0)
    return `<p>Rien n’a changé depuis ${since} : mêmes entrées, même empreinte.</p>`;
  const list = (items: readonly string[]) =>
    `<ul>${items.map((item) => `<li>${escapeText(item)}</li>`).join("")}</ul>`;
  return `<p>Ce qui a changé depuis ${since} :</p>

${list(causes.length === 0 ? ["Aucune entrée, mais l’empreinte diffère : signalez-le."] : causes)}

${figures.length === 0 ? "<p>Aucun des chiffres mis en tête n’a bougé.</p>" : `<p>Chiffres qui ont bougé :</p>\n\n${list(figures)}`}${why?.since === before.name ? waterfall(why.why) : ""}`;
}

/** The causes drawn, from what the publication keeps of them. */
function waterfall(why: PourquoiDocument): string {
  return `\n\n\`\`\`js\ndisplay(changesWaterfall(${JSON.stringify(why).replaceAll("<", "\\u003c")}) ?? document.createTextNode(""));\n\`\`\``;
}
