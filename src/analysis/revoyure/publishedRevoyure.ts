import type {Brackets} from "../../core/brackets.js";
import {fragilites} from "../../core/vocabulary.js";
import type {Bilan} from "../bilan/bilan.js";
import {type Cell, hidden} from "../bilan/bilanTable.js";
import {classParts, type Form} from "../bilan/secrecy/form.js";
import {
  aciShare,
  bracketShare,
  firstAccess,
  formsOf,
  natureForm,
  under60Share
} from "../bilan/secrecy/publishedForms.js";
import {toldFigure} from "../bilan/secrecy/publishFigures.js";
import {coverageOf, outerCoverageOf, pooledPoints, skillOf} from "./projection/judgeProjection.js";
import type {ObservedPoint} from "./projection/observedIndicator.js";
import type {Revoyure} from "./revoyure.js";

/**
 * A revoyure with the bilan that may be published in the place of the exact one, and without what would tell the counts
 * that it hides: observations of a half-year, the scores and charts made of them. Coverage and skill are those of what is shown.
 */
export function publishedRevoyure(
  revoyure: Revoyure,
  {bilan, brackets}: {readonly bilan: Bilan; readonly brackets: Brackets}
): Revoyure {
  if (bilan.told === undefined) throw new RangeError("bilan was not made to be published");
  const figure = toldFigure(bilan.told);
  const {halfYears} = revoyure.period;
  const formsAt = (id: string, halfYear: string) =>
    formsOfIndicator(id, {brackets, halfYears: halfYears.length === 1 ? undefined : [halfYear]});
  const isShown = (id: string, halfYear: string) =>
    formsAt(id, halfYear).every((form) => figure(form) !== hidden);
  const {judgement, monitoring, reprojection} = revoyure;
  const indicators = judgement.indicators.map((indicator) => ({
    ...indicator,
    points: indicator.points.map((point) =>
      publishedPoint(point, formsAt(indicator.id, point.halfYear).map(figure))
    )
  }));
  const points = pooledPoints(indicators);
  const {outerCoverage: _, ...judged} = judgement;
  const outerCoverage = outerCoverageOf(points);
  return {
    ...revoyure,
    bilan,
    judgement: {
      ...{...judged, indicators, coverage: coverageOf(points), skill: skillOf(points)},
      ...(outerCoverage && {outerCoverage})
    },
    monitoring: {
      ...monitoring,
      // A chart cumulates its half-years: one that is hidden hides those after it.
      charts: monitoring.charts.filter((chart) =>
        chart.points.every(({halfYear}) => isShown(chart.id, halfYear))
      )
    },
    ...(reprojection && {
      reprojection: {
        ...reprojection,
        indicators: reprojection.indicators.map((indicator) => ({
          ...indicator,
          observed: indicator.observed.filter(({halfYear}) => isShown(indicator.id, halfYear))
        }))
      }
    })
  };
}

function publishedPoint(point: ObservedPoint, [part, whole]: readonly Cell[]): ObservedPoint {
  const {halfYear, fan, observed, why} = point;
  if (observed === undefined && why === undefined) return point;
  // The reason may count lines; the quantiles of a share are whole counts over its lines.
  if (observed === undefined) return {halfYear, fan, why: "Des lignes ne le disent pas."};
  if (part !== hidden && whole !== hidden) return point;
  return {halfYear, fan: whole === hidden ? [] : fan, why: "Effectif masqué."};
}

/** Counts that an indicator of a projection shows of a half-year: its numerator, then its lines where it is a share. */
function formsOfIndicator(
  id: string,
  {brackets, halfYears}: {readonly brackets: Brackets; readonly halfYears: readonly string[] | undefined}
): readonly Form[] {
  const [family, place, bracket] = id.split(".");
  const classes = place === "metropole" ? classParts : [place];
  if (family === "sous60") return both(under60Share(brackets, classes, halfYears));
  if (family === "tranche") return both(bracketShare(brackets, {classes, own: [bracket], halfYears}));
  if (family === "aci") return both(aciShare(place === "metropole" ? fragilites : [place], halfYears));
  const forms = formsOf(brackets);
  const counts: {readonly [id: string]: Form} = {
    attributions: halfYears === undefined ? forms.used : forms.halfYear(halfYears[0]),
    premierAcces: natureForm(firstAccess, halfYears),
    mutationsBloquees: natureForm(["bloquees"], halfYears),
    relogementsNpru: natureForm(["relogements"], halfYears)
  };
  return family in counts ? [counts[family]] : [];
}

function both({part, whole}: {readonly part: Form; readonly whole: Form}): readonly Form[] {
  return [part, whole];
}
