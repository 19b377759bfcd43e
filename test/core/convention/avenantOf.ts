import type {Avenant, ParameterValue} from "../../../src/core/convention/convention.js";

/** A short way to write an avenant: parameters by id, values by date. */
export function avenantOf(
  id: string,
  {
    signed,
    inForce,
    until,
    replaces = [],
    parameters
  }: {
    signed: string;
    inForce: string;
    until?: string;
    replaces?: readonly string[];
    parameters: {readonly [id: string]: {readonly [from: string]: ParameterValue}};
  }
): Avenant {
  const clauses = Object.entries(parameters).map(([parameter, values]) => [
    parameter,
    {
      article: "19",
      values: Object.entries(values).map(([from, value]) => ({from, value})),
      ...(until === undefined ? {} : {until})
    }
  ]);
  return {
    id,
    title: id,
    signed,
    inForce,
    articles: ["19"],
    motives: "essai",
    replaces,
    clauses: Object.fromEntries(clauses)
  };
}
