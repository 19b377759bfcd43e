import {fragilites} from "../../core/vocabulary.js";
import type {Compared} from "../comparer/comparePaired.js";
import {fluxOf} from "../indicateurs/fluxOf.js";
import {type PeriodView, periodView} from "../indicateurs/periodView.js";
import {mean} from "../statistics/mean.js";
import {stockGap} from "../statistics/stockGap.js";
import type {FrontierStock} from "./frontierDocument.js";

/** How far a flow at the reference balance would move the occupied stock (closed form), and where the scenario lands. */
export function frontierStock({replicates, objectives}: Compared): FrontierStock {
  const years = replicates.steps / 2 - 1;
  const view = (i: number) => periodView(replicates, [2 * i, 2 * i + 1]);
  const rates = Array.from({length: years}, (_, i) => rotationOf(view(i + 1)));
  const rotation = mean(rates);
  const left = stockGap(rotation, new Array<number>(years).fill(1))[years - 1];
  const [base, last] = [stockShares(view(0)), stockShares(view(years))];
  const reference = objectives.reference[replicates.steps - 1];
  return {
    years,
    rotation,
    closed: 1 - left,
    brackets: replicates.layout.brackets.ids.map((bracket, k) => ({
      bracket,
      name: replicates.layout.brackets.names[k],
      reference: reference[k],
      base: base[k],
      best: reference[k] + left * (base[k] - reference[k]),
      simulated: last[k]
    }))
  };
}

function rotationOf(view: PeriodView): number {
  const logements = mean(Array.from(view.sum(fragilites.map((g) => `end.logements.${g}`))));
  return mean(Array.from(fluxOf(view, "metropole").attributions)) / logements;
}

function stockShares(view: PeriodView): number[] {
  const counts = view.brackets.map((k) =>
    mean(Array.from(view.sum(fragilites.map((g) => `end.stock.${g}.${k}`))))
  );
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / total);
}
