import {avenantSentences} from "../analysis/avenant/avenantSentences.js";
import type {KeptAvenant} from "../components/avenant/avenantPageDocument.js";
import {escapeText} from "./markup.js";

interface Avenants {
  readonly answers: readonly KeptAvenant[];
  /** Those that this site is built without. */
  readonly awaited: readonly {readonly id: string; readonly title: string}[];
}

/** The list of the avenants that were measured, with the answer of each, as a page of Markdown; `scenario` is one to try on. */
export function avenantsPage({answers, awaited}: Avenants, scenario: string): string {
  const entries = [...answers.map(entry), ...awaited.map(awaitedEntry)];
  return `---
title: Les avenants
toc: false
---

# Que changerait un avenant, avant de le signer ?

${entries.length === 0 ? "Aucun avenant n’a encore été mesuré : `npm start` mesure ceux du projet." : entries.join("\n\n")}

## Mesurer un avenant à soi

Un avenant est un fichier de quelques lignes, ce qu’il change à la convention et à partir de quand : le fichier README du
projet en donne un exemple à recopier. Puis, dans le dossier du projet :

\`\`\`sh
npx equilibre avenant ${scenario} --avec mon-avenant.yaml --decomposer
npm start
\`\`\`

La première commande le mesure et garde la réponse sur cette machine ; la seconde en fait une page ici. Une erreur dans le fichier
est dite en français, avec la ligne et ce qui est admis.
`;
}

function entry({id, document, stale}: KeptAvenant): string {
  const {avenants, clauses} = document;
  const count = new Set(clauses.map(({parameter}) => parameter)).size;
  const title = escapeText(avenants.map((one) => one.title).join(" ; "));
  const old = stale.length === 0 ? "" : " Chiffres à recalculer.";
  return `<p><a href="./${id}"><b>${title}</b></a> (${count} clause${count > 1 ? "s" : ""}).${old}<br>${escapeText(avenantSentences(document).headline)}</p>`;
}

function awaitedEntry({id, title}: Avenants["awaited"][number]): string {
  return `<p><a href="./${id}"><b>${escapeText(title)}</b></a><br>Pas encore mesuré.</p>`;
}
