import type {z} from "zod";
import type {Parameter} from "../convention/convention.js";
import {deriveValues} from "../convention/deriveValues.js";
import {FormulaError} from "../convention/formula.js";
import type {parameterFormat} from "./parameterFormat.js";
import {valueProblems} from "./valueProblems.js";

/** Formulas that cannot be read or computed, that name no parameter or go round, and values that leave their bounds. */
export function formulaProblems(parameters: {readonly [id: string]: z.output<typeof parameterFormat>}): {
  readonly id: string;
  readonly message: string;
}[] {
  const dated: {[id: string]: Parameter} = Object.fromEntries(
    Object.entries(parameters).map(([id, {values = {}, ...rest}]) => [
      id,
      {
        ...rest,
        values: Object.entries(values)
          .map(([from, value]) => ({from, value, article: rest.article, by: ""}))
          .sort((a, b) => (a.from < b.from ? -1 : 1))
      }
    ])
  );
  return Object.entries(dated).flatMap(([id, parameter]) => {
    if (parameter.formula === undefined) return [];
    try {
      // Alone with what it reads, so that each formula tells its own fault.
      return deriveValues(dated, [id])
        [id].values.flatMap(({value}) => valueProblems(value, parameter))
        .map(({message}) => ({id, message}));
    } catch (error) {
      if (error instanceof FormulaError) return [{id, message: error.message}];
      throw error;
    }
  });
}
