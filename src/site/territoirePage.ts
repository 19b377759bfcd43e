import type {ReplacedData} from "../analysis/indicateurs/replacedData.js";
import type {Segregation} from "../analysis/territoire/segregation.js";
import type {Target} from "../analysis/territoire/target.js";
import type {PublicSource} from "../files/publicSources.js";
import {formatNumber, formatShare} from "../words/numbers.js";
import {segregationSentence} from "../words/segregationSentence.js";
import {synthetic} from "../words/synthetic.js";
import {badgeMarkup, escapeText, tableMarkup} from "./markup.js";
import {replacedMarkup} from "./replacedMarkup.js";
import {sourceMarkup} from "./sourceMarkup.js";

/** Every target of the starting territoire against what is reached, as a page of Markdown. */
export function territoirePage({
  targets,
  replaced,
  segregation,
  sources
}: {
  targets: readonly Target[];
  replaced: readonly ReplacedData[];
  segregation?: Segregation;
  sources: readonly PublicSource[];
}): string {
  const aimed = targets.filter(({status}) => status !== "conflit");
  const missed = aimed.filter(({residual, tolerance}) => Math.abs(residual) > tolerance);
  return `---
title: Le territoire de départ
---

# Le territoire de départ

${replacedMarkup(replaced)}<b class="synthetique">${synthetic}</b>

Une projection vaut ce que vaut son point de départ. La simulation part de logements et de ménages un par un, bâtis à partir de
chiffres publics : ils sont synthétiques, mais leurs totaux sont ceux des sources. Ce tableau met chaque cible en face de ce
qui est atteint. Une ligne ${badgeMarkup("conflit")} est montrée sans être visée : deux sources s’y contredisent.

${verdict(aimed.length, missed.length)}
${segregation === undefined ? "" : `\n## Qui habite où au départ\n\n${segregationSentence(segregation)}\n`}
## Cibles et valeurs atteintes

${tableMarkup(
  "Cibles du territoire",
  ["Cible", "Visé", "Atteint", "Écart", "Tolérance", "Unité", "Statut", "Source"],
  targets.map((target) => row(target, sources))
)}
`;
}

function verdict(aimed: number, missed: number): string {
  if (missed === 0) return `Les ${aimed} lignes visées sont à leur cible, dans leur tolérance.`;
  return `Sur ${aimed} lignes visées, ${missed} hors tolérance.`;
}

function row(
  {label, unit, target, reached, residual, tolerance, status, source}: Target,
  sources: readonly PublicSource[]
): string[] {
  const percent = unit === "/1";
  const counted = Number.isInteger(reached) && Math.abs(reached) >= 10;
  const number = (amount: number) => {
    if (percent) return formatShare(amount, 1);
    return formatNumber(amount, counted ? 0 : 2);
  };
  return [
    escapeText(label),
    number(target),
    number(reached),
    percent ? `${formatNumber(100 * residual, 1)}\u00a0pt` : number(residual),
    percent ? `${formatNumber(100 * tolerance, 1)}\u00a0pt` : number(tolerance),
    percent ? "part" : escapeText(unit),
    badgeMarkup(status),
    sourceMarkup(source, sources)
  ];
}
