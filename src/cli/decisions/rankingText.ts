import type {Comparaison} from "../../analysis/comparer/comparaison.js";
import type {RankingDocument} from "../../analysis/comparer/rankingDocument.js";
import {formatMean, type Kind} from "../../words/estimates.js";
import {formatBounds, formatShare} from "../../words/numbers.js";
import {isHeld} from "../../words/signShare.js";

/** The winner when the ranking is settled, or who cannot be told apart; then how that was decided. */
export function rankingText(comparaison: Comparaison): string {
  const {ranking, scenarios} = comparaison;
  const name = (id: string) => `« ${scenarios.find((one) => one.id === id)?.title ?? id} » (${id})`;
  const {criterion, prefer, year, confidence, budget, replications, looked, looks, order, pairs} = ranking;
  const list = order.map(({id, mean}) => `${id} ${amount(mean, ranking)}`).join(", ");
  const comparisons = (order.length * (order.length - 1)) / 2;
  return [
    `${isOpen(comparaison) ? openAnswer : answer(ranking, name)} Critère : ${criterion.label.toLowerCase()} en ${year} (${prefer === "moins" ? "le moins possible" : "le plus possible"}) : ${list}.`,
    ...pairs
      .filter(({verdict}) => verdict !== "separes")
      .map(
        ({worse, difference: {mean, low, high}, verdict}) =>
          `  ${worse} : ${amount(mean, ranking, true)} ${formatBounds(amount(low, ranking, true), amount(high, ranking, true))}, ${verdict === "equivalents" ? "trop peu pour compter" : "ne se distingue pas encore"}.`
      ),
    `Confiance ${formatShare(confidence, confidence * 100 === Math.round(confidence * 100) ? 0 : 1)} sur toute la recherche : chaque intervalle est élargi pour ${comparisons} comparaison${comparisons > 1 ? "s" : ""} et ${looks.length} examen${looks.length > 1 ? "s" : ""} possible${looks.length > 1 ? "s" : ""} (Bonferroni, prudent), si bien que s’arrêter dès que c’est clair ne fausse rien. ` +
      `Le classement ne compte que le hasard : ce que l’on ne sait pas n’y est pas. Examen ${looked} sur ${looks.length}, ${replications} paires sur un budget de ${budget}.`
  ].join("\n");
}

const openAnswer =
  "On ne sait pas qui est en tête : le hasard n’y suffit pas, mais moins de deux mondes plausibles sur trois confirment l’ordre.";

/** A leader by chance alone whose lead over the reference fewer than two worlds in three hold. */
function isOpen({ranking: {status, leaders, criterion}, comparisons}: Comparaison): boolean {
  return (
    status === "decide" &&
    comparisons
      .filter(({reference, other}) => leaders.includes(reference) || leaders.includes(other))
      .flatMap(({outcomes}) => outcomes.find(({id}) => id === criterion.id)?.years.at(-1) ?? [])
      .some(({difference: {sign}}) => sign !== undefined && !isHeld(sign))
  );
}

function answer(
  {status, leaders, budget, least, criterion}: RankingDocument,
  name: (id: string) => string
): string {
  const names = leaders.map(name).join(", ");
  if (status === "decide") return `En tête, classement stable : ${names}.`;
  if (status === "exaequo")
    return `Ex æquo, classement stable : ${names} (moins de ${formatMean({mean: least, se: 0, q05: 0, q95: 0}, kindOf(criterion.unit))} d’écart).`;
  return `Indécis : au bout du budget de ${budget} paires, on ne peut pas départager ${names}.`;
}

function kindOf(unit: RankingDocument["criterion"]["unit"]): Kind {
  return unit === "share" ? "points" : unit;
}

function amount(mean: number, {criterion: {unit}}: RankingDocument, sign = false): string {
  return formatMean({mean, se: 0, q05: mean, q95: mean}, kindOf(unit), {sign});
}
