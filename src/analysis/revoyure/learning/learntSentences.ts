import {fragilites} from "../../../core/vocabulary.js";
import {formatNumber} from "../../../words/numbers.js";
import type {LearntQuantity, LearntReading, Reading} from "./learntEffort.js";
import {readingsSentence} from "./readingsSentence.js";

/** What was learnt and what was not, said in French. */
export function learntSentences(
  found: readonly LearntReading[],
  {
    carried,
    told,
    boundClasses,
    volumeLeft
  }: {carried: Reading; told: boolean; boundClasses: readonly number[]; volumeLeft: boolean}
): {readonly learnt: readonly string[]; readonly notLearnt: readonly string[]} {
  const quantities = found.find(({reading}) => reading === carried)?.quantities ?? [];
  const known = [...quantities].filter(({learnt}) => learnt).sort((a, b) => b.contraction - a.contraction);
  const unknown = quantities.filter(({learnt}) => !learnt);
  const apart = readingsSentence(found, told);
  return {
    learnt: [...known.map(sentenceOf), ...(told ? [apart] : [])],
    notLearnt: [
      ...unknown.map(
        (quantity) => `${quantity.label} : rien n’a été appris${why(quantity.id, {boundClasses, volumeLeft})}`
      ),
      ...(told ? [] : [apart]),
      "Le calage sur l’année de base n’est pas repris : seul l’effort et les départs du parc bougent, puisque eux seuls se lisent dans les attributions.",
      "L’effort est supposé le même sur tous les semestres lus, et se maintenir ensuite."
    ]
  };
}

function sentenceOf({label, median, interval90: {low, high}}: LearntQuantity): string {
  const [value, least, most] = [median, low, high].map((number) => formatNumber(number, 2));
  return `${label} : ${value} (neuf chances sur dix entre ${least} et ${most}).`;
}

function why(
  id: string,
  {boundClasses, volumeLeft}: {boundClasses: readonly number[]; volumeLeft: boolean}
): string {
  if (id === "rotation" && volumeLeft)
    return ", le nombre d’attributions s’écartant trop de ce que plus ou moins de départs expliquent (le fichier est-il complet ?).";
  const g = fragilites.findIndex((fragilite) => id === `effort.${fragilite}`);
  return g >= 0 && !boundClasses.includes(g)
    ? ", cette classe n’ayant pas d’objectif dans la lecture retenue."
    : ".";
}
