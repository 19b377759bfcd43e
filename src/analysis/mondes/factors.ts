import type {Convention, IsoDate, ParameterValue} from "../../core/convention/convention.js";
import type {Hypotheses, LaterRange, Law} from "../../core/convention/hypotheses.js";

/** Something that is not known and that a plausible world draws: a hypothesis, or a figure that the convention leaves open. */
export interface Factor {
  /** Of the hypothesis or of the parameter; "cadrage." before those of the territoire. */
  readonly id: string;
  readonly place: "hypotheses" | "convention" | "cadrage";
  readonly value: ParameterValue;
  /** As known on the day asked; a `choix` has none. */
  readonly range?: readonly [number, number];
  readonly law: Law;
  readonly unit?: string;
  /** Whether moving it calls for a new fit. */
  readonly refit: boolean;
}

/** Id of a row of cadrage.csv among the factors. */
export const cadragePrefix = "cadrage.";

/** A row of cadrage.csv as far as it is drawn. */
export interface CadrageFactor {
  readonly id: string;
  readonly value: number;
  readonly range: readonly [number, number];
  readonly law: Law;
  readonly connuLe: IsoDate;
}

/** What has a range and no place in worlds as known on a day: its evidence is all later. */
export interface UnknownFactor {
  readonly id: string;
  readonly connuLe: IsoDate;
}

/**
 * The factors of worlds as known on a day, in the order of the files, which is that of their coordinates: what is added comes
 * last in its file or moves every world. `later` ones rest on evidence of after that day alone: there is nothing to draw from.
 */
export function factorsOf(
  {
    hypotheses,
    convention,
    cadrage
  }: {hypotheses: Hypotheses; convention: Convention; cadrage: readonly CadrageFactor[]},
  knownOn: IsoDate
): {readonly factors: readonly Factor[]; readonly later: readonly UnknownFactor[]} {
  const later: UnknownFactor[] = [];
  const known = (
    id: string,
    drawn: {range?: readonly [number, number]; connuLe?: IsoDate; later?: readonly LaterRange[]}
  ) => {
    const reopened = (drawn.later ?? []).filter(({connuLe}) => connuLe <= knownOn);
    const latest = reopened.sort((a, b) => (a.connuLe < b.connuLe ? -1 : 1)).at(-1);
    if (latest !== undefined) return latest;
    if (drawn.connuLe !== undefined && drawn.connuLe <= knownOn) return drawn;
    if (drawn.connuLe !== undefined) later.push({id, connuLe: drawn.connuLe});
    return undefined;
  };
  const factors: Factor[] = [];
  const add = (
    factor: Omit<Factor, "range">,
    drawn: {range?: readonly [number, number]; connuLe?: IsoDate; later?: readonly LaterRange[]}
  ) => {
    if (factor.law.kind === "fixe" || factor.law.kind === "suit") return;
    const open = known(factor.id, drawn);
    if (open !== undefined) factors.push({...factor, ...(open.range && {range: open.range})});
  };
  for (const [id, {value, unit, law, refit, ...drawn}] of Object.entries(hypotheses))
    if (law !== undefined) add({id, place: "hypotheses", value, law, unit, refit}, drawn);
  for (const [id, {values, law, ...drawn}] of Object.entries(convention.parameters))
    if (law !== undefined) add({id, place: "convention", value: values[0].value, law, refit: false}, drawn);
  for (const {id, value, law, ...drawn} of cadrage)
    add({id: `${cadragePrefix}${id}`, place: "cadrage", value, law, refit: true}, drawn);
  return {factors, later};
}

/** Coordinates in [0, 1) that a factor is drawn from; a path over `years` years has one a year. */
export function dimensionsOf({law, value}: Factor, years: number): number {
  if (law.kind === "marche") return years;
  return law.kind === "parts" ? (value as readonly number[]).length : 1;
}
