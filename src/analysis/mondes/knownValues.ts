import type {IsoDate, ParameterValue} from "../../core/convention/convention.js";
import type {Hypotheses} from "../../core/convention/hypotheses.js";

/** A value that was taken from a day on, with what it rests on. */
export interface DatedValue {
  readonly connuLe: IsoDate;
  readonly value: ParameterValue;
  /** French. */
  readonly reason: string;
  /** Ids of public figures that it rests on: what it was judged by ends there. */
  readonly evidence?: readonly string[];
}

/** When the value that a file holds was published, and the values that were taken before or after, by their own day. */
export interface ValueHistory {
  readonly connuLe: IsoDate;
  readonly values: readonly DatedValue[];
}

/** Something that only a later publication tells, and that is taken as it is on every day. */
export interface UndatedValue {
  readonly id: string;
  /** French. */
  readonly what: string;
  /** From this day on it was known: nothing is undated any more. */
  readonly connuLe: IsoDate;
  /** French. */
  readonly why: string;
  readonly ids: readonly string[];
}

/** When each value of the model was known (data/territoire/connu.yaml). */
export interface KnownValues {
  readonly histories: {readonly [id: string]: ValueHistory};
  readonly undated: readonly UndatedValue[];
}

/** A value as it was known on a day: that of the file where nothing says otherwise. */
export function valueAsKnown<T extends ParameterValue>(
  value: T,
  history: ValueHistory | undefined,
  knownOn: IsoDate
): T {
  if (history === undefined) return value;
  const dated = [...history.values, {connuLe: history.connuLe, value}];
  const known = dated.filter(({connuLe}) => connuLe <= knownOn);
  const latest = known.sort((a, b) => (a.connuLe < b.connuLe ? -1 : 1)).at(-1);
  return (latest?.value ?? value) as T;
}

/** The hypotheses with the values that were known on a day; their ranges are those that worlds re-open by themselves. */
export function hypothesesAsKnown(
  hypotheses: Hypotheses,
  {histories}: KnownValues,
  knownOn: IsoDate
): Hypotheses {
  return Object.fromEntries(
    Object.entries(hypotheses).map(([id, hypothesis]) => [
      id,
      {...hypothesis, value: valueAsKnown(hypothesis.value, histories[id], knownOn)}
    ])
  );
}

/** What a projection as known on a day takes as it is for want of an earlier state. */
export function undatedOn({undated}: KnownValues, knownOn: IsoDate): readonly UndatedValue[] {
  return undated.filter(({connuLe}) => connuLe > knownOn);
}

/** Ids of the public figures that a projection as known on a day rests on. */
export function evidenceOn({histories}: KnownValues, knownOn: IsoDate): ReadonlySet<string> {
  const values = Object.values(histories).flatMap((history) => history.values);
  return new Set(values.flatMap(({connuLe, evidence = []}) => (connuLe <= knownOn ? evidence : [])));
}
