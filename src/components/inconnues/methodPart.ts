import type {UnknownsDocument} from "../../analysis/explorer/unknowns.js";
import {frenchDate} from "../../words/frenchDate.js";
import {formatNumber} from "../../words/numbers.js";
import {stabilitySentence} from "../../words/worlds.js";
import {type Child, element} from "../element.js";
import type {InconnuesDocument} from "./inconnuesDocument.js";

/** How all this was computed, in ten lines, and what it does not hold. */
export function methodPart(
  {worlds, learn, year}: UnknownsDocument,
  {drawn = {worlds: worlds.n, kept: worlds.n}}: Pick<InconnuesDocument, "drawn">
): HTMLElement {
  const link = (href: string, text: string) => element("a", {href}, text);
  const lines: readonly Child[] = [
    [
      `Un monde plausible donne une valeur à chaque hypothèse à la fois, tirée de sa fourchette. La page des `,
      link("./hypotheses.html", "hypothèses"),
      " donne ces fourchettes et leurs raisons."
    ],
    `${formatNumber(drawn.worlds)} mondes ont été tirés ; ${formatNumber(drawn.kept)} redonnent les chiffres publiés de l’année de base, et sont gardés. Cette page en emploie ${formatNumber(worlds.n)}.`,
    `Rien de ce qui a été publié après le ${frenchDate(worlds.knownOn)} n’entre dans leurs fourchettes.`,
    `Chaque scénario y est simulé ${formatNumber(worlds.replicates)} fois par monde, sur les mêmes tirages d’un scénario à l’autre. Tous les chiffres sont de ${year}.`,
    stabilitySentence(worlds),
    "Ce que pèse une hypothèse : la part de ce qui sépare les mondes qui disparaît quand on les range selon elle seule (indice de Sobol’ du premier ordre, sur mondes donnés). Elle n’est nommée que si le hasard la donnerait moins d’une fois sur vingt, toutes hypothèses comptées.",
    "Où la réponse se retourne : la règle la plus simple qui contienne les mondes retournés (méthode PRIM), retrouvée sur cinquante tirages de quatre mondes sur cinq.",
    "Ce qu’un fichier enlèverait : ce qui reste de la barre une fois retirée la part que ses hypothèses expliquent.",
    `Pour choisir entre scénarios, la commande « equilibre explorer » compte ${learn.utility}.`,
    [
      "Le détail : ",
      link("./methode.html", "la méthode"),
      ", et les fichiers ",
      element("code", {}, "docs/mondes.md"),
      " et ",
      element("code", {}, "docs/figures.md"),
      " du dépôt."
    ]
  ];
  const missing = [
    "Une année de choc : ni crise, ni épidémie, ni loi nouvelle. Une telle année est un scénario, pas un monde.",
    "Ce que feront les commissions : c’est la question posée, pas une hypothèse tirée.",
    "Ce qui tomberait hors des fourchettes, et les erreurs du modèle lui-même.",
    "Des chances : aucun monde n’est dit plus probable qu’un autre. « 80 mondes sur 100 » compte des mondes, et n’est pas une probabilité."
  ];
  return element(
    "div",
    {},
    element(
      "ul",
      {},
      lines.map((line) => (line === "" ? undefined : element("li", {}, line)))
    ),
    element("h3", {}, "Ce que ces mondes ne tiennent pas"),
    element(
      "ul",
      {},
      missing.map((line) => element("li", {}, line))
    )
  );
}
