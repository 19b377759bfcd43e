import {z} from "zod";
import type {Convention} from "../../core/convention/convention.js";
import type {LeverDefault} from "../../core/convention/defaultLevers.js";
import {closest} from "../../core/formats/closest.js";
import {leversFormat} from "../../core/formats/leversFormat.js";
import type {ValueProblem} from "../../core/formats/valueProblems.js";
import {describeIssue} from "./describeIssue.js";

/** Levers that say nothing unless a scenario names them. */
const optional = new Set(["aci.agenda", "npru.cadence", "npru.cadenceBySite", "offre.arguedContexts"]);

/** What is wrong in the levers' values of today: one that misses or is unknown, a value that no scenario could give, a parameter that is none. */
export function leviersProblems(
  leviers: {readonly [id: string]: LeverDefault},
  convention: Convention | undefined
): ValueProblem[] {
  const ids = leverIds();
  const missing = ids.filter((id) => leviers[id] === undefined && !optional.has(id));
  return [
    ...missing.map((id) => ({path: [], message: `le levier « ${id} » manque`})),
    ...Object.entries(leviers).flatMap(([id, levier]) =>
      leverProblems(id, {levier, ids, convention}).map(({path, message}) => ({path: [id, ...path], message}))
    )
  ];
}

function leverProblems(
  id: string,
  {
    levier: {default: written, parameter, hypothesis},
    ids,
    convention
  }: {levier: LeverDefault; ids: readonly string[]; convention: Convention | undefined}
): ValueProblem[] {
  if (!ids.includes(id)) {
    const near = closest(id, ids);
    return [
      {path: [], message: `« ${id} » n’est pas un levier${near ? `. Vouliez-vous dire « ${near} » ?` : ""}`}
    ];
  }
  // What the hypotheses say is checked where they are read.
  if (hypothesis !== undefined) return [];
  if (parameter === undefined) {
    if (written === undefined)
      return optional.has(id)
        ? []
        : [{path: [], message: "il manque « default », « parameter » ou « hypothesis »"}];
    return valueFaults(id, written, "default");
  }
  if (convention === undefined) return [];
  const read = convention.parameters[parameter];
  if (read === undefined) {
    const near = closest(parameter, Object.keys(convention.parameters));
    const hint = near ? `. Vouliez-vous dire « ${near} » ?` : "";
    return [
      {path: ["parameter"], message: `« ${parameter} » n’est pas un paramètre de la convention${hint}`}
    ];
  }
  const unfit = read.values.flatMap(({value}) => valueFaults(id, value, "parameter"));
  return unfit.slice(0, 1).map(({message}) => ({
    path: ["parameter"],
    message: `la valeur de « ${parameter} » ne convient pas à ce levier : ${message}`
  }));
}

/** A value held against what a scenario may give to the lever. */
function valueFaults(id: string, value: unknown, place: string): ValueProblem[] {
  const keys = id.split(".");
  const document = keys.reduceRight<unknown>((inner, key) => ({[key]: inner}), value);
  const issues = leversFormat.safeParse(document).error?.issues ?? [];
  return issues.flatMap((issue) =>
    describeIssue(issue, {schema: leversFormat, document}).map(({path, message}) => ({
      path: [place, ...path.slice(keys.length).map((key) => (typeof key === "number" ? key : String(key)))],
      message
    }))
  );
}

/** Dotted ids of every lever that a scenario may name. */
function leverIds(schema: z.ZodType = leversFormat, before = ""): string[] {
  const here = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  if (!(here instanceof z.ZodObject)) return [before];
  return Object.entries(here.shape).flatMap(([key, inner]) =>
    leverIds(inner as z.ZodType, before === "" ? key : `${before}.${key}`)
  );
}
