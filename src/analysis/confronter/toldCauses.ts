import {lowerFirst} from "../../words/lowerFirst.js";
import {formatObserved, formatProjected} from "../../words/observed.js";
import type {Confrontation} from "./confrontation.js";
import type {FigureCauses, MissCauses} from "./missCauses.js";
import {figureName, isSigned} from "./toldConfrontation.js";

/** What the causes of a miss measure, one sentence each; nothing where they were not computed. */
export function measuredSentences(
  {causes}: Pick<Confrontation, "causes">,
  {id}: {readonly id: string}
): readonly string[] {
  const figure = causes?.figures.find((one) => one.id === id);
  if (causes === undefined || figure === undefined) return [];
  const {projected, allKnown, rest, shares} = figure;
  const parts = shares.map(({cause, value}) => `${labelOf(causes, cause)} ${change(figure, value)}`);
  const alone = shares.map((share) => `${labelOf(causes, share.cause)}, ${amount(figure, share.alone)}`);
  return [
    `Mesuré : de ${amount(figure, projected)} projeté au centre à ${amount(figure, allKnown)} avec tout ce qui est arrivé (${parts.join(" ; ")}), pour ${seen(figure)} observé.`,
    `Si une seule chose avait été connue : ${alone.join(" ; ")}.`,
    restSentence(figure, rest)
  ];
}

/** The name of a cause as the project says it. */
export function labelOf({causes}: Pick<MissCauses, "causes">, id: string): string {
  return causes.find((cause) => cause.id === id)?.label ?? id;
}

/** « −2,1 points », « +120 logements »: a change between two amounts of a figure. */
export function change(figure: FigureCauses, value: number): string {
  const text = formatProjected(value, figure.unit, {sign: true});
  return figure.unit === "%" ? `${text} point${Math.abs(value) >= 2 ? "s" : ""}` : `${text} ${figure.unit}`;
}

function restSentence(figure: FigureCauses, rest: number): string {
  if (formatProjected(rest, figure.unit) === formatProjected(0, figure.unit))
    return "Ce qui est arrivé l’explique : il ne reste rien.";
  const name = lowerFirst(figureName(figure));
  return `Il reste ${change(figure, rest)} que rien de cela n’explique (${name}) : une autre cause, ou une réponse du modèle qui n’est pas la bonne.`;
}

function amount(figure: FigureCauses, value: number): string {
  const text = formatProjected(value, figure.unit, {sign: isSigned(figure)});
  return figure.unit === "%" ? `${text}\u00a0%` : text;
}

function seen(figure: FigureCauses): string {
  return formatObserved(figure.observed, figure.unit, {sign: isSigned(figure)});
}
