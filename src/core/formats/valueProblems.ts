import type {ParameterValue} from "../convention/convention.js";

/** A fault inside a value, with the path from the value to it. */
export interface ValueProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Numbers out of bounds and words that are not accepted, each at its own place in the value. */
export function valueProblems(
  value: ParameterValue,
  {bounds, accepted}: {readonly bounds?: readonly [number, number]; readonly accepted?: readonly string[]}
): ValueProblem[] {
  const problems: ValueProblem[] = [];
  visit(value, [], (leaf, path) => {
    if (typeof leaf === "number" && bounds && !(leaf >= bounds[0] && leaf <= bounds[1])) {
      problems.push({path, message: `${leaf} est hors des bornes : de ${bounds[0]} à ${bounds[1]}`});
    }
    if (typeof leaf === "string" && accepted && !accepted.includes(leaf)) {
      problems.push({path, message: `« ${leaf} » n'est pas admis. Valeurs admises : ${accepted.join(", ")}`});
    }
  });
  return problems;
}

/** The shape of a value in French, to compare what an avenant sets with what the convention holds. */
export function shapeOf(value: ParameterValue): string {
  if (typeof value === "number") return "un nombre";
  if (typeof value === "boolean") return "true ou false";
  if (typeof value === "string") return "un mot";
  if (Array.isArray(value)) return `une liste de ${value.length} valeurs`;
  const entries = Object.entries(value as {[key: string]: ParameterValue});
  return `des valeurs par clé (${entries.map(([key, entry]) => `${key} : ${shapeOf(entry)}`).join(", ")})`;
}

function visit(
  value: ParameterValue,
  path: readonly (string | number)[],
  see: (leaf: number | boolean | string, path: readonly (string | number)[]) => void
): void {
  if (typeof value !== "object") see(value, path);
  else if (Array.isArray(value)) for (const [i, leaf] of value.entries()) visit(leaf, [...path, i], see);
  else for (const [key, leaf] of Object.entries(value)) visit(leaf as ParameterValue, [...path, key], see);
}
