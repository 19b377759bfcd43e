import type {Plan} from "../../core/plan.js";
import {yearOf} from "../../core/step.js";
import type {Territoire} from "../../core/territoire/territoire.js";
import {fragilites} from "../../core/vocabulary.js";
import type {Estimate} from "../indicateurs/result.js";
import {countOver, type NpruCount, toldCount} from "./countOver.js";
import type {NpruRun, Relogement} from "./npruTally.js";

/** Where the ménages rehoused in a year go. */
export interface NpruYear {
  readonly year: number;
  /** Whose logement was condemned in the year; rehoused in it; still waiting at its end. */
  readonly asked: NpruCount;
  readonly rehoused: NpruCount;
  readonly waiting: NpruCount;
  readonly horsQpv: NpruCount;
  readonly qpv: NpruCount;
  /** By class of quartier, in the order of `fragilites`. */
  readonly classes: readonly NpruCount[];
  readonly sameCommune: NpruCount;
  readonly otherCommune: NpruCount;
  readonly sameBailleur: NpruCount;
  readonly otherBailleur: NpruCount;
  readonly neuf: NpruCount;
  readonly ancien: NpruCount;
  /** Half-years between the demolition that is decided and the bail, on average; NaN where nobody was rehoused. */
  readonly halfYears: Estimate;
}

/** What the flows of a plan are read with. */
export interface NpruPlace {
  readonly territoire: Territoire;
  readonly plan: Plan;
}

const kinds = [
  "rehoused",
  "horsQpv",
  "qpv",
  "sameCommune",
  "otherCommune",
  "sameBailleur",
  "otherBailleur",
  "neuf",
  "ancien"
] as const;

/** Where those of each year go, the base year left out. */
export function npruFlows(runs: readonly NpruRun[], place: NpruPlace): NpruYear[] {
  const {plan} = place;
  const years = Array.from({length: plan.steps / 2 - 1}, (_, y) => y + 1);
  return years.map((year) => npruYear(runs, place, [year]));
}

/** The same over all the years of the convention: who waits is read on the last day. */
export function npruWhole(runs: readonly NpruRun[], place: NpruPlace): NpruYear {
  return npruYear(
    runs,
    place,
    Array.from({length: place.plan.steps / 2 - 1}, (_, y) => y + 1)
  );
}

function npruYear(runs: readonly NpruRun[], place: NpruPlace, years: readonly number[]): NpruYear {
  const {territoire, plan} = place;
  const of = new Set(years);
  const last = years[years.length - 1];
  const width = kinds.length + fragilites.length;
  const cells = countOver(runs, width + 2, (counts, run) => {
    for (const one of run.rows) {
      if (!of.has(yearOf(one.step))) continue;
      const told = traits(one, territoire);
      kinds.forEach((kind, k) => {
        if (told[kind]) counts[k]++;
      });
      counts[kinds.length + territoire.quartiers.fragilite[one.quartier]]++;
    }
    for (const year of years) counts[width] += run.asked[2 * year] + run.asked[2 * year + 1];
    counts[width + 1] = run.waiting[2 * last + 1];
  });
  const [halfYears] = countOver(runs, 1, (counts, run) => {
    const rows = run.rows.filter(({step}) => of.has(yearOf(step)));
    counts[0] =
      rows.length === 0
        ? Number.NaN
        : rows.reduce((sum, {step, asked}) => sum + step - asked, 0) / rows.length;
  });
  const told = cells.map(toldCount);
  return {
    year: plan.firstYear + last,
    ...(Object.fromEntries(kinds.map((kind, k) => [kind, told[k]])) as Record<
      (typeof kinds)[number],
      NpruCount
    >),
    classes: told.slice(kinds.length, width),
    asked: told[width],
    waiting: told[width + 1],
    halfYears
  };
}

function traits(
  {quartier, fromQuartier, bailleur, fromBailleur, neuf}: Relogement,
  {quartiers: {commune, qpv}}: Territoire
): Readonly<Record<(typeof kinds)[number], boolean>> {
  const inQpv = qpv[quartier] === 1;
  const same = commune[quartier] === commune[fromQuartier];
  const own = bailleur === fromBailleur;
  return {
    ...{rehoused: true, qpv: inQpv, horsQpv: !inQpv, sameCommune: same, otherCommune: !same},
    ...{sameBailleur: own, otherBailleur: !own, neuf: neuf === 1, ancien: neuf === 0}
  };
}
