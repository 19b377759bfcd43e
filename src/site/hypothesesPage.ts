import type {Hypotheses, Hypothesis} from "../core/convention/hypotheses.js";
import {uncertaintyIds} from "../core/convention/uncertainties.js";
import type {PublicSource} from "../files/publicSources.js";
import {formatParameter} from "../words/formatParameter.js";
import {frenchDate} from "../words/frenchDate.js";
import {followingTable, type SupposedOfFollowing} from "./followingTable.js";
import {articleMarkup, badgeMarkup, escapeText, idMarkup, tableMarkup} from "./markup.js";
import {type ShownSensitivity, sensitivityMarkup} from "./sensitivityMarkup.js";
import {sourceMarkup} from "./sourceMarkup.js";

/** Every hypothesis with its value, range, status, source and whether it calls for a new fit, as a page of Markdown. */
export function hypothesesPage(
  hypotheses: Hypotheses,
  {
    following,
    sensitivity,
    sources
  }: {
    following: SupposedOfFollowing;
    sensitivity: ShownSensitivity | undefined;
    sources: readonly PublicSource[];
  }
): string {
  const entries = Object.entries(hypotheses);
  const moved = new Set<string>(uncertaintyIds);
  const uncertain = entries.filter(([id]) => moved.has(id));
  const base = entries.filter(([id]) => !moved.has(id));
  return `---
title: Les hypothèses
---

# Les hypothèses

La convention ne dit pas tout ce qu’il faut pour simuler : elle ne donne ni le profil de la demande, ni les refus, ni la rotation
par quartier. Voici ce que l’on suppose à sa place, avec la fourchette jugée plausible et la raison. Un ${badgeMarkup("fait")} vient
d’une source publiée ; une ${badgeMarkup("hypothese")} est un choix, que l’on peut contester et changer.

Chaque hypothèse qui a une fourchette a aussi une loi : celle dont on la tire dans les mondes plausibles, tous refaits à partir de ce
qui était publié au jour dit. Ce que ces mondes ont en commun et ce qui les sépare est dit à la page
[Ce que l’on ne sait pas](./inconnues), qu’il vaut mieux lire d’abord.

## Ce que la convention ne décide pas, à partir de la première année

Un scénario peut les déplacer ; l’année de base n’en dépend pas.

${table("Incertitudes", uncertain, sources)}

## Ce qui décrit l’année de base

« Recalage : oui » veut dire que changer la valeur oblige à refaire le calage de l’année de base. Un levier ou un avenant ne
le refait jamais : ce qui se compare part du même point.

${table("Hypothèses de l’année de base", base, sources)}

## Ce que suppose la lecture de qui suit

La commande « equilibre suivre » lit dans les attributions des partenaires quelles commissions suivent les préconisations. Ces hypothèses ne
servent qu’à elle : rien d’ici n’entre dans une simulation.

${followingTable(following)}

${sensitivityMarkup(sensitivity)}
`;
}

function table(
  caption: string,
  entries: readonly (readonly [string, Hypothesis])[],
  sources: readonly PublicSource[]
): string {
  const rows = entries.map(([id, hypothesis]) => [
    `${escapeText(hypothesis.description)}<br>${idMarkup(id)}`,
    escapeText(formatParameter(hypothesis.value, hypothesis.unit)),
    escapeText(hypothesis.unit === "/1" ? "part" : hypothesis.unit),
    range(hypothesis),
    law(hypothesis),
    badgeMarkup(hypothesis.status),
    reasons(hypothesis, sources),
    hypothesis.refit ? "oui" : "non"
  ]);
  return tableMarkup(
    caption,
    ["Hypothèse", "Valeur", "Unité", "Fourchette", "Loi", "Statut", "Source et raison", "Recalage"],
    rows
  );
}

function range({range, unit}: Hypothesis): string {
  return range === undefined
    ? "sans"
    : range.map((bound) => escapeText(formatParameter(bound, unit))).join(" à ");
}

/** How it is drawn in plausible worlds, the day by which its evidence was published, and what re-opened it since. */
function law({law, connuLe, later = []}: Hypothesis): string {
  if (law === undefined) return "sans";
  const known = connuLe === undefined ? "" : `connue le ${frenchDate(connuLe)}`;
  const reopened = later.map(
    (one) => `rouverte le ${frenchDate(one.connuLe)}, de ${one.range.join(" à ")} : ${escapeText(one.reason)}`
  );
  return [escapeText(law.kind), law.reason && escapeText(law.reason), known, ...reopened]
    .filter(Boolean)
    .join("<br>");
}

function reasons({source, reason, formula, article}: Hypothesis, sources: readonly PublicSource[]): string {
  return [
    source && `Source : ${sourceMarkup(source, sources)}.`,
    formula && `Calcul : ${escapeText(formula)}.`,
    reason && `${escapeText(reason)}.`,
    article && `Article ${articleMarkup(article)}.`
  ]
    .filter(Boolean)
    .join("<br>");
}
