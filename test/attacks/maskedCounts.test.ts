import loadHighs from "highs";
import {beforeAll, describe, expect, test} from "vitest";
import type {Bilan} from "../../src/analysis/bilan/bilan.js";
import {bilanCounts} from "../../src/analysis/bilan/bilanCounts.js";
import {buildBilan} from "../../src/analysis/bilan/buildBilan.js";
import {halfYearLabel} from "../../src/analysis/bilan/halfYear.js";
import type {ReviewedAttribution} from "../../src/analysis/bilan/reviewedAttribution.js";
import type {ToldFigures} from "../../src/analysis/bilan/secrecy/publishFigures.js";
import type {ObservedIndicator} from "../../src/analysis/revoyure/projection/observedIndicator.js";
import {observeIndicators} from "../../src/analysis/revoyure/projection/observeIndicators.js";
import {publishedRevoyure} from "../../src/analysis/revoyure/publishedRevoyure.js";
import type {Revoyure} from "../../src/analysis/revoyure/revoyure.js";
import type {Solve} from "../../src/analysis/statistics/linearProgramme.js";
import {maskThreshold, maskWidth} from "../../src/analysis/statistics/mask.js";
import {bracketsOn} from "../../src/core/brackets.js";
import type {Territoire} from "../../src/core/territoire/territoire.js";
import {readConvention} from "../../src/files/conventionFiles.js";
import {loadTerritoire} from "../../src/files/territoire.js";
import {programmeSolver} from "../../src/runners/programmeSolver.js";
import {random} from "./random.js";
import {type Fact, ReaderOfBilan, type Said} from "./readerOfBilan.js";

const convention = readConvention().content!;
const brackets = bracketsOn(convention, ["2018-07-01"]);
const stockProfile = [0, 1, 2].map(() => brackets.ids.map(() => 1 / brackets.ids.length));
const year = [2018 * 2, 2018 * 2 + 1];

let solve: Solve;
let highs: Awaited<ReturnType<typeof loadHighs>>;
beforeAll(async () => {
  solve = await programmeSolver();
  highs = await loadHighs();
});

/** A small file of attributions: a few communes and bailleurs, unequal, some lines that do not say everything. */
function drawFile(
  seed: string,
  {halfYears, told, territoire}: {halfYears: readonly number[]; told: number; territoire: Territoire}
): ReviewedAttribution[] {
  const draw = random(seed);
  const below = (n: number) => Math.floor(draw() * n);
  const unequal = (n: number) => Math.floor(n * draw() ** 2.5);
  const {communes, quartiers, bailleurs} = territoire;
  const some = Array.from({length: 3 + below(9)}, () => below(communes.insee.length));
  const lines = 40 + below(500);
  const maybe = <T>(value: T) => (draw() < told ? value : undefined);
  return Array.from({length: lines}, () => {
    const commune = some[unequal(some.length)];
    const own = quartiers.ids.flatMap((_, q) => (quartiers.commune[q] === commune ? [q] : []));
    const quartier = maybe(own[below(own.length)]);
    const status = unequal(3);
    return {
      halfYear: halfYears[below(halfYears.length)],
      quartier,
      fragilite: quartier === undefined ? undefined : quartiers.fragilite[quartier],
      commune,
      bailleur: unequal(bailleurs.ids.length),
      status,
      bracket: maybe(unequal(brackets.ids.length)),
      aci: status === 0 ? maybe(draw() < 0.3) : undefined,
      blocked: status === 1 ? maybe(draw() < 0.4) : undefined,
      actif: maybe(draw() < 0.8),
      contingent: maybe(unequal(4)),
      delayMonths: maybe(below(60))
    };
  });
}

/** What is published of a file, the indicators of the revoyure made of it included. */
interface Published {
  readonly bilan: Bilan;
  readonly indicators: readonly ObservedIndicator[];
}

function published(
  attributions: readonly ReviewedAttribution[],
  {
    halfYears,
    territoire,
    earlier
  }: {halfYears: readonly number[]; territoire: Territoire; earlier?: ToldFigures}
): Published {
  const bilan = buildBilan(attributions, {
    territoire,
    convention,
    halfYears,
    stockProfile,
    publication: {solve, earlier},
    files: [],
    lines: {read: attributions.length, outsidePeriod: 0, unusable: 0, emptyMonths: []},
    unusable: []
  });
  return {bilan, indicators: indicatorsOf(attributions, {halfYears, territoire, bilan})};
}

