import type {DatedValue, Parameter, ParameterValue} from "./convention.js";
import {evaluateFormula, type Formula, FormulaError, parametersOf, parseFormula} from "./formula.js";

type Parameters = {readonly [id: string]: Parameter};

/**
 * Parameters with the values of those that a formula gives, at each date on which one of their terms changes: an avenant
 * that moves a term moves them. `only` keeps to some of them. Throws a FormulaError for what
 * cannot be computed.
 */
export function deriveValues(
  parameters: Parameters,
  only: readonly string[] = Object.keys(parameters)
): Parameters {
  const done = new Map<string, readonly DatedValue[]>();
  const values = (id: string, above: readonly string[]): readonly DatedValue[] => {
    const parameter = parameters[id];
    if (parameter === undefined) throw new FormulaError(`« ${id} » n'est pas un paramètre de la convention`);
    if (above.includes(id))
      throw new FormulaError(`les formules tournent en rond : ${[...above, id].join(" → ")}`);
    if (parameter.formula === undefined) return parameter.values;
    const known = done.get(id);
    if (known !== undefined) return known;
    const formula = parseFormula(parameter.formula);
    const terms = new Map(parametersOf(formula).map((term) => [term, values(term, [...above, id])]));
    const computed = datedValues(formula, {terms, article: parameter.article});
    done.set(id, computed);
    return computed;
  };
  return Object.fromEntries(
    Object.entries(parameters).map(([id, parameter]) => [
      id,
      parameter.formula === undefined || !only.includes(id)
        ? parameter
        : {...parameter, values: values(id, [])}
    ])
  );
}

/** From the first day on which every term has a value; set by whoever set the term that changes. */
function datedValues(
  formula: Formula,
  {terms, article}: {readonly terms: ReadonlyMap<string, readonly DatedValue[]>; readonly article: string}
): DatedValue[] {
  const all = [...terms.values()];
  const first = all
    .map(([value]) => value.from)
    .sort()
    .at(-1);
  if (first === undefined) throw new FormulaError("la formule ne lit aucun paramètre");
  const days = [...new Set([first, ...all.flat().map(({from}) => from)])]
    .filter((day) => day >= first)
    .sort();
  const at = (id: string, day: string) =>
    terms.get(id)?.findLast(({from}) => from <= day)?.value as ParameterValue;
  return days.map((day) => {
    const by = all.flatMap((values) => values.findLast(({from}) => from <= day) ?? []);
    const latest = by.reduce((a, b) => (b.from > a.from ? b : a));
    return {from: day, value: evaluateFormula(formula, (id) => at(id, day)), article, by: latest.by};
  });
}
