import type {Convention, Parameter} from "../core/convention/convention.js";
import type {PublicSource} from "../files/publicSources.js";
import {articleAnchor, articlesIn} from "../words/articles.js";
import {formatParameter} from "../words/formatParameter.js";
import {formatNumber} from "../words/numbers.js";
import {articleMarkup, badgeMarkup, escapeText, idMarkup, tableMarkup} from "./markup.js";
import {sourceMarkup} from "./sourceMarkup.js";

/**
 * Every parameter of the convention under its article, with its dated values and its status, as a page of Markdown.
 * Articles that other pages cite and that set nothing are listed at the end, so that every link lands.
 */
export function conventionPage(
  {title, signed, parameters}: Convention,
  {citedElsewhere, sources}: {citedElsewhere: readonly string[]; sources: readonly PublicSource[]}
): string {
  const byArticle = new Map<string, [string, Parameter][]>();
  const named = new Set(citedElsewhere.flatMap(articlesIn));
  for (const entry of Object.entries(parameters)) {
    const articles = articlesIn(entry[1].article);
    for (const article of articles) named.add(article);
    const home = articles[0] ?? (isLater(entry[1].article) ? later : "");
    byArticle.set(home, [...(byArticle.get(home) ?? []), entry]);
  }
  const articles = [...byArticle.keys()].sort(
    (a, b) => Number(a === later) - Number(b === later) || compareArticles(a, b)
  );
  const bare = [...named].filter((article) => !byArticle.has(article)).sort(compareArticles);
  return `---
title: La convention, article par article
---

# La convention, article par article

${escapeText(title)}, adoptée le ${frenchDate(signed)}. Voici les ${formatNumber(Object.keys(parameters).length)} chiffres et
règles que la simulation en retient, à l’article qui les porte. Aucune n’est écrite dans le programme : toutes viennent du fichier
de la convention, et un avenant les change à une date.

Chacune porte son statut : ${badgeMarkup("texte")} lue dans la convention, ${badgeMarkup("fait")} lue ailleurs,
${badgeMarkup("derive")} calculée, ${badgeMarkup("hypothese")} supposée, ${badgeMarkup("conflit")} deux lectures possibles
(voir [ce qui ne concorde pas](./contradictions)).

${articles.map((article) => section(article, byArticle.get(article) ?? [], sources)).join("\n\n")}

<h2 id="autres-articles">Articles cités sans chiffre propre</h2>

<ul>
${bare.map((article) => `<li id="${articleAnchor(article)}">Article ${article} : cité par une règle, une hypothèse ou un avenant, sans chiffre qui lui soit propre.</li>`).join("\n")}
</ul>
`;
}

function section(
  article: string,
  parameters: readonly [string, Parameter][],
  sources: readonly PublicSource[]
): string {
  const {anchor, name} = headingOf(article);
  const rows = parameters.map(([id, parameter]) => [
    `${escapeText(parameter.description)}<br>${idMarkup(id)}`,
    dated(parameter),
    escapeText(parameter.unit === "/1" ? "part" : parameter.unit),
    badgeMarkup(parameter.status),
    notes(parameter, sources)
  ]);
  const caption = `${name} : valeurs par date d’effet`;
  return `<h2 id="${anchor}">${name}</h2>

${tableMarkup(caption, ["Chiffre ou règle", "Valeur", "Unité", "Statut", "Précisions"], rows)}`;
}

/** Laws voted after the convention: a second lens, under no article of it. */
const later = "textes";

function isLater(reference: string): boolean {
  return /\bL\. ?\d|\bloi\b|\bCCH\b/.test(reference);
}

function headingOf(article: string): {anchor: string; name: string} {
  if (article === "") return {anchor: "preambule", name: "Préambule et signataires"};
  if (article === later) return {anchor: "textes-posterieurs", name: "Textes postérieurs à la convention"};
  return {anchor: articleAnchor(article), name: `Article ${article}`};
}

function dated({values, unit}: Parameter): string {
  const since = (from: string) => (values.length > 1 ? ` <small>depuis le ${frenchDate(from)}</small>` : "");
  return values
    .map(({value, from}) => `${escapeText(formatParameter(value, unit))}${since(from)}`)
    .join("<br>");
}

function notes(
  {article, source, formula, formulaInWords, reason, range, unit, alternatives}: Parameter,
  sources: readonly PublicSource[]
): string {
  const bits = [
    `${/^\d/.test(article) ? "Article " : ""}${articleMarkup(article, "")}.`,
    source && `Source : ${sourceMarkup(source, sources)}.`,
    formula && `Calcul : ${escapeText(formula)}.`,
    formulaInWords && `D’où vient la valeur : ${escapeText(formulaInWords)}.`,
    range && `Fourchette : ${range.map((bound) => escapeText(formatParameter(bound, unit))).join(" à ")}.`,
    reason && `Raison : ${escapeText(reason)}.`,
    ...(alternatives ?? []).map(
      ({value, reading}) =>
        `Autre lecture : ${escapeText(formatParameter(value, unit))} (${escapeText(reading)}).`
    )
  ];
  return bits.filter(Boolean).join("<br>");
}

function compareArticles(a: string, b: string): number {
  const [x, y] = [a, b].map((text) => text.split(".").map(Number));
  return (x[0] ?? 0) - (y[0] ?? 0) || (x[1] ?? -1) - (y[1] ?? -1);
}

/** « 2024-10-14 » as « 14/10/2024 ». */
function frenchDate(date: string): string {
  return date.split("-").reverse().join("/");
}
