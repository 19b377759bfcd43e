import Table from "cli-table3";
import type {Law1D, StateOfWorlds} from "../analysis/mondes/stateOfWorlds.js";
import {frenchDate} from "../words/frenchDate.js";
import {formatNumber} from "../words/numbers.js";
import {withoutRules} from "./tableChars.js";

/** What the worlds are, for a terminal: how many, why some were refused, and what each hypothesis learnt. */
export function worldsTable({
  knownOn,
  drawn,
  fitted,
  kept,
  discrepancyRatio,
  reasons,
  rows,
  tied
}: StateOfWorlds): string {
  const table = new Table({
    head: ["hypothèse", "avant le calage", "après", "appris"],
    style: {head: [], border: []},
    chars: withoutRules
  });
  const learnt = [...rows].sort((a, b) => b.contraction - a.contraction);
  for (const {id, prior, posterior, contraction, learnt: known} of learnt)
    table.push([
      id,
      lawText(prior),
      lawText(posterior),
      known ? `${formatNumber(100 * contraction, 0)} %` : "pas appris"
    ]);
  return [
    `Mondes plausibles, connus au ${frenchDate(knownOn)} : ${formatNumber(drawn)} tirés, ${formatNumber(fitted)} calés, ${formatNumber(kept)} gardés.`,
    `Écartés : ${reasons.length === 0 ? "aucun" : reasons.map(({target, worlds}) => `${target} (${worlds})`).join(", ")}.`,
    `Points tirés : ${formatNumber(discrepancyRatio, 2)} fois la discrépance de points sans plan (L2 centrée ; sous 1, ils se répartissent mieux).`,
    "",
    table.toString(),
    "",
    tied.length === 0
      ? "Le calage ne lie aucune paire d’hypothèses."
      : `Paires que le calage lie : ${tied.map(({ids, correlation}) => `${ids.join(" et ")} (${formatNumber(correlation, 2)})`).join(" ; ")}.`,
    "Avant et après : moyenne, puis l’intervalle de neuf mondes sur dix. « Pas appris » : les chiffres publiés n’en disent rien (moins d’un dixième).",
    ""
  ].join("\n");
}

function lawText({mean, q05, q95}: Law1D): string {
  const digits = Math.max(0, Math.min(4, 2 - Math.floor(Math.log10(Math.max(1e-9, Math.abs(q95 - q05))))));
  const text = (x: number) => formatNumber(x, digits);
  return `${text(mean)} [${text(q05)} ; ${text(q95)}]`;
}
