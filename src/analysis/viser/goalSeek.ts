/** What one value of the lever gives: the share of the replicates that meet the objective, and the mean outcome. */
export interface Trial {
  readonly value: number;
  readonly met: number;
  readonly mean: number;
  readonly n: number;
}

export interface GoalSeekOptions {
  readonly start: number;
  readonly low: number;
  readonly high: number;
  /** Distance between two values of the lever that are told apart. */
  readonly step: number;
  /** Share of the replicates that must meet the objective. */
  readonly confidence: number;
  /** Places looked at on each side before the first crossing is narrowed down. */
  readonly scan?: number;
  readonly evaluate: (value: number) => Promise<Trial>;
}

/** Where the objective is met: the smallest move of the lever, and every range found, to the step. */
export interface GoalSeek {
  readonly start: Trial;
  readonly trials: readonly Trial[];
  readonly ranges: readonly {readonly from: number; readonly to: number}[];
  /** Met once the lever has moved enough, and from then on. */
  readonly monotone: boolean;
  readonly smallest?: Trial;
}

/**
 * Smallest move of a lever that meets an objective. Each side is scanned at a few values, then every change of answer
 * between two neighbours is narrowed to the step by bisection: more than one change on a side is reported as the set.
 */
export async function goalSeek(options: GoalSeekOptions): Promise<GoalSeek> {
  const {start, low, high, step, confidence, scan = 4, evaluate} = options;
  if (!(step > 0)) throw new RangeError(`step must be positive: ${step}`);
  const trials = new Map<number, Trial>();
  const leverAt = (i: number) => Math.min(high, Math.max(low, Math.round((start + i * step) * 1e9) / 1e9));
  const trial = async (i: number) => {
    const known = trials.get(i);
    if (known !== undefined) return known;
    const made = await evaluate(leverAt(i));
    trials.set(i, made);
    return made;
  };
  const isMet = async (i: number) => (await trial(i)).met >= confidence - 1e-9;

  const first = await trial(0);
  const sides = [
    scanned(Math.ceil((high - start) / step - 1e-9), scan),
    scanned(Math.ceil((start - low) / step - 1e-9), scan).map((i) => -i)
  ];
  let monotone = true;
  for (const side of first.met >= confidence - 1e-9 ? [] : sides) {
    let changes = 0;
    let last = 0;
    for (const i of side) {
      if ((await isMet(i)) !== (await isMet(last))) {
        changes++;
        await narrow(last, i, isMet);
      }
      last = i;
    }
    monotone &&= changes <= 1;
  }
  const known = [...trials].sort(([a], [b]) => a - b).map(([i, made]) => ({i, made}));
  const met = known.filter(({made}) => made.met >= confidence - 1e-9);
  const smallest = met.sort((a, b) => Math.abs(a.i) - Math.abs(b.i))[0]?.made;
  return {
    start: first,
    trials: known.map(({made}) => made),
    ranges: rangesOf(
      known.map(({made}) => made),
      confidence
    ),
    monotone,
    ...(smallest === undefined ? {} : {smallest})
  };
}

/** Offsets looked at from 1 to the end, evenly, the end included. */
function scanned(end: number, scan: number): number[] {
  const offsets = Array.from({length: scan}, (_, i) => Math.round(((i + 1) * end) / scan));
  return [...new Set(offsets)].filter((i) => i > 0);
}

async function narrow(a: number, b: number, isMet: (i: number) => Promise<boolean>): Promise<void> {
  const before = await isMet(a);
  let [from, to] = [a, b];
  while (Math.abs(to - from) > 1) {
    const middle = Math.trunc((from + to) / 2);
    if ((await isMet(middle)) === before) from = middle;
    else to = middle;
  }
}

/** Runs of neighbouring values that meet the objective. */
function rangesOf(trials: readonly Trial[], confidence: number): {from: number; to: number}[] {
  const ranges: {from: number; to: number}[] = [];
  let open = false;
  for (const {value, met} of trials) {
    if (met < confidence - 1e-9) open = false;
    else if (open) ranges[ranges.length - 1] = {...ranges[ranges.length - 1], to: value};
    else {
      ranges.push({from: value, to: value});
      open = true;
    }
  }
  return ranges;
}
