import type {RevoyureDocument} from "../analysis/revoyure/revoyureDocument.js";
import {natureOf} from "../analysis/revoyure/revoyureSlug.js";
import {formatNumber} from "../words/numbers.js";
import {articleMarkup, escapeText, tableMarkup} from "./markup.js";

/** The page that lists the revoyures kept, and says how that of a year is made. */
export function revoyuresPage(documents: readonly RevoyureDocument[], year: number): string {
  return `---
title: Revoyures
---

# Les revoyures

Tous les six mois les partenaires remettent leurs attributions ; chaque année la conférence intercommunale du logement se
demande si les objectifs tiennent encore (articles ${articleMarkup("4, 5.2, 6.2 et 19", "../convention")}). Une revoyure confronte ces
attributions à une projection gelée avant elles, dit ce qui relève du hasard, reprend la projection avec ce qui a été appris et
compare des avenants. Elle ne décide rien.

${list(documents)}

<h2 id="faire">Faire une revoyure</h2>

\`\`\`sh
npx equilibre geler <résultats> --date ${year - 1}-12-15
npx equilibre revoyure <attributions.csv> --projection <projection gelée> --periode ${year} --sortie revoyure-${year}
\`\`\`

La page d’une revoyure apparaît ici à la construction suivante du site. Les effectifs de 1 à 10 ménages y sont masqués ; les
chiffres exacts ne sont que dans le dossier de \`--sortie\`, réservé aux partenaires.
`;
}

function list(documents: readonly RevoyureDocument[]): string {
  if (documents.length === 0) return "Aucune revoyure n’a encore été faite ici.";
  return tableMarkup(
    "Revoyures",
    ["Revoyure", "Période", "Attributions", "Projection jugée", "Nature"],
    documents.map(({slug, exercise, revoyure: {title, period, bilan, provenance}}) => [
      `<a href="./${slug}">${escapeText(title)}</a>`,
      escapeText(period.label),
      formatNumber(bilan.lines.used),
      escapeText(`${provenance.projection.scenario.title}, gelée le ${provenance.projection.date}`),
      exercise === undefined
        ? "bilan des partenaires"
        : `<strong>EXERCICE</strong>${natureOf(slug) === "essai" ? " d’essai" : ""} : année synthétique, rien n’est observé`
    ])
  );
}