/** What a revoyure of the same lines would show of each half-year, once it may be published. */
function indicatorsOf(
  attributions: readonly ReviewedAttribution[],
  {halfYears, territoire, bilan}: {halfYears: readonly number[]; territoire: Territoire; bilan: Bilan}
): readonly ObservedIndicator[] {
  const observed = halfYears.map((halfYear) => ({
    halfYear: halfYearLabel(halfYear),
    counts: observeIndicators(
      bilanCounts(
        attributions.filter((one) => one.halfYear === halfYear),
        territoire,
        brackets
      )
    )
  }));
  const indicators = [...observed[0].counts.keys()].map((id) => ({
    id,
    label: id,
    kind: "share",
    status: "fait",
    pooled: false,
    points: observed.map(({halfYear, counts}) => {
      const one = counts.get(id)!;
      return one.successes === undefined
        ? {halfYear, fan: [], why: one.why}
        : {halfYear, fan: [], observed: {...one, value: one.successes / (one.n ?? 1)}};
    })
  }));
  const revoyure = {
    period: bilan.period,
    judgement: {indicators, coverage: [], skill: [], caveats: []},
    monitoring: {charts: []}
  } as unknown as Revoyure;
  return publishedRevoyure(revoyure, {bilan, brackets}).judgement.indicators;
}

interface Found {
  readonly what: string;
  readonly low: number;
  readonly high: number;
}

