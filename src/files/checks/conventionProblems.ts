import {bracketIds} from "../../core/brackets.js";
import type {Convention, DatedValue, IsoDate} from "../../core/convention/convention.js";
import {crossedBounds} from "../../core/convention/crossedBounds.js";
import type {ValueProblem} from "../../core/formats/valueProblems.js";
import {cutProblems, lowSetProblems} from "./bracketProblems.js";
import {conventionShape, readParameters} from "./conventionShapes.js";
import {shapeFaults} from "./valueShape.js";

/** The scale of ceilings, set each 1 January, and how much it may move from one year to the next: more is a slip of the pen. */
const yearlyScale = "brackets.plusScale";
const largestYearlyMove = 0.1;

/** Parameters that later laws set: they have no value when the convention begins. */
const laterLaw = /^loi\./;

/** What the shape of one parameter alone cannot tell: kinds, lengths, order, years that miss, bounds that cross. */
export function conventionProblems(
  convention: Convention,
  required: readonly string[] = readParameters
): ValueProblem[] {
  const {parameters, inForce} = convention;
  const problems: ValueProblem[] = required
    .filter((id) => parameters[id] === undefined)
    .map((id) => ({path: ["parameters"], message: `le paramètre « ${id} » manque`}));
  problems.push(...cutProblems(parameters));
  for (const [id, {unit, values}] of Object.entries(parameters)) {
    for (const {from, value} of values) {
      const faults = shapeFaults(value, conventionShape(id, unit), {brackets: bracketsOn(convention, from)});
      for (const {path, message} of faults)
        problems.push({path: ["parameters", id, "values", from, ...path], message});
    }
    if (values.length > 0 && values[0].from > inForce && !laterLaw.test(id))
      problems.push({
        path: ["parameters", id, "values", values[0].from],
        message: `aucune valeur à l’entrée en vigueur de la convention (${inForce})`
      });
  }
  if (problems.length > 0) return problems;
  return [...lowSetProblems(parameters), ...scaleProblems(convention), ...crossedProblems(convention)];
}

/** Values that are not of the kind of their parameter, in a convention that could not be read whole. */
export function looseConventionProblems(written: unknown): ValueProblem[] {
  const parameters = entriesOf(entriesOf(written).parameters);
  const thresholds = Object.values(entriesOf(entriesOf(parameters["brackets.thresholds"]).values))[0];
  const names = Object.values(entriesOf(entriesOf(parameters["brackets.names"]).values))[0];
  const brackets = Array.isArray(thresholds) ? thresholds.length + 1 : Object.keys(entriesOf(names)).length;
  return Object.entries(parameters).flatMap(([id, parameter]) => {
    const {unit, values} = entriesOf(parameter);
    const shape = conventionShape(id, String(unit));
    return Object.entries(entriesOf(values)).flatMap(([from, value]) =>
      shapeFaults(value, shape, {brackets}).map(({path, message}) => ({
        path: ["parameters", id, "values", from, ...path],
        message
      }))
    );
  });
}

function entriesOf(value: unknown): {readonly [key: string]: unknown} {
  const group = typeof value === "object" && value !== null && !Array.isArray(value);
  return group ? (value as {readonly [key: string]: unknown}) : {};
}

/** Number of brackets of resources on a date: one more than the thresholds between them. */
export function bracketsOn({parameters}: Convention, date: IsoDate): number {
  const dated = parameters["brackets.thresholds"]?.values ?? [];
  const value = (dated.findLast(({from}) => from <= date) ?? dated[0])?.value;
  if (Array.isArray(value)) return value.length + 1;
  const names = parameters["brackets.names"]?.values[0]?.value;
  return names === undefined ? 0 : bracketIds(names).length;
}

function scaleProblems({parameters}: Convention): ValueProblem[] {
  const values = parameters[yearlyScale]?.values ?? [];
  const path = (from: IsoDate, ...rest: number[]) => ["parameters", yearlyScale, "values", from, ...rest];
  const first = parameters["duration.firstYear"]?.values[0]?.value;
  const years = parameters["duration.years"]?.values[0]?.value;
  const end = typeof first === "number" && typeof years === "number" ? first + years - 1 : 0;
  const known = new Set(values.map(({from}) => Number(from.slice(0, 4))));
  const missing: number[] = [];
  for (let year = Math.min(...known) + 1; year <= Math.max(end, ...known); year++)
    if (!known.has(year)) missing.push(year);
  return [
    ...missing.map((year) => ({
      path: ["parameters", yearlyScale, "values"],
      message: `le barème de ${year} manque : il en faut un par année, de la première à la fin de la convention`
    })),
    ...values.slice(1).flatMap((dated, i) => moves(values[i], dated, path))
  ];
}

function moves(
  before: DatedValue,
  {from, value}: DatedValue,
  path: (from: IsoDate, ...rest: number[]) => (string | number)[]
): ValueProblem[] {
  const [was, now] = [before.value as readonly number[], value as readonly number[]];
  return now.flatMap((amount, i) => {
    const move = amount / was[i] - 1;
    if (Math.abs(move) <= largestYearlyMove) return [];
    const percent = `${move > 0 ? "+" : "−"}${Math.round(Math.abs(move) * 100)} %`;
    return [
      {
        path: path(from, i),
        message: `trouvé ${amount}, ${percent} sur ${before.from} (${was[i]}) : 10 % au plus d’une date à la suivante`
      }
    ];
  });
}

function crossedProblems(convention: Convention): ValueProblem[] {
  return crossedBounds(convention).map(({low, high, from, lowValue, highValue}) => ({
    path: ["parameters", low, "values"],
    message: `à partir du ${from}, ${low} (${lowValue}) dépasse ${high} (${highValue})`
  }));
}
