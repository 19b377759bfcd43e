import type {ParameterValue} from "../core/convention/convention.js";
import {formatNumber} from "./format.js";
import {words} from "./words.js";

const keys: {readonly [key: string]: string} = {
  fragile: "fragiles",
  moyenne: "fragilité moyenne",
  sans: "sans fragilité",
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
  if (unit === "/1") return `${formatNumber(100 * amount, decimalsOf(100 * amount))}\u00a0%`;
  if (/ann[ée]e$/.test(unit) && amount > 1000) return String(amount);
  return formatNumber(amount, decimalsOf(amount));
}

/** As many decimals as the figure is written with, four at most. */
function decimalsOf(amount: number): number {
  const text = String(Number(amount.toFixed(4)));
  return text.includes(".") ? text.length - text.indexOf(".") - 1 : 0;
}
