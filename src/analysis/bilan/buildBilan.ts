import {bracketsOn} from "../../core/brackets.js";
import type {Convention} from "../../core/convention/convention.js";
import {numberAt} from "../../core/convention/valueAt.js";
import type {Territoire} from "../../core/territoire/territoire.js";
import {fragilites} from "../../core/vocabulary.js";
import {scaleAt} from "../../words/inForce.js";
import type {Solve} from "../statistics/linearProgramme.js";
import type {Bilan} from "./bilan.js";
import {type BilanCounts, bilanCounts} from "./bilanCounts.js";
import {bilanObjectives} from "./bilanObjectives.js";
import {type Cell, hidden} from "./bilanTable.js";
import {bilanTables} from "./bilanTables.js";
import {bilanVerdicts} from "./bilanVerdicts.js";
import {firstDayOf, type HalfYear, halfYearLabel, periodLabel} from "./halfYear.js";
import {publishedTables} from "./publishedTables.js";
import {publishedVerdicts} from "./publishedVerdicts.js";
import type {ReviewedAttribution} from "./reviewedAttribution.js";
import {allDelays, type Form, untold} from "./secrecy/form.js";
import {formsOf} from "./secrecy/publishedForms.js";
import {publishFigures, type ToldFigures} from "./secrecy/publishFigures.js";

/** What a publication needs beside the counts. */
export interface Publication {
  readonly solve: Solve;
  /** What the last publication told, where there was one. */
  readonly earlier?: ToldFigures;
}

export interface BilanContext {
  readonly territoire: Territoire;
  /** With the avenants in force laid over it. */
  readonly convention: Convention;
  readonly halfYears: readonly HalfYear[];
  /** Profile of the occupied stock, by class then bracket: a hypothesis. */
  readonly stockProfile: readonly (readonly number[])[];
  /** Hides what cannot be published; false for the partners alone. */
  readonly publication: false | Publication;
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
  const labels = halfYears.map(halfYearLabel);
  const figures =
    publication && publishFigures({...{attributions, counts, territoire, halfYears: labels}, ...publication});
  const byHalfYear = (label: string, half: HalfYear): Cell =>
    figures === false || halfYears.length === 1
      ? attributions.filter(({halfYear}) => halfYear === half).length
      : figures.shown(formsOf(counts.brackets).halfYear(label));
  return {
    schema: "equilibre/bilan@1",
    period: {
      label: periodLabel(halfYears),
      halfYears: labels,
      firstDay: firstDayOf(halfYears[0])
    },
    publication: figures !== false,
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
        halfYears.flatMap((half, h) => {
          const count = byHalfYear(labels[h], half);
          return typeof count === "number" ? [[labels[h], count]] : [];
        })
      )
    },
    missing: missingOf(counts)
      .filter(({form}) => figures === false || figures.shown(form) !== hidden)
      .map(({what, lines: n}) => ({what, lines: n})),
    ...(figures === false
      ? {unusable, tables: bilanTables(counts, shown), withheld: [], verdicts}
      : {
          unusable: [],
          tables: publishedTables(counts, {...shown, figures}),
          withheld: figures.layout.withheld,
          verdicts: publishedVerdicts(verdicts, figures, counts.brackets),
          told: figures.told
        })
  };
}

/** Lines that do not say something, and the figure that tells it. */
function missingOf({
  metropole,
  classUnknown,
  delays,
  brackets
}: BilanCounts): (Bilan["missing"][number] & {readonly form: Form})[] {
  const forms = formsOf(brackets);
  return [
    {what: "ressources ou catégorie du ménage", lines: metropole.bracketUnknown, form: forms.untoldResources},
    {what: "quartier, ou classe du quartier", lines: classUnknown.attributions, form: forms.untoldClass},
    {
      what: "situation ACI d’un 1er accès",
      lines: metropole.aciUnknown,
      form: forms.natureOfAll("aciInconnu")
    },
    {
      what: "mutation bloquée ou non",
      lines: metropole.blockedUnknown,
      form: forms.natureOfAll("blocageInconnu")
    },
    {what: "activité", lines: metropole.activiteUnknown, form: forms.part("activite", untold)},
    {what: "contingent", lines: metropole.contingentUnknown, form: forms.part("contingents", untold)},
    {what: "date de la demande", lines: delays[0].attributions - delays[0].lines, form: allDelays}
  ];
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}
