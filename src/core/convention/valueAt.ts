import type {Convention, DatedValue, IsoDate, ParameterValue} from "./convention.js";

/** Value of a parameter in force on a date: that of the latest effective date not after it. */
export function valueAt(convention: Convention, id: string, date: IsoDate): ParameterValue {
  return datedValueAt(convention, id, date).value;
}

/** The same with its date, its article and what set it (convention or avenant). */
export function datedValueAt(convention: Convention, id: string, date: IsoDate): DatedValue {
  const parameter = convention.parameters[id];
  if (parameter === undefined) throw new RangeError(`no such parameter in ${convention.id}: ${id}`);
  const found = parameter.values.findLast(({from}) => from <= date);
  convention.onRead?.(id, date);
  if (found === undefined) throw new RangeError(`${id} has no value on ${date}`);
  return found;
}

/** Value of a parameter that is one number. */
export function numberAt(convention: Convention, id: string, date: IsoDate): number {
  const value = valueAt(convention, id, date);
  if (typeof value !== "number") throw new RangeError(`${id} must be a number: ${JSON.stringify(value)}`);
  return value;
}

/** Value of a parameter that is a list of numbers. */
export function numbersAt(convention: Convention, id: string, date: IsoDate): readonly number[] {
  const value = valueAt(convention, id, date);
  if (!Array.isArray(value)) throw new RangeError(`${id} must be a list: ${JSON.stringify(value)}`);
  return value as readonly number[];
}

/** Value of a parameter given by key, as the three profiles of article 5.2 by class of fragility. */
export function tableAt(
  convention: Convention,
  id: string,
  date: IsoDate
): {readonly [key: string]: readonly number[]} {
  const value = valueAt(convention, id, date);
  if (typeof value !== "object" || Array.isArray(value)) throw new RangeError(`${id} must be given by key`);
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, Array.isArray(entry) ? entry : [Number(entry)]])
  );
}
