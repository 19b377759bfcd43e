import {plainNumber, withDecimalComma} from "../../words/numbers.js";
import type {NumberKind} from "./importSpec.js";
import type {ColumnConclusion, Manner} from "./manner.js";
import {numberOf, numberShape, writtenNumber} from "./writtenNumber.js";

/** Over this many euros, half of the monthly resources of a file are those of a year. */
const yearlyResources = 6000;
/** Under this many, they are thousands of euros. */
const fewEuros = 20;
const yearlyRent = 1500;

export interface SurveyOptions {
  /** Proposals were confirmed, or everything is to be read as it is written. */
  readonly confirmed: boolean;
  readonly asWritten: boolean;
}

interface Seen {
  count: number;
  line: number;
  text: string;
  /** Of the readings as thousands. */
  least: number;
  onlyZeros: boolean;
}

/** Looks at every number of a column before any is read: which mark parts thousands, and whether the unit can be the one due. */
export function numberSurvey(kind: NumberKind) {
  const either: {[mark in "." | ","]?: Seen} = {};
  const thousands = new Set<"." | ",">();
  const decimals = {".": 0, ",": 0};
  const values = new Map<number, number>();
  const grouped = new Map<number, number>();
  let firstLine = 0;
  return {
    see(text: string, line: number, times: number): void {
      const {bare, percent} = writtenNumber(text);
      if (percent) return;
      const shape = numberShape(bare);
      if (shape.kind === "none") return;
      if (firstLine === 0) firstLine = line;
      if (shape.kind === "either") {
        const asThousands = numberOf(bare, shape.mark);
        count(grouped, asThousands, times);
        const seen = either[shape.mark];
        if (seen === undefined)
          either[shape.mark] = {
            count: times,
            line,
            text,
            least: asThousands,
            onlyZeros: bare.endsWith("000")
          };
        else {
          seen.count += times;
          seen.least = Math.min(seen.least, asThousands);
          seen.onlyZeros &&= bare.endsWith("000");
        }
        return;
      }
      if (shape.kind === "thousands") thousands.add(shape.mark);
      if (shape.kind === "decimal") decimals[shape.mark] = Math.max(decimals[shape.mark], shape.decimals);
      count(values, numberOf(bare, shape.kind === "thousands" ? shape.mark : undefined), times);
    },
    conclude(options: SurveyOptions): ColumnConclusion {
      const marks = concludeMarks(kind, {either, thousands, decimals, options});
      const asThousands = marks.manner.thousands !== undefined || marks.manner.unsure !== undefined;
      const all = new Map(values);
      for (const [number, times] of grouped) count(all, asThousands ? number : number / 1000, times);
      const units = concludeUnits(kind, {all, firstLine, options});
      return {
        manner: {...marks.manner, ...units.manner},
        proposals: [...marks.proposals, ...units.proposals],
        doubts: [...marks.doubts, ...units.doubts]
      };
    }
  };
}

function concludeMarks(
  kind: NumberKind,
  {
    either,
    thousands,
    decimals,
    options
  }: {
    either: {readonly [mark in "." | ","]?: Seen};
    thousands: ReadonlySet<"." | ",">;
    decimals: {readonly [mark in "." | ","]: number};
    options: SurveyOptions;
  }
): ColumnConclusion {
  let manner: Manner = {};
  const proposals: {line: number; sentence: string}[] = [];
  const doubts: string[] = [];
  for (const mark of [".", ","] as const) {
    const seen = either[mark];
    if (seen === undefined) continue;
    const bare = writtenNumber(seen.text).bare;
    const [many, few] = [plainNumber(numberOf(bare, mark)), withDecimalComma(bare)];
    const name = mark === "." ? "le point" : "la virgule";
    const times = `${seen.count} valeur${seen.count > 1 ? "s" : ""}`;
    if (thousands.has(mark)) {
      manner = {...manner, thousands: mark};
      doubts.push(`${name} sépare les milliers : « ${seen.text} » est lu ${many} (${times})`);
    } else if (
      kind.measure === "recensement"
        ? decimals[mark] > 0
        : decimals[mark] > 2 || seen.least > kind.max || thousands.has(mark === "." ? "," : ".")
    ) {
      // Other values show decimals, or thousands would be out of all bounds.
      if (kind.type === "decimal")
        doubts.push(
          `${name} est décimal${mark === "," ? "e" : ""} : « ${seen.text} » est lu ${few} (${times})`
        );
    } else if (options.confirmed && decimals[mark] === 0 && !seen.onlyZeros) {
      manner = {...manner, thousands: mark};
      doubts.push(`${name} sépare les milliers, comme confirmé : « ${seen.text} » est lu ${many} (${times})`);
    } else if (options.asWritten) {
      doubts.push(`« ${seen.text} » est lu ${few}, tel quel comme demandé (${times})`);
    } else {
      manner = {...manner, unsure: mark};
      proposals.push({
        line: seen.line,
        sentence:
          decimals[mark] > 0 || seen.onlyZeros
            ? `« ${seen.text} » peut se lire ${many} ou ${few}, et la colonne ne le dit pas (${times}) : écrivez ces nombres sans séparateur de milliers, ou gardez ${few} avec --tel-quel`
            : `${name} y sépare sans doute les milliers : « ${seen.text} » serait lu ${many}, et non ${few} (${times})`
      });
    }
  }
  return {manner, proposals, doubts};
}

