import {fragiliteLabels, measureLabel} from "../../words/labels.js";
import {lowerFirst} from "../../words/lowerFirst.js";
import {formatPoints, formatShare} from "../../words/numbers.js";
import {worldsSentence} from "../../words/worlds.js";
import type {FrontierDocument, FrontierMeasure} from "./frontierDocument.js";

/** The answer of the page: how much of the possible is reached, what is missing, how far the stock can follow. */
export function frontierSentences(document: FrontierDocument): {headline: string; details: string[]} {
  const {measures, scenario, years, stock} = document;
  const [first] = measures;
  return {
    headline: headline(first, document),
    details: [
      ...meansTexts(measures),
      ...measures.flatMap((measure) => effortText(measure)),
      `Le parc suit plus lentement : ${formatShare(stock.rotation, 1)} des logements sont attribués chaque année, et en ${stock.years} ans un flux toujours à l’équilibre ne comblerait que ${formatShare(stock.closed)} de l’écart du parc.`,
      `Volumes, demande et règles du scénario « ${scenario.title} », ${years[0]} à ${years[years.length - 1]}. Ces écarts sont des moyennes. ${worldsSentence(document.worlds)}`
    ]
  };
}

function headline(first: FrontierMeasure, {scenario}: FrontierDocument): string {
  const {places, best} = first;
  const own = places.find((place) => place.scenario === scenario.id);
  if (best === undefined || own === undefined)
    return "Les règles de la convention ne tiennent pas ensemble, quel que soit le choix des commissions.";
  const name = lowerFirst(measureLabel(first));
  const left = best.gap < 0.05 ? "n’en laisserait aucun" : `laisserait ${formatPoints(best.gap)}`;
  const gaps = `un écart moyen de ${formatPoints(own.gap)}, quand la meilleure règle possible ${left}`;
  return own.reached === undefined
    ? `Il n’y a rien à gagner sur les ${name} : la pratique de départ vaut déjà la meilleure règle.`
    : `La convention suivie atteint ${formatShare(own.reached)} de ce qui est possible sur les ${name} : ${gaps}.`;
}

/** Whether means are lacking, or only practice; readings of which the same can be said are told together. */
function meansTexts(measures: readonly FrontierMeasure[]): string[] {
  const texts = new Map<string, string[]>();
  for (const measure of measures) {
    const text = meansText(measure);
    texts.set(text, [...(texts.get(text) ?? []), measureLabel(measure)]);
  }
  return [...texts].map(
    ([text, names]) =>
      `${names.join(", ou ").replace(/, ou (.)/, (_, c: string) => `, ou ${c.toLowerCase()}`)} : ${text}`
  );
}

function meansText({best, bestOneCommission, clash}: FrontierMeasure): string {
  if (clash !== undefined)
    return `l’objectif ne peut être tenu chaque année${clash.gap > 0 ? ` à ${formatPoints(clash.gap)} près` : ""}. ${clash.text}`;
  if (best === undefined) return "les règles ne tiennent pas ensemble.";
  const one =
    bestOneCommission === undefined
      ? " Avec les candidats d’une seule commission, les règles ne tiennent pas ensemble."
      : bestOneCommission - best.gap > 0.05
        ? ` Avec les candidats d’une seule commission, il resterait ${formatPoints(bestOneCommission)}.`
        : "";
  return `une règle au moins tiendrait l’objectif chaque année. Sous ces hypothèses, ce ne sont pas les ménages qui manquent : c’est la façon de choisir qui décide.${one}`;
}

/** Where more effort stops paying; classes where each step still pays are told together. */
function effortText(measure: FrontierMeasure): string[] {
  const {effort} = measure;
  if (effort === undefined || effort.classes.length === 0) return [];
  const head = `${measureLabel(measure)}, en ${effort.year}, selon l’effort des commissions :`;
  if (effort.classes.every(({saturation}) => saturation === undefined))
    return [`${head} chaque quart d’effort compte jusqu’au bout, dans chaque classe.`];
  const told = effort.classes.map(({fragilite, points, saturation}) => {
    const name = fragiliteLabels[fragilite].toLowerCase();
    if (saturation === undefined) return `${name}, chaque quart d’effort compte jusqu’au bout`;
    const {gap} = points.find((point) => point.effort === saturation)!;
    return gap < effort.least
      ? `${name}, l’objectif est tenu dès ${formatShare(saturation)} d’effort`
      : `${name}, l’effort ne rapporte plus rien au-delà de ${formatShare(saturation)} (il reste ${formatPoints(gap)} qu’il ne comble pas)`;
  });
  return [
    `${measureLabel(measure)}, en ${effort.year}, selon l’effort des commissions : ${told.join(" ; ")}.`
  ];
}

/** « 83 % », or that there was nothing to gain. */
export function reachedText(reached: number | undefined): string {
  return reached === undefined ? "rien à gagner" : formatShare(reached);
}
