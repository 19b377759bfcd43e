import {lowestMenages} from "../words/bracketWords.js";
import {type Difference, inUnit} from "../words/difference.js";
import {formatMean} from "../words/estimates.js";
import {ofPlusScale, underModestes, underObjective} from "../words/inForce.js";
import {classNames} from "../words/labels.js";
import {type ToldChange, tellChange} from "../words/tellChange.js";
import {upperFirst} from "../words/upperFirst.js";
import type {ScenarioDifferences} from "./comparaisonDocument.js";
import {differenceIn} from "./differenceIn.js";
import type {KeyFigure} from "./keyFigures.js";
import {lastPeriod, type ScenarioDocument} from "./scenarioDocument.js";

export interface Compared {
  /** What continues the observed practice, and the scenario told. */
  readonly reference: ScenarioDocument;
  readonly scenario: ScenarioDocument;
  /** scenario minus reference, the last year. */
  readonly differences: ScenarioDifferences;
  /** What sentences call the first where it is not the reference: « le scénario de départ ». */
  readonly named?: string | undefined;
}

/** One change that a mayor asks about: where balance goes, then who pays for it. */
interface Change extends KeyFigure {
  readonly id: string;
  readonly told: ToldChange;
}

/**
 * The changes of the last year, in words and in figures. The price is read on first accesses, which departures and deliveries
 * set: a count of all ménages housed also grows when CAL choose more mutations, whose chains are longer.
 */
export function lastYearChanges(compared: Compared): readonly Change[] {
  return [
    ...(["fragile", "sans"] as const).map((g) => shareChange(compared, g)),
    ...(["modestes", "tresModestes"] as const).map((set) => accessChange(compared, set))
  ].filter((change) => change !== undefined);
}

function shareChange(
  {reference, scenario, differences, named = "la référence"}: Compared,
  g: "fragile" | "sans"
): Change | undefined {
  const found = differenceIn(differences, `under60.${g}`);
  if (found === undefined) return undefined;
  const difference = inUnit(found, 100);
  const under = underObjective(g, reference.brackets, scenario.brackets);
  const share = `la part des ménages ${ofPlusScale(under)} dans les attributions des ${classNames[g]}`;
  const [before, after] = [reference, scenario].map((document) =>
    formatMean(lastPeriod(document).flux[g].under60, "share")
  );
  return {
    ...{id: `under60.${g}`, label: `Part ${under}, ${classNames[g]}`, kind: "points", difference},
    told: tellChange(difference, {
      kind: "points",
      rise: `${share} monterait, de ${before} dans ${named} à ${after}`,
      fall: `${share} baisserait, de ${before} dans ${named} à ${after}`,
      unknown: `l’effet sur ${share}`
    })
  };
}

function accessChange(compared: Compared, set: "modestes" | "tresModestes"): Change | undefined {
  const {reference, scenario, differences, named = "la référence"} = compared;
  const difference = differenceIn(differences, `premierAcces.${set}`);
  if (difference === undefined) return undefined;
  const menages =
    set === "modestes"
      ? underModestes(reference.brackets, scenario.brackets)
      : lowestMenages(reference.brackets);
  const before =
    set === "modestes"
      ? `pour ${formatMean(lastPeriod(reference).premierAccesModestes, "count")} dans ${named}`
      : undefined;
  return {
    ...{id: `premierAcces.${set}`, label: upperFirst(accessLabel(menages)), kind: "count", difference},
    told: accessTold(difference, {menages, ...(before === undefined ? {} : {beside: before})})
  };
}

/** A change of the first accesses of some ménages, in words. */
export function accessTold(
  difference: Difference,
  {menages, beside}: {readonly menages: string; readonly beside?: string}
): ToldChange {
  const subject = accessLabel(menages);
  return tellChange(difference, {
    kind: "count",
    rise: `il y aurait plus de ${subject}`,
    fall: `il y aurait moins de ${subject}`,
    unknown: `l’effet sur les ${subject}`,
    ...(beside === undefined ? {} : {beside})
  });
}

function accessLabel(menages: string): string {
  return `premiers accès de ménages ${menages}`;
}
