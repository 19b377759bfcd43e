import type {Brackets} from "../../core/brackets.js";
import {closest} from "../../core/formats/closest.js";
import {objectiveOutcomes} from "../comparer/objectiveOutcomes.js";
import type {Outcome} from "../comparer/outcomes.js";

/** "flux.fragile.under60 <= 0.5": an outcome held on one side of a bound, in the outcome's own unit. */
export interface Objective {
  readonly outcome: Outcome;
  readonly relation: "<=" | ">=";
  readonly bound: number;
}

/** An objective, or what is wrong with it, in French. */
export type ParsedObjective = {readonly objective: Objective} | {readonly message: string};

const shape =
  /^\s*([A-Za-z][\w.-]*)\s*(<=|>=|≤|≥|<|>|==?)\s*([+-]?\d+(?:[.,]\d+)?)\s*(%|points?|pts?|mois)?\s*$/u;

/** Reads an objective: an outcome of the result document, <= or >=, a number in its unit (a share may be in percent). */
export function parseObjective(text: string, brackets: Brackets): ParsedObjective {
  const found = shape.exec(text);
  if (found === null)
    return {
      message: `« ${text} » ne se lit pas comme un objectif ; attendu : un résultat, <= ou >=, un nombre (par exemple « flux.fragile.under60 <= 0,5 » ou « flux.fragile.under60 <= 50 % »).`
    };
  const [, name, sign, digits, unit] = found;
  const outcomes = objectiveOutcomes(brackets);
  const outcome = outcomes.find(({id}) => id === name);
  if (outcome === undefined) return {message: unknownOutcome(name, outcomes)};
  if (sign.startsWith("="))
    return {
      message: `« ${sign} » trouvé ; un résultat soumis au hasard ne tombe pas sur une valeur : écrivez <= ou >=.`
    };
  const number = Number(digits.replace(",", "."));
  const bound = unit === "%" && outcome.unit === "share" ? number / 100 : number;
  const fault = unitFault(outcome, {unit, bound, digits});
  if (fault !== undefined) return {message: fault};
  return {objective: {outcome, relation: sign === "≤" || sign.startsWith("<") ? "<=" : ">=", bound}};
}

/** Whether a value meets an objective; what is not defined does not. A rounding in binary is no failure. */
export function meets({relation, bound}: Objective, value: number): boolean {
  const rounding = 1e-9;
  return relation === "<=" ? value <= bound + rounding : value >= bound - rounding;
}

function unknownOutcome(name: string, outcomes: readonly Outcome[]): string {
  const ids = outcomes.map(({id}) => id);
  const near = closest(name, ids);
  const hint = near === undefined ? ` ; attendu : ${ids.join(", ")}.` : `. Vouliez-vous dire « ${near} » ?`;
  return `« ${name} » n’est pas un résultat${hint}`;
}

function unitFault(
  {id, unit: expected}: Outcome,
  {unit, bound, digits}: {unit: string | undefined; bound: number; digits: string}
): string | undefined {
  if (expected === "share" && (bound < 0 || bound > 1))
    return `« ${id} » est une part, de 0 à 1 ou de 0 à 100 % ; trouvé ${digits}${unit === undefined ? "" : ` ${unit}`}.`;
  const accepted = {share: ["%"], points: ["point", "points", "pt", "pts"], count: [], months: ["mois"]}[
    expected
  ];
  if (unit !== undefined && !(accepted as readonly string[]).includes(unit))
    return `« ${unit} » n’est pas l’unité de « ${id} » (${{share: "une part, ou %", points: "points", count: "un nombre", months: "mois"}[expected]}).`;
  return undefined;
}
