import type {ValueProblem} from "../../core/formats/valueProblems.js";

/** What a value must look like: its kind, its length, its order, its sum. Bounds and accepted words are the file's own. */
export type ValueShape =
  | {readonly kind: "number"; readonly whole?: boolean}
  | {readonly kind: "word"}
  | {readonly kind: "words"; readonly length?: number}
  | {
      readonly kind: "list";
      /** A number of values, or that of the brackets of resources, or of the thresholds between them. */
      readonly length: number | "brackets" | "thresholds";
      readonly whole?: boolean;
      /** Whether the values are shares of one whole. */
      readonly sumsToOne?: boolean;
      /** How many values from the first must each be above the one before ("rising") or at least it ("ordered"). */
      readonly rising?: number | "all";
      readonly ordered?: boolean;
    }
  /** The name of each bracket of resources, by id. */
  | {readonly kind: "bracketNames"}
  /** A number by name of what the text singles out (communes, bailleurs): as many as are named, none by default. */
  | {readonly kind: "numbersByName"}
  | {readonly kind: "keys"; readonly keys: readonly string[]; readonly each: ValueShape};

const number: ValueShape = {kind: "number"};

/** What a value has that its shape does not admit, each fault at its own place. `brackets` is the number of brackets of resources. */
export function shapeFaults(
  value: unknown,
  shape: ValueShape,
  {brackets}: {readonly brackets: number}
): ValueProblem[] {
  const say = (message: string): ValueProblem[] => [{path: [], message}];
  switch (shape.kind) {
    case "number":
      if (typeof value !== "number" || !Number.isFinite(value))
        return say(`trouvé ${shown(value)}, attendu un nombre${shape.whole ? " entier" : ""}`);
      return shape.whole && !Number.isInteger(value) ? say(`trouvé ${value}, attendu un nombre entier`) : [];
    case "word":
      return typeof value === "string" ? [] : say(`trouvé ${shown(value)}, attendu un mot`);
    case "words":
      if (!Array.isArray(value)) return say(`trouvé ${shown(value)}, attendu une liste de mots`);
      if (shape.length !== undefined && value.length !== shape.length)
        return say(`trouvé ${value.length} valeurs, attendu ${shape.length}`);
      return value.flatMap((word: unknown, i) =>
        typeof word === "string" && word.trim() !== ""
          ? []
          : [{path: [i], message: `trouvé ${shown(word)}, attendu un mot`}]
      );
    case "list":
      return listFaults(value, shape, brackets);
    case "bracketNames":
      return namesFaults(value, brackets);
    case "numbersByName":
      return namedFaults(value);
    case "keys":
      return keysFaults(value, shape, brackets);
  }
}

function listFaults(
  value: unknown,
  {length, whole, sumsToOne, rising, ordered}: Extract<ValueShape, {kind: "list"}>,
  brackets: number
): ValueProblem[] {
  const count = length === "brackets" ? brackets : length === "thresholds" ? brackets - 1 : length;
  if (!Array.isArray(value))
    return [{path: [], message: `trouvé ${shown(value)}, attendu une liste de ${count} nombres`}];
  const kinds = value.flatMap((item: unknown, i) =>
    shapeFaults(item, whole ? {kind: "number", whole} : number, {brackets}).map(({message}) => ({
      path: [i],
      message
    }))
  );
  if (kinds.length > 0) return kinds;
  if (value.length !== count)
    return [{path: [], message: `trouvé ${value.length} valeurs, attendu ${count}`}];
  const numbers = value as readonly number[];
  const compared = rising === "all" || ordered ? count : (rising ?? 0);
  const disordered = numbers.slice(0, compared).flatMap((n, i) => {
    if (i === 0 || n > numbers[i - 1] || (ordered && n === numbers[i - 1])) return [];
    const than = ordered ? "au moins égal à" : "plus grand que";
    return [{path: [i], message: `trouvé ${n}, attendu un nombre ${than} le précédent (${numbers[i - 1]})`}];
  });
  if (disordered.length > 0) return disordered;
  const sum = numbers.reduce((total, n) => total + n, 0);
  if (sumsToOne && Math.abs(sum - 1) > 0.0051)
    return [{path: [], message: `les parts font ${Number(sum.toFixed(4))} en tout, attendu 1`}];
  return [];
}

function namesFaults(value: unknown, brackets: number): ValueProblem[] {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return [{path: [], message: `trouvé ${shown(value)}, attendu le nom de chaque tranche par identifiant`}];
  const entries = Object.entries(value);
  if (entries.length !== brackets)
    return [
      {
        path: [],
        message: `trouvé ${entries.length} tranches, attendu ${brackets} : une de plus que de bornes`
      }
    ];
  return entries.flatMap(([id, name]) => {
    if (!/^[a-z][A-Za-z0-9]*$/.test(id))
      return [
        {path: [id], message: `« ${id} » : un identifiant de tranche n’a que des lettres et des chiffres`}
      ];
    return typeof name === "string" && name.trim() !== ""
      ? []
      : [{path: [id], message: `trouvé ${shown(name)}, attendu un mot`}];
  });
}

function namedFaults(value: unknown): ValueProblem[] {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return [{path: [], message: `trouvé ${shown(value)}, attendu un nombre par nom`}];
  return Object.entries(value).flatMap(([name, entry]) =>
    typeof entry === "number" && Number.isFinite(entry)
      ? []
      : [{path: [name], message: `trouvé ${shown(entry)}, attendu un nombre`}]
  );
}

function keysFaults(
  value: unknown,
  {keys, each}: Extract<ValueShape, {kind: "keys"}>,
  brackets: number
): ValueProblem[] {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return [{path: [], message: `trouvé ${shown(value)}, attendu des valeurs par clé (${keys.join(", ")})`}];
  const entries = Object.entries(value);
  const missing = keys.filter((key) => !(key in value));
  return [
    ...missing.map((key) => ({path: [], message: `la clé « ${key} » manque`})),
    ...entries.flatMap(([key, entry]) =>
      keys.includes(key)
        ? shapeFaults(entry, each, {brackets}).map(({path, message}) => ({path: [key, ...path], message}))
        : [{path: [key], message: `clé « ${key} » inconnue. Clés admises : ${keys.join(", ")}`}]
    )
  ];
}

function shown(value: unknown): string {
  if (typeof value === "string") return `« ${value.slice(0, 60)} »`;
  if (value === null || value === undefined) return "une valeur vide";
  if (Array.isArray(value)) return `une liste de ${value.length} valeurs`;
  return typeof value === "object" ? "des valeurs par clé" : String(value);
}