function concludeUnits(
  kind: NumberKind,
  {all, firstLine, options}: {all: ReadonlyMap<number, number>; firstLine: number; options: SurveyOptions}
): ColumnConclusion {
  const none: ColumnConclusion = {manner: {}, proposals: [], doubts: []};
  if (kind.measure !== "ressources" && kind.measure !== "loyer") return none;
  const positive = [...all].filter(([number]) => number > 0).sort(([a], [b]) => a - b);
  if (positive.length === 0) return none;
  const known = timesOf(positive);
  const median = medianOf(positive, known);
  const what = kind.measure === "ressources" ? "ressources" : "loyers";
  const yearly = kind.measure === "ressources" ? yearlyResources : yearlyRent;
  const propose = (scale: NonNullable<Manner["scale"]>, sentence: string): ColumnConclusion => {
    if (options.confirmed) return {manner: {scale}, proposals: [], doubts: [`${sentence}, comme confirmé`]};
    if (options.asWritten) return {...none, doubts: [`${sentence} : lu tel quel comme demandé`]};
    return {manner: {}, proposals: [{line: firstLine, sentence}], doubts: []};
  };
  const example = (factor: number) => plainNumber(Number((median * factor).toFixed(2)));
  if (median > yearly)
    return propose(
      {factor: 1 / 12, under: Infinity},
      `la médiane est ${plainNumber(median)} € : ce sont sans doute des ${what} d’une année, et il faut celles d’un mois. Divisées par 12, ${plainNumber(median)} serait lu ${example(1 / 12)}`.replace(
        "et il faut celles d’un mois. Divisées",
        kind.measure === "ressources"
          ? "et il faut celles d’un mois. Divisées"
          : "et il faut ceux d’un mois. Divisés"
      )
    );
  if (kind.measure === "loyer") return none;
  if (median < fewEuros)
    return propose(
      {factor: 1000, under: Infinity},
      `la médiane est ${plainNumber(median)} € : ce sont sans doute des milliers d’euros. Multipliée par 1 000, ${plainNumber(median)} serait lu ${example(1000)}`
    );
  const low = positive.filter(([number]) => number < fewEuros && !Number.isInteger(number));
  const few = timesOf(low);
  if (few > 0 && few >= known / 50)
    return propose(
      {factor: 1000, under: fewEuros},
      `${few} valeur${few > 1 ? "s" : ""} sous ${fewEuros} €, comme ${plainNumber(low[0][0])}, sont sans doute des milliers : ${plainNumber(low[0][0])} serait lu ${plainNumber(Number((low[0][0] * 1000).toFixed(2)))}`
    );
  const high = positive.filter(([number]) => number > yearlyResources);
  const many = timesOf(high);
  if (many === 0) return none;
  return {
    ...none,
    doubts: [
      `${many} valeur${many > 1 ? "s" : ""} de plus de ${plainNumber(yearlyResources)} € par mois, jusqu’à ${plainNumber(high[high.length - 1][0])} (médiane ${plainNumber(median)}) : des ressources d’une année ?`
    ]
  };
}

function count(counts: Map<number, number>, number: number, times: number): void {
  counts.set(number, (counts.get(number) ?? 0) + times);
}

function timesOf(counts: readonly (readonly [number, number])[]): number {
  return counts.reduce((sum, [, times]) => sum + times, 0);
}

function medianOf(sorted: readonly (readonly [number, number])[], known: number): number {
  let seen = 0;
  for (const [number, times] of sorted) {
    seen += times;
    if (seen > known / 2) return number;
  }
  return sorted[0][0];
}
