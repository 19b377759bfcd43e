import Table from "cli-table3";
import type {FollowingDocument, FollowingUnit} from "../../analysis/suivre/followingDocument.js";
import {formatParameter} from "../../words/formatParameter.js";
import {formatBounds, formatNumber, formatShare} from "../../words/numbers.js";
import {typography} from "../../words/typography.js";
import {withoutRules} from "../tableChars.js";

/** Who follows, for a terminal. */
export function followingText(document: FollowingDocument): string {
  const {annee, attributions, exercice, mondes, classes, ensemble, suppose, reserves} = document;
  return [
    `Qui suit les préconisations : ${formatNumber(attributions)} attributions de ${annee} (articles 5.2 et 10)`,
    exercice === undefined
      ? "Effectifs exacts : réservé aux partenaires."
      : `Exercice : personne n’est nommé, communes, territoires et bailleurs vont par numéro. ${exercice}`,
    "",
    `Ensemble : ${formatShare(ensemble.share)} ${ends(ensemble)} des attributions viennent de commissions qui suivent.`,
    ...classes.map(
      ({classe, others, follows}) =>
        `Sous l’objectif, ${classe} : ${formatShare(others, 1)} dans les commissions qui ne suivent pas, ${formatShare(follows, 1)} dans celles qui suivent.`
    ),
    `Ces deux parts viennent de ${mondes} mondes plausibles où une commission suit ou ne suit pas, que le fichier corrige. Intervalles à neuf chances sur dix.`,
    "",
    "Par bailleur : part de ses commissions qui suivent",
    unitsTable(document.bailleurs),
    "",
    `Par territoire (${document.decoupage}) : part des attributions décidées par des commissions qui suivent`,
    unitsTable(document.territoires),
    "",
    ...regulationText(document),
    `Supposé en plus (${suppose.fichier}) :`,
    ...suppose.hypotheses.map(supposedLine),
    ...reserves.map((reserve) => `Réserve : ${reserve}`),
    ""
  ].join("\n");
}

function unitsTable(units: readonly FollowingUnit[]): string {
  const table = new Table({
    head: ["", "commissions", "attributions", "part", "neuf chances sur dix", "suit à plus de moitié"],
    chars: withoutRules,
    style: {head: [], border: [], compact: true},
    colAligns: ["left", "right", "right", "right", "right", "right"]
  });
  for (const {nom, commissions, n, needed, told} of units)
    table.push([
      nom,
      formatNumber(commissions),
      formatNumber(n),
      ...(told === undefined
        ? ["–", "–", `trop peu d’attributions pour le dire (moins de ${formatNumber(needed)})`]
        : [formatShare(told.share), ends(told), chance(told.follows)])
    ]);
  return table.toString();
}

function regulationText({regulation}: FollowingDocument): string[] {
  if (regulation.length === 0) return [];
  return [
    "Si l’instance ramenait celles dont le retour pèserait le plus (article 10.3), en une année comme celle-ci :",
    ...regulation.map(
      ({bailleur, commune, n, astray, change}) =>
        `  ${bailleur}, ${commune} (${formatNumber(n)} attributions, ne suit pas : ${chance(astray)}) : ` +
        change
          .filter(({mean}) => Math.abs(mean) >= 0.5)
          .map(
            ({classe, mean, low, high}) =>
              `${signed(mean)} ${formatBounds(signed(low), signed(high))} ménages sous l’objectif, ${classe}`
          )
          .join(" ; ")
    ),
    "Effet propre de chacune, hasard d’une année compris : ce que les autres commissions feraient de ces ménages n’y est pas.",
    ""
  ];
}

function supposedLine({
  description,
  unit,
  value,
  law,
  range
}: FollowingDocument["suppose"]["hypotheses"][number]) {
  const [least, most] = range.map((bound) => formatParameter(bound, unit));
  const told =
    value === undefined
      ? `tirée de ${least} à ${most}${unit === "/1" ? "" : ` ${unit}`}, loi ${law}`
      : `${formatParameter(value, unit)}, de ${least} à ${most} plausibles`;
  return `  ${typography(description)} : ${told}`;
}

/** A probability is never told as certain. */
function chance(probability: number): string {
  if (probability > 0.99) return "plus de 99\u00a0%";
  return probability < 0.01 ? "moins de 1\u00a0%" : formatShare(probability);
}

function ends({low, high}: {low: number; high: number}): string {
  return formatBounds(formatShare(low), formatShare(high));
}

function signed(amount: number): string {
  const rounded = Math.round(amount);
  return rounded > 0 ? `+${formatNumber(rounded)}` : formatNumber(rounded);
}
