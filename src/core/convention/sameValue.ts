import type {ParameterValue} from "./convention.js";

/** Whether two values of a parameter are the same, whatever the order of their keys. */
export function sameValue(a: ParameterValue | undefined, b: ParameterValue | undefined): boolean {
  if (typeof a !== "object" || typeof b !== "object") return a === b;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  if (Array.isArray(a) !== Array.isArray(b) || left.length !== right.length) return false;
  const others = new Map<string, ParameterValue>(right);
  return left.every(([key, value]) => others.has(key) && sameValue(value, others.get(key)));
}
