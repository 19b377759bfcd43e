import type {ParameterValue} from "../core/convention/convention.js";
import {classPlurals, classWords} from "./labels.js";
import {formatDecimal, formatTerm} from "./numbers.js";
import {words} from "./words.js";

const keys: {readonly [key: string]: string} = {
  ...classWords,
  fragile: classPlurals.fragile,
  personneSeule: "personne seule",
  coupleDeuxEnfants: "couple avec deux enfants",
  plusFragiles: "communes les plus fragiles",
  moinsFragiles: "communes les moins fragiles"
};

/** A value of the convention, of a lever or of a hypothesis as pages write it: shares in percent, lists in order. */
export function formatParameter(parameter: ParameterValue | undefined, unit: string): string {
  if (parameter === undefined) return "aucune";
  if (typeof parameter === "boolean") return parameter ? "oui" : "non";
  if (typeof parameter === "number") return formatAmount(parameter, unit);
  if (typeof parameter === "string") return words[parameter] ?? parameter;
  if (Array.isArray(parameter)) return parameter.map((entry) => formatParameter(entry, unit)).join(" · ");
  const entries = Object.entries(parameter);
  if (entries.length === 0) return "aucune";
  return entries
    .map(([key, entry]) => `${keys[key] ?? key}\u00a0: ${formatParameter(entry, unit)}`)
    .join("\u00a0; ");
}

function formatAmount(amount: number, unit: string): string {
  if (unit === "/1") return formatTerm(amount, 4);
  if (/ann[ée]e$/.test(unit) && amount > 1000) return String(amount);
  return formatDecimal(amount, 4);
}