/** The interval of each hidden count: least and most of it, subject to all that is said. Wide ones are left once seen to be. */
function attack(readers: readonly ReaderOfBilan[], links: readonly Fact[] = []): Found[] {
  const said = [...new Map(readers.flatMap((reader) => reader.said).map((one) => [one.what, one])).values()];
  const facts = [...readers.flatMap((reader) => reader.facts()), ...links];
  const sum = (plus: readonly string[], minus: readonly string[] = []) =>
    [...plus.map((name) => `+ ${name}`), ...minus.map((name) => `- ${name}`)].join("\n ");
  const rows = [
    ...facts.map(({plus, minus, relation}, i) => `f${i}: ${sum(plus, minus)} ${relation} 0`),
    ...said.flatMap(({names, value, what}, i) =>
      names.length === 0
        ? []
        : [`p${i}: ${sum(names)} ${value === "masqué" ? `>= ${/"?mois/.test(what) ? 0 : 1}` : `= ${value}`}`]
    )
  ].join("\n");
  const hidden = said.filter(({value}) => value === "masqué");
  const seen = new Map<Said, {low: number; high: number}>();
  const reach = (sense: "Maximize" | "Minimize", names: readonly string[]) => {
    const {Status, Columns} = highs.solve(`${sense}\n o: ${sum(names)}\nSubject To\n${rows}\nEnd\n`);
    if (Status !== "Optimal") return Status;
    for (const one of hidden) {
      const at = one.names.reduce(
        (total, name) => total + ((Columns[name] as {Primal: number})?.Primal ?? 0),
        0
      );
      const {low, high} = seen.get(one) ?? {low: at, high: at};
      seen.set(one, {low: Math.min(low, at), high: Math.max(high, at)});
    }
    return Status;
  };
  const isWide = (one: Said) => {
    const {low, high} = seen.get(one) ?? {low: 0, high: 0};
    return high - low >= maskWidth;
  };
  return hidden.map((one) => {
    for (const sense of ["Maximize", "Minimize"] as const) {
      if (isWide(one)) break;
      const status = reach(sense, one.names);
      if (status === "Unbounded") return {what: one.what, low: 0, high: Number.POSITIVE_INFINITY};
      expect([one.what, status]).toEqual([one.what, "Optimal"]);
    }
    return {what: one.what, ...seen.get(one)!};
  });
}

function tooNarrow(found: readonly Found[]): Found[] {
  return found.filter(({low, high}) => high - low < maskWidth - 1e-4);
}

describe("a reader with a solver places no hidden count of a publication in an interval under five", () => {
  const whole = loadTerritoire().territoire;
  const part = partOf(whole, {communes: 12, bailleurs: 6});
  const cases = Array.from({length: 14}, (_, i) => ({
    i,
    halfYears: i % 2 === 0 ? year : [year[0]],
    told: [1, 0.97, 0.8][i % 3],
    territoire: i === 4 ? whole : part,
    after: i % 4 === 2
  }));
  const totals = {cells: 0, exact: 0, narrow: 0};

  test.each(cases)("small file $i", ({i, halfYears, told, territoire, after}) => {
    const attributions = drawFile(`secret/${i}`, {halfYears, told, territoire});
    const first = after
      ? published(
          attributions.filter(({halfYear}) => halfYear === year[0]),
          {halfYears: [year[0]], territoire}
        )
      : undefined;
    const last = published(attributions, {halfYears, territoire, earlier: first?.bilan.told});
    if (first !== undefined) expect(smallGaps(first.bilan.told!, last.bilan.told!)).toEqual([]);
    const before = first && new ReaderOfBilan(first, territoire, brackets, "x");
    const reader = new ReaderOfBilan(last, territoire, brackets);
    const found = attack(before === undefined ? [reader] : [reader, before], before && reader.holds(before));
    totals.cells += found.length;
    totals.exact += found.filter(({low, high}) => high - low < 0.5).length;
    totals.narrow += tooNarrow(found).length;
    expect(found.length).toBeGreaterThan(10);
    expect(tooNarrow(found)).toEqual([]);
  });

  test("over a thousand hidden counts, none recomputed", () => {
    expect(totals).toMatchObject({exact: 0, narrow: 0});
    expect(totals.cells).toBeGreaterThan(1000);
  });

  test("the attack does recompute what is hidden table by table", () => {
    const attributions = drawFile("secret/0", {halfYears: year, told: 1, territoire: part});
    const reader = new ReaderOfBilan(
      published(attributions, {halfYears: year, territoire: part}),
      part,
      brackets
    );
    const naive = reader.said.map((one) => {
      const value = countOf(attributions, one.names);
      return {...one, value: value > 0 && value < 11 ? ("masqué" as const) : value};
    });
    reader.said.splice(0, reader.said.length, ...naive);
    expect(tooNarrow(attack([reader])).length).toBeGreaterThan(10);
  });
});

/** Counts printed in both publications that a subtraction of 1 to 10 ménages takes apart. */
function smallGaps(first: ToldFigures, last: ToldFigures): unknown[] {
  const told = new Map(first.figures.map(({form, value}) => [JSON.stringify(form), value]));
  return last.figures.filter(({form, value}) => {
    const was = told.get(JSON.stringify(form));
    const gap = value === undefined || was === undefined ? 0 : Math.abs(value - was);
    return form.of !== "mois" && gap > 0 && gap < maskThreshold;
  });
}

/** The first communes and bailleurs of a territoire: fewer places to hide in. */
function partOf(whole: Territoire, sizes: {communes: number; bailleurs: number}): Territoire {
  const {communes, bailleurs, quartiers} = whole;
  const kept = quartiers.ids.flatMap((_, q) => (quartiers.commune[q] < sizes.communes ? [q] : []));
  return {
    ...whole,
    communes: {
      ...communes,
      insee: communes.insee.slice(0, sizes.communes),
      noms: communes.noms.slice(0, sizes.communes),
      fragilite: communes.fragilite.slice(0, sizes.communes)
    },
    bailleurs: {ids: bailleurs.ids.slice(0, sizes.bailleurs), noms: bailleurs.noms.slice(0, sizes.bailleurs)},
    quartiers: {
      ...quartiers,
      ids: kept.map((q) => quartiers.ids[q]),
      commune: Uint8Array.from(kept, (q) => quartiers.commune[q]),
      fragilite: Uint8Array.from(kept, (q) => quartiers.fragilite[q])
    }
  };
}

/** A sum of the attacker's counts, as the attributions make it. */
function countOf(attributions: readonly ReviewedAttribution[], names: readonly string[]): number {
  const counts = new Map<string, number>();
  const add = (name: string, by = 1) => counts.set(name, (counts.get(name) ?? 0) + by);
  for (const {
    halfYear,
    fragilite: g = 3,
    bracket: k = brackets.ids.length,
    commune,
    bailleur,
    ...one
  } of attributions) {
    const h = year.indexOf(halfYear);
    const told = one.status === 0 ? one.aci : one.blocked;
    const n = one.status === 2 ? 6 : 3 * one.status + (told === undefined ? 2 : told ? 0 : 1);
    for (const name of [
      `y${h}_${commune}_${g}_${k}`,
      `z${h}_${commune}_${n}`,
      `b${bailleur}_${k}`,
      `v${bailleur}_${n}`
    ])
      add(name);
    add(`a${one.actif === undefined ? 2 : one.actif ? 0 : 1}`);
    add(`q${one.contingent ?? 4}`);
    if (one.delayMonths === undefined) continue;
    const t = n < 3 ? n : n < 6 ? 3 : 4;
    for (const name of [`t${t}`, `u${k}`]) add(name);
    for (const name of [`m${t}`, `o${k}`]) add(name, one.delayMonths);
  }
  return names.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0);
}
