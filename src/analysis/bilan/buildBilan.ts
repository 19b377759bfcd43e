import {bracketsOn} from "../../core/brackets.js";
import type {Convention} from "../../core/convention/convention.js";
import {numberAt} from "../../core/convention/valueAt.js";
import type {Territoire} from "../../core/territoire/territoire.js";
import {fragilites} from "../../core/vocabulary.js";
import {scaleAt} from "../../words/inForce.js";
import type {Bilan} from "./bilan.js";
import {type BilanCounts, bilanCounts} from "./bilanCounts.js";
import {bilanObjectives} from "./bilanObjectives.js";
import {bilanTables} from "./bilanTables.js";
import {bilanVerdicts} from "./bilanVerdicts.js";
import {firstDayOf, type HalfYear, halfYearLabel, periodLabel} from "./halfYear.js";
import {publishedTables} from "./publishedTables.js";
import {publishedVerdicts} from "./publishedVerdicts.js";
import type {ReviewedAttribution} from "./reviewedAttribution.js";

export interface BilanContext {
  readonly territoire: Territoire;
  /** With the avenants in force laid over it. */
  readonly convention: Convention;
  readonly halfYears: readonly HalfYear[];
  /** Profile of the occupied stock, by class then bracket: a hypothesis. */
  readonly stockProfile: readonly (readonly number[])[];
  readonly publication: boolean;
  readonly files: Bilan["files"];
  readonly lines: Omit<Bilan["lines"], "used" | "byHalfYear">;
  readonly unusable: Bilan["unusable"];
}

/** The bilan of the attributions of a period, all of them within it. */
export function buildBilan(attributions: readonly ReviewedAttribution[], context: BilanContext): Bilan {
  const {territoire, convention, halfYears, stockProfile, publication, files, lines, unusable} = context;
  // A period is measured against what is in force in its last half-year.
  const on = laterOf(firstDayOf(halfYears[halfYears.length - 1]), convention.inForce);
  const objectives = bilanObjectives(convention, on);
  const counts = bilanCounts(attributions, territoire, bracketsOn(convention, [on]));
  const verdicts = bilanVerdicts(counts, {objectives, years: halfYears.length / 2});
  const shown = {stockProfile, scale: scaleAt(convention, on)};
  const published = publication ? publishedTables(counts, shown) : undefined;
  const tables = published?.tables ?? bilanTables(counts, shown);
  return {
    schema: "equilibre/bilan@1",
    period: {
      label: periodLabel(halfYears),
      halfYears: halfYears.map(halfYearLabel),
      firstDay: firstDayOf(halfYears[0])
    },
    publication,
    files,
    convention: {
      id: convention.id,
      on,
      avenants: convention.avenants.filter(({inForce}) => inForce <= on).map(({id}) => id),
      durationYears: numberAt(convention, "duration.years", on)
    },
    objectives: {
      ...objectives,
      under60: Object.fromEntries(fragilites.map((g, i) => [g, objectives.under60[i]]))
    },
    lines: {
      ...lines,
      used: attributions.length,
      byHalfYear: Object.fromEntries(
        halfYears.map((half) => [
          halfYearLabel(half),
          attributions.filter(({halfYear}) => halfYear === half).length
        ])
      )
    },
    missing: missingOf(counts),
    unusable: publication ? [] : unusable,
    tables,
    withheld: published?.withheld ?? [],
    verdicts: published === undefined ? verdicts : publishedVerdicts(verdicts, published.tables)
  };
}

function missingOf({metropole, classUnknown, delays}: BilanCounts): Bilan["missing"] {
  return [
    {what: "ressources ou catégorie du ménage", lines: metropole.bracketUnknown},
    {what: "quartier, ou classe du quartier", lines: classUnknown.attributions},
    {what: "situation ACI d’un 1er accès", lines: metropole.aciUnknown},
    {what: "mutation bloquée ou non", lines: metropole.blockedUnknown},
    {what: "activité", lines: metropole.activiteUnknown},
    {what: "contingent", lines: metropole.contingentUnknown},
    {what: "date de la demande", lines: delays[0].attributions - delays[0].lines}
  ];
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}
