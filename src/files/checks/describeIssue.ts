import type {z} from "zod";
import {acceptedKeys} from "../../core/formats/acceptedKeys.js";
import {closest} from "../../core/formats/closest.js";

/** Unknown keys of one place that are named: the rest are counted. */
const mostKeys = 100;

type Path = readonly PropertyKey[];

/** A fault found by a schema, in French; `onKey` when it is the key that is wrong, not its value. */
export interface DescribedIssue {
  readonly path: Path;
  readonly message: string;
  readonly onKey: boolean;
}

/** What was found, what is accepted, and what was probably meant. */
export function describeIssue(
  issue: z.core.$ZodIssue,
  {
    schema,
    document,
    base = []
  }: {readonly schema: z.ZodType; readonly document: unknown; readonly base?: Path}
): DescribedIssue[] {
  const path = [...base, ...issue.path];
  const found = valueAtPath(document, path);
  const say = (message: string, onKey = false): DescribedIssue[] => [{path, message, onKey}];
  switch (issue.code) {
    case "unrecognized_keys": {
      const keys = acceptedKeys(schema, path);
      const rest = issue.keys.length - mostKeys;
      return [
        ...issue.keys
          .slice(0, mostKeys)
          .map((key) => ({path: [...path, key], message: unknownKey(key, keys), onKey: true})),
        ...(rest > 0 ? say(`et ${rest} autres clés inconnues`) : [])
      ];
    }
    case "invalid_union":
      return describeUnion(issue, {schema, document, path});
    case "invalid_key":
      return say(issue.issues.map(({message}) => message).join(" ; "), true);
    case "invalid_type":
      if (found === undefined) return say("clé obligatoire, absente");
      return say(`trouvé ${show(found)}, attendu ${expectedType(issue.expected)}${commaHint(found)}`);
    case "invalid_value":
      if (found === undefined)
        return say(`clé obligatoire, absente. Valeurs admises : ${issue.values.join(", ")}`);
      return say(unknownWord(found, issue.values.map(String)));
    case "too_small":
      return say(
        `${limit(found, issue.origin)} ${issue.inclusive ? "au moins" : "plus de"} ${issue.minimum}`
      );
    case "too_big":
      return say(
        `${limit(found, issue.origin)} ${issue.inclusive ? "au plus" : "moins de"} ${issue.maximum}${percentHint(found, issue.maximum)}`
      );
    case "not_multiple_of":
      return say(`trouvé ${show(found)}, attendu un multiple de ${issue.divisor}`);
    case "invalid_format":
      return say(`${show(found)} : ${issue.message}`);
    default:
      return say(issue.message);
  }
}

/** The faults of the branch that the writer meant: the one that goes further than "this is of another type". */
function describeUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  {schema, document, path}: {schema: z.ZodType; document: unknown; path: Path}
): DescribedIssue[] {
  const deeper = issue.errors.find((errors) =>
    errors.every(
      (error) => error.path.length > 0 || error.code !== "invalid_type" || error.expected === "int"
    )
  );
  if (deeper) return deeper.flatMap((error) => describeIssue(error, {schema, document, base: path}));
  const kinds = issue.errors.map((errors) => {
    const first = errors[0];
    return first.code === "invalid_type" ? expectedType(first.expected) : first.message;
  });
  const found = valueAtPath(document, path);
  const message =
    found === undefined
      ? "clé obligatoire, absente"
      : `trouvé ${show(found)}, attendu ${[...new Set(kinds)].join(" ou ")}${commaHint(found)}`;
  return [{path, message, onKey: false}];
}

function unknownKey(key: string, keys: readonly string[]): string {
  const near = closest(key, keys);
  const accepted = keys.length > 0 ? `. Clés admises : ${keys.join(", ")}` : "";
  return `clé « ${key} » inconnue${accepted}${near ? `. Vouliez-vous dire « ${near} » ?` : ""}`;
}

function unknownWord(found: unknown, words: readonly string[]): string {
  const near = typeof found === "string" ? closest(found, words) : undefined;
  const hint = near ? `. Vouliez-vous dire « ${near} » ?` : "";
  return `${show(found)} n'est pas admis. Valeurs admises : ${words.join(", ")}${hint}`;
}

function limit(found: unknown, origin: string): string {
  if (origin === "array") return `trouvé ${Array.isArray(found) ? found.length : 0} valeurs, attendu`;
  if (origin === "string") return `trouvé ${show(found)}, longueur attendue`;
  return `trouvé ${show(found)}, attendu`;
}

/** 50 for a half is the slip that everyone makes once. */
function percentHint(found: unknown, maximum: number | bigint): string {
  if (typeof found !== "number" || maximum !== 1 || found > 100) return "";
  return `. Une part s'écrit de 0 à 1 : ${Number((found / 100).toPrecision(12))} pour ${found} %`;
}

/** "0,5" is a text in YAML. */
function commaHint(found: unknown): string {
  if (typeof found !== "string" || !/^-?\d+,\d+$/.test(found)) return "";
  return `. Le séparateur décimal est le point : ${found.replace(",", ".")}`;
}

const typeNames: {readonly [type: string]: string} = {
  string: "un texte",
  number: "un nombre",
  int: "un nombre entier",
  boolean: "true ou false",
  array: "une liste",
  object: "des clés et leurs valeurs",
  record: "des clés et leurs valeurs",
  tuple: "une liste de deux nombres",
  nan: "un nombre"
};

function expectedType(expected: string): string {
  return typeNames[expected] ?? expected;
}

/** A value as the reader wrote it, shortened. */
function show(value: unknown): string {
  if (typeof value === "string") return `« ${value.length > 60 ? `${value.slice(0, 57)}…` : value} »`;
  if (value === null || value === undefined) return "une valeur vide";
  if (typeof value !== "object") return String(value);
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function valueAtPath(document: unknown, path: Path): unknown {
  let value = document;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as {readonly [key: PropertyKey]: unknown})[key];
  }
  return value;
}
