import type {Contradiction, Convention, IsoDate, ParameterValue} from "../../core/convention/convention.js";
import {evaluateFormula, FormulaError, parseFormula} from "../../core/convention/formula.js";
import {valueAt} from "../../core/convention/valueAt.js";
import {formatPoints, formatTerm} from "../../words/numbers.js";
import {nearestMix} from "../statistics/nearestMix.js";

/**
 * The contradictions of a convention with the figures of a date in their sentences: « {parc.shareQpv en %} » is a
 * formula and its unit, so that an avenant that moves a term moves the sentence. Throws a FormulaError for what
 * cannot be computed.
 */
export function toldContradictions(convention: Convention, date: IsoDate): Contradiction[] {
  const tell = (text: string) => toldText(text, convention, date);
  return convention.contradictions.map((one) => ({
    ...one,
    title: tell(one.title),
    readings: one.readings.map(tell),
    default: tell(one.default),
    why: tell(one.why)
  }));
}

/** A sentence of a contradiction that cannot be told: its place in the file, and why, in French. */
export interface ContradictionFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The sentences that cannot be told on the first day of a convention. */
export function contradictionFaults(convention: Convention): ContradictionFault[] {
  return convention.contradictions.flatMap(({title, readings, default: followed, why}, i) =>
    [
      {path: ["title"], text: title},
      ...readings.map((text, r) => ({path: ["readings", r], text})),
      {path: ["default"], text: followed},
      {path: ["why"], text: why}
    ].flatMap(({path, text}) => {
      try {
        toldText(text, convention, convention.inForce);
        return [];
      } catch (error) {
        if (!(error instanceof FormulaError)) throw error;
        return [{path: ["contradictions", i, ...path], message: error.message}];
      }
    })
  );
}

/** « {formule en %} », « {formule en points} »; « {écart minimal de profils à référence en points} ». */
const figure = /\{([^{}]*)\}/g;
const withUnit = /^(.+) en (%|points)$/;
const nearest = /^écart minimal de (\S+) à (\S+)$/;

function toldText(text: string, convention: Convention, date: IsoDate): string {
  return text.replace(figure, (whole, inside: string) => {
    const found = withUnit.exec(inside.trim());
    if (found === null)
      throw new FormulaError(
        `« ${whole} » n'est pas un chiffre ; attendu « {formule en %} » ou « {formule en points} »`
      );
    const share = shareOf(found[1], convention, date);
    return found[2] === "%" ? formatTerm(share) : formatPoints(100 * share);
  });
}

/** The share that a sentence asks for, of 1. */
function shareOf(asked: string, convention: Convention, date: IsoDate): number {
  const mix = nearest.exec(asked);
  if (mix !== null) {
    const [profiles, reference] = mix.slice(1).map((id) => parameter(id, convention, date));
    const lists = Object.values(profiles);
    if (
      !isNumbers(reference) ||
      lists.length === 0 ||
      !lists.every((list) => isNumbers(list) && list.length === reference.length)
    )
      throw new FormulaError(`« ${asked} » demande des profils et une référence de même longueur`);
    return nearestMix(lists as unknown as readonly (readonly number[])[], reference);
  }
  const value = evaluateFormula(parseFormula(asked), (id) => parameter(id, convention, date));
  if (typeof value !== "number") throw new FormulaError(`« ${asked} » est une liste, un nombre attendu`);
  return value;
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((one) => typeof one === "number");
}

function parameter(id: string, convention: Convention, date: IsoDate): ParameterValue {
  const found = convention.parameters[id];
  if (found === undefined) throw new FormulaError(`« ${id} » n'est pas un paramètre de la convention`);
  if (found.values.every(({from}) => from > date))
    throw new FormulaError(`« ${id} » n'a pas de valeur le ${date}`);
  return valueAt(convention, id, date);
}
