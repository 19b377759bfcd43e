import Table from "cli-table3";
import type {FrontierDocument, FrontierMeasure} from "../../analysis/atteignable/frontierDocument.js";
import {fragiliteLabels} from "../../words/labels.js";
import {formatNumber, formatPoints, formatShare} from "../../words/numbers.js";
import {withoutRules} from "../tableChars.js";

/** The gap of each class, year by year: the least that a rule could leave, and what the scenario leaves. */
export function classTable({classes}: FrontierMeasure, {years, scenario}: FrontierDocument): string {
  const table = new Table({
    head: ["Écart par classe, en points", ...years.map(String)],
    style: {head: [], border: []},
    chars: withoutRules,
    colAligns: ["left", ...years.map(() => "right" as const)]
  });
  for (const {fragilite, bestByYear, places} of classes) {
    const simulated = places.find((place) => place.scenario === scenario.id) ?? places[0];
    const shown = (byYear: readonly number[]) => byYear.map((gap) => formatNumber(gap, 1));
    table.push([`${fragiliteLabels[fragilite]}, au mieux`, ...shown(bestByYear)]);
    table.push([`  ${scenario.id}`, ...shown(simulated.byYear)]);
  }
  return table.toString();
}

/** What more effort brings, class by class, and where it stops paying. */
export function effortLines({effort}: FrontierMeasure): string[] {
  if (effort === undefined || effort.classes.length === 0) return [];
  const {year, classes, least} = effort;
  const table = new Table({
    head: [
      `Part du possible atteinte en ${year}, selon l’effort`,
      ...classes[0].points.map((point) => formatShare(point.effort))
    ],
    style: {head: [], border: []},
    chars: withoutRules,
    colAligns: ["left", ...classes[0].points.map(() => "right" as const)]
  });
  for (const {fragilite, points} of classes)
    table.push([
      fragiliteLabels[fragilite],
      ...points.map(({reached}) => (reached === undefined ? "rien à gagner" : formatShare(reached)))
    ]);
  return [
    table.toString(),
    ...classes.map(({fragilite, points, saturation}) => {
      const name = fragiliteLabels[fragilite];
      if (saturation === undefined) return `${name} : chaque quart d’effort compte encore jusqu’à 100 %.`;
      const left = points.find((point) => point.effort === saturation)!.gap;
      return `${name} : au-delà de ${formatShare(saturation)} d’effort, plus rien ne se gagne (moins de ${formatPoints(least)}) ; il reste ${formatPoints(left)} d’écart.`;
    })
  ];
}
