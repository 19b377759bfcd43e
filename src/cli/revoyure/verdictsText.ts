import Table from "cli-table3";
import type {Bilan, ShownVerdictSet} from "../../analysis/bilan/bilan.js";
import {tellableGap} from "../../analysis/bilan/yearsToKnow.js";
import {formatNumber, formatShare} from "../../words/numbers.js";
import {withoutRules} from "../tableChars.js";
import {wrapCell} from "../wrapCell.js";

const titleWidth = 34;

/** Objectives reached or not: the counts of the text beside what small numbers let one say of the practice. */
export function verdictsText({verdicts, convention, period}: Bilan): string[] {
  const table = new Table({
    head: [
      "Jugés sur",
      "Objectif",
      "Unités",
      "Droit : atteint",
      "Pratique : atteint",
      "non atteint",
      "indéterminé",
      "trop peu",
      "Alertes"
    ],
    style: {head: [], border: []},
    chars: withoutRules,
    colAligns: ["left", "left", "right", "right", "right", "right", "right", "right", "right"],
    wordWrap: true,
    colWidths: [titleWidth, 15, 9, 10, 12, 9, 13, 7, 9]
  });
  for (const set of verdicts) table.push(rowOf(set));
  return [
    "Objectifs : l’arithmétique du texte, et ce que les petits nombres permettent de dire de la pratique",
    table.toString(),
    "Droit : le compte exact sur la période. Pratique : atteint ou non à 9 chances sur 10, chaque unité étant rapprochée",
    "des autres ; indéterminé sinon ; rien sous 5 attributions. Alertes : écarts du mauvais côté que le hasard n’explique",
    "guère, en acceptant 5 % de fausses alertes parmi elles.",
    ...(period.halfYears.length === 1
      ? ["L’objectif ACI est annuel : sur un semestre, c’est un point d’étape."]
      : []),
    ...horizon(verdicts, convention.durationYears)
  ];
}

function rowOf({title, objective, units}: ShownVerdictSet): (string | number)[] {
  const seen = units.filter(({n}) => n > 0);
  const count = (verdict: string) => seen.filter((unit) => unit.verdict === verdict).length;
  return [
    wrapCell(title, titleWidth - 2),
    `${objective.direction === "atLeast" ? "au moins" : "au plus"} ${formatShare(objective.target)}`,
    seen.length,
    seen.filter(({legal}) => legal === "atteint").length,
    count("atteint"),
    count("non atteint"),
    count("indéterminé"),
    count("trop peu"),
    seen.filter(({alarm}) => alarm).length
  ];
}

/** In how many communes the convention will end before one can know. */
function horizon(sets: readonly ShownVerdictSet[], duration: number): string[] {
  const set = sets.find(({id}) => id === "aci-communes");
  if (set === undefined) return [];
  const seen = set.units.filter(({n}) => n > 0);
  if (seen.length === 0) return [];
  const beyond = seen.filter(({years}) => years !== undefined && years > duration).length;
  const {target} = set.objective;
  return [
    `Distinguer une pratique de ${formatShare(target - tellableGap)} d’ACI de l’objectif de ${formatShare(target)} demande ` +
      `${formatNumber(set.needed)} premiers accès : plus de ${duration} ans dans ${communesOf(beyond, seen.length)}.`
  ];
}

function communesOf(beyond: number, all: number): string {
  if (beyond === 0) return "aucune commune qui en compte";
  if (all === 1) return "la seule commune qui en compte";
  return `${beyond === all ? "chacune" : formatNumber(beyond)} des ${formatNumber(all)} communes qui en comptent`;
}
