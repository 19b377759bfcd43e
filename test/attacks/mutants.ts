import {random} from "./random.js";

/** One value of a document changed, and how. */
export interface Mutant {
  readonly path: readonly (string | number)[];
  readonly kind: string;
  readonly document: unknown;
}

type Change = readonly [kind: string, change: (value: unknown) => unknown];

/** Texts that say nothing to the engine: any other text does as well. */
const prose =
  /^(title|question|summary|description|unit|article|articles|reason|source|formula|motives|reading|readings|why|default|\$schema|criteriaLabels|situationLabels)$/;

const ofNumber: readonly Change[] = [
  ["a word for a number", () => "demi"],
  ["a number in quotes, with a space", (n) => `${n} 304`],
  ["a negative number", (n) => -Math.abs(Number(n)) - 1000],
  ["a number out of all bounds", (n) => 1e12 + Number(n)],
  ["not a number", () => Number.NaN],
  ["nothing", () => null],
  ["a list for a scalar", (n) => [n, n]]
];

const ofWord: readonly Change[] = [
  ["a misspelt word", (word) => `${word}q`],
  ["a number for a word", () => 50],
  ["a list for a word", (word) => [word]]
];

const ofSwitch: readonly Change[] = [["a misspelt switch", () => "falqe"]];

const ofNumbers: readonly Change[] = [
  ["a list too short", (list) => (list as unknown[]).slice(0, -1)],
  ["a list too long", (list) => [...(list as unknown[]), (list as unknown[]).at(-1)]],
  ["a scalar for a list", (list) => (list as unknown[])[0]],
  ["an element in words", (list) => ["vingt", ...(list as unknown[]).slice(1)]],
  ["two values swapped", ([a, b, ...rest]: unknown[]) => [b, a, ...rest]] as unknown as Change
];

const ofKeys: readonly Change[] = [
  ["a key that misses", (keys) => Object.fromEntries(Object.entries(keys as object).slice(1))],
  [
    "a misspelt key",
    (keys) =>
      Object.fromEntries(Object.entries(keys as object).map(([k, v], i) => [i === 0 ? `${k}x` : k, v]))
  ]
];

/** Mutants of a document, drawn from a seed among every change of every value. */
export function mutants(document: unknown, {count, seed}: {count: number; seed: string}): Mutant[] {
  const places = [...valuesOf(document, [])].flatMap(({path, value}) =>
    changesOf(path, value).map(([kind, change]) => ({path, kind, value: change(value)}))
  );
  const draw = random(seed);
  return Array.from({length: Math.min(count, places.length)}, () => {
    const [{path, kind, value}] = places.splice(Math.floor(draw() * places.length), 1);
    return {path, kind, document: replaced(document, path, value)};
  });
}

function changesOf(path: readonly (string | number)[], value: unknown): readonly Change[] {
  const key = path.findLast((part) => typeof part === "string") ?? "";
  if (typeof value === "number") return ofNumber;
  if (typeof value === "boolean") return ofSwitch;
  if (typeof value === "string")
    return prose.test(String(key)) || path.some((part) => prose.test(String(part))) || /[ A-Z]/.test(value)
      ? []
      : ofWord;
  if (Array.isArray(value))
    return value.every((item) => typeof item === "number") && value.length > 1 ? ofNumbers : [];
  return typeof value === "object" && value !== null && Object.keys(value).length > 0 ? ofKeys : [];
}

function* valuesOf(
  value: unknown,
  path: readonly (string | number)[]
): Generator<{path: readonly (string | number)[]; value: unknown}> {
  yield {path, value};
  if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* valuesOf(item, [...path, i]);
  else if (typeof value === "object" && value !== null)
    for (const [key, item] of Object.entries(value)) yield* valuesOf(item, [...path, key]);
}

function replaced(document: unknown, [key, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(document))
    return document.map((item, i) => (i === key ? replaced(item, rest, value) : item));
  return Object.fromEntries(
    Object.entries(document as object).map(([name, item]) => [
      name,
      name === key ? replaced(item, rest, value) : item
    ])
  );
}
