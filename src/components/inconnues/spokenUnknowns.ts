import {subjectName} from "../../analysis/explorer/toldWeights.js";
import type {UnknownDifference, UnknownsDocument} from "../../analysis/explorer/unknowns.js";
import type {Lesson} from "../../analysis/explorer/whatToLearn.js";
import type {Weight} from "../../analysis/explorer/whatWeighs.js";
import {lowerFirst} from "../../words/lowerFirst.js";
import {formatNumber, formatShare} from "../../words/numbers.js";
import {certaintyOf} from "../../words/signShare.js";
import {upperFirst} from "../../words/upperFirst.js";
import type {InconnuesDocument} from "./inconnuesDocument.js";

export type Names = InconnuesDocument["names"];

export interface CertaintyGroup {
  readonly title: string;
  readonly differences: readonly UnknownDifference[];
}

/** Differences by what worlds let one say of their direction; a group that has none is left out. */
export function byCertainty(differences: readonly UnknownDifference[]): CertaintyGroup[] {
  const of = (...certainties: readonly string[]) =>
    differences.filter(({sign}) => sign !== undefined && certainties.includes(certaintyOf(sign)));
  return [
    {title: "C’est sûr, autant qu’un calcul peut l’être", differences: of("sure")},
    {title: "C’est probable, sans plus", differences: of("likely")},
    {title: "On ne sait pas", differences: of("unknown", "contradicted")}
  ].filter((group) => group.differences.length > 0);
}

/** « Convention, part sous 60 %, quartiers fragiles ». */
export function nameOf(
  {scenario, outcome}: Pick<UnknownDifference, "scenario" | "outcome">,
  names: Names
): string {
  return `${names[scenario.id] ?? scenario.title}, ${lowerFirst(outcome.label)}`;
}

/** What is said of a difference, without the full titles of its two scenarios. */
export function saysOf(difference: UnknownDifference): string {
  return difference.sentence.slice(`${subjectName(difference)} : `.length);
}

/** A hypothesis, the outcome of the convention on which it weighs the most, and its sentence where it is told from chance. */
export interface SpokenWeight {
  readonly weight: Weight;
  readonly difference: UnknownDifference;
  readonly sentence?: string;
}

const shown = 5;

/** The five hypotheses that weigh most in what the first scenario changes: those told from chance first, each named once. */
export function mainWeights({differences}: Pick<UnknownsDocument, "differences">): SpokenWeight[] {
  const all = ofFirstScenario(differences).flatMap((difference) => {
    const sentences = [...difference.weighs.sentences];
    return difference.weighs.rows.map((weight): SpokenWeight => {
      const sentence = weight.told ? sentences.shift() : undefined;
      return {weight, difference, ...(sentence !== undefined && {sentence})};
    });
  });
  const known = all.filter(({weight: {index}}) => Number.isFinite(index) && index > 0);
  known.sort((a, b) => Number(b.weight.told) - Number(a.weight.told) || b.weight.index - a.weight.index);
  const seen = new Set<string>();
  return known
    .filter(({weight: {coordinate}}) => !seen.has(coordinate.factor) && seen.add(coordinate.factor))
    .slice(0, shown);
}

/** What to say first of them; plainly where none can be told from chance. */
export function weightsHeadline(weights: readonly SpokenWeight[], worlds: number): string {
  const told = weights.filter(({weight}) => weight.told);
  if (told.length === 0)
    return `Aucune hypothèse ne se détache : sur ${formatNumber(worlds)} mondes, le hasard seul donnerait des parts aussi grandes à l’une d’elles. Ce que l’on ne sait pas vient de beaucoup de causes à la fois.`;
  const named = told.map(({weight}) => `« ${weight.coordinate.label} »`).join(" ; ");
  return told.length === 1
    ? `Une seule hypothèse se détache du hasard : ${named}.`
    : `${upperFirst(numbersInWords[told.length])} hypothèses se détachent du hasard : ${named}.`;
}

const numbersInWords = ["aucune", "une", "deux", "trois", "quatre", "cinq"];

/** « la part sous 60 %, quartiers fragiles », « les premiers accès de ménages sous 60 % ». */
export function onOutcome({outcome: {label, unit}}: Pick<UnknownDifference, "outcome">): string {
  return `${unit === "count" ? "les" : "la"} ${lowerFirst(label)}`;
}

/** The difference whose turning worlds are drawn: one with a rule, of two conditions before one; else that which turns most often. */
export function turningDifference({
  differences
}: Pick<UnknownsDocument, "differences">): UnknownDifference | undefined {
  const some = ofFirstScenario(differences).filter(
    ({turns}) => turns.cases > 0 && turns.cases < turns.worlds && turns.chart.along.length > 0
  );
  const rank = ({turns: {box, chart, cases, worlds}}: UnknownDifference) =>
    (box === undefined ? 0 : chart.along.length) + cases / worlds;
  return some.sort((a, b) => rank(b) - rank(a))[0];
}

/** Those of the convention: what is done with the other scenarios stands in the tables. */
export function ofFirstScenario(differences: readonly UnknownDifference[]): UnknownDifference[] {
  return differences.filter(({scenario}) => scenario.id === differences[0].scenario.id);
}

/** The file to ask for first, where the document names one. */
export function firstFile({learn}: Pick<UnknownsDocument, "learn">): Lesson | undefined {
  const [first] = learn.lessons.files;
  return first?.file !== undefined && learn.sentences[0]?.includes(first.title) ? first : undefined;
}

/** Which file to ask for first, who holds it and what it would take off; what the document says where none is worth asking. */
export function askFirst(document: Pick<UnknownsDocument, "learn">): string {
  const first = firstFile(document);
  if (first?.file === undefined) return document.learn.sentences[0] ?? "";
  return `À demander d’abord : ${first.title} (${first.file.article}). Détenu par ${first.file.holder}, ce fichier enlèverait ${formatShare(first.fall)} de la largeur des barres larges, en moyenne.`;
}

/** What no known file would settle. */
export function settledByNone({learn}: Pick<UnknownsDocument, "learn">): readonly string[] {
  return learn.sentences.filter((sentence) => sentence.startsWith("Aucun fichier connu ne dit"));
}
