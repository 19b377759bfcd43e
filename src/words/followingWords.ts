import type {LearntEffort} from "../analysis/revoyure/learning/learntEffort.js";
import type {FollowingDocument} from "../analysis/suivre/followingDocument.js";
import {formatBounds, formatNumber, formatShare} from "./numbers.js";

/** What a regulated commission would change in a class, with its interval. */
type Change = FollowingDocument["regulation"][number]["change"][number];

/** All commissions together, to be read aloud. */
export function followingSentence({annee, ensemble}: FollowingDocument): string {
  return (
    `En ${annee}, ${formatShare(ensemble.share)} ${shareBounds(ensemble)} des attributions viendraient de commissions qui suivent les ` +
    "préconisations, neuf chances sur dix, si une commission suit ou ne suit pas."
  );
}

/** Why this share and the effort that a revoyure learnt of the same year are two figures, with both where the effort is told. */
export function followingAgainstEffort(
  {ensemble}: Pick<FollowingDocument, "ensemble">,
  {readings}: {readonly readings: LearntEffort["readings"]}
): string {
  const efforts = (readings.find(({reading}) => reading === "extensive")?.quantities ?? [])
    .filter(({id, learnt}) => learnt && /^effort\.(?!aci)/.test(id))
    .map(({label, median, interval90}) => {
      const name = `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
      return `${name}, ${formatShare(median)} ${shareBounds(interval90)}`;
    });
  const told = efforts.length === 0 ? "" : ` (${efforts.join(" ; ")}, si une part des commissions applique)`;
  return (
    `Ce n’est pas l’effort lu sur la même année${told} : l’effort est la part des commissions, chacune comptée pour une et toutes au même taux dans une classe ; ` +
    `ici, ${formatShare(ensemble.share)} est une part d’attributions, et chaque bailleur a son taux. Quelques grandes commissions suffisent à écarter l’une de l’autre.`
  );
}

/** « [40 % ; 57 %] ». */
export function shareBounds({low, high}: {readonly low: number; readonly high: number}): string {
  return formatBounds(formatShare(low), formatShare(high));
}

/** A probability, never told as certain. */
export function followingChance(probability: number): string {
  if (probability > 0.99) return "plus de 99\u00a0%";
  return probability < 0.01 ? "moins de 1\u00a0%" : formatShare(probability);
}

/** « −12 [−20 ; −3], quartiers fragiles ; … », without what does not reach half a ménage. */
export function regulatedChanges(change: readonly Change[]): string {
  const told = change.filter(({mean}) => Math.abs(mean) >= 0.5);
  if (told.length === 0) return "moins d’un ménage";
  return told
    .map(
      ({classe, mean, low, high}) => `${signed(mean)} ${formatBounds(signed(low), signed(high))}, ${classe}`
    )
    .join(" ; ");
}

function signed(amount: number): string {
  const rounded = Math.round(amount);
  return rounded > 0 ? `+${formatNumber(rounded)}` : formatNumber(rounded);
}
