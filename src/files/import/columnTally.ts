import type {ColumnReading} from "../../analysis/bilan/bilan.js";
import type {ColumnKind} from "./importSpec.js";

/** Gathers what a column holds as it is read. */
export interface ColumnTally {
  readonly see: (written: string, read: string) => void;
  readonly empty: () => void;
  /** Undefined for a column that the file does not have. */
  readonly summary: () => ColumnReading | undefined;
  /** Sum of the numbers read so far. */
  readonly sum: () => number;
}

const mostDifferent = 1000;

/** A tally of one column. */
export function columnTally({
  name,
  title,
  kind,
  present
}: {
  name: string;
  title: string;
  kind: ColumnKind;
  present: boolean;
}): ColumnTally {
  const numbers: number[] = [];
  const days = new Map<string, number>();
  const different = new Set<string>();
  const examples: string[] = [];
  let count = 0;
  let blank = 0;
  let total = 0;
  const isNumber = kind.type === "entier" || kind.type === "decimal";
  return {
    see(written, read) {
      count++;
      if (isNumber) {
        numbers.push(Number(read));
        total += Number(read);
      } else if (kind.type === "date") days.set(read, (days.get(read) ?? 0) + 1);
      else if (different.size < mostDifferent) different.add(read);
      if (examples.length >= 3) return;
      const example = written === read ? read : `${written.slice(0, 40)} → ${read.slice(0, 40)}`;
      if (!examples.includes(example)) examples.push(example);
    },
    empty() {
      blank++;
    },
    sum: () => total,
    summary() {
      if (!present) return undefined;
      return {
        column: name,
        title,
        kind: kindNames[kind.type],
        values: count,
        empty: blank,
        ...(isNumber && numbers.length > 0 ? {range: numberRange(numbers)} : {}),
        ...(days.size > 0 ? {range: dayRange(days, count)} : {}),
        examples,
        ...(isNumber || kind.type === "date" ? {} : {different: different.size})
      };
    }
  };
}

const kindNames: {readonly [type in ColumnKind["type"]]: string} = {
  texte: "texte",
  entier: "nombre entier",
  decimal: "nombre",
  date: "date",
  choix: "choix",
  typologie: "typologie",
  qpv: "oui ou non",
  commune: "commune",
  quartier: "quartier",
  bailleur: "bailleur"
};

function numberRange(numbers: readonly number[]) {
  const sorted = Float64Array.from(numbers).sort();
  const text = (number: number) => String(Number(number.toFixed(2)));
  return {
    min: text(sorted[0]),
    median: text(sorted[sorted.length >> 1]),
    max: text(sorted[sorted.length - 1])
  };
}

function dayRange(days: ReadonlyMap<string, number>, count: number) {
  const sorted = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
  let seen = 0;
  const median =
    sorted.find(([, times]) => {
      seen += times;
      return seen > count / 2;
    }) ?? sorted[0];
  return {min: sorted[0][0], median: median[0], max: sorted[sorted.length - 1][0]};
}
