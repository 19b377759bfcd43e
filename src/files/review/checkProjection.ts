import {firstDayOf, type HalfYear, halfYearLabel} from "../../core/review/halfYear.js";
import type {Projection} from "../../core/review/projection.js";
import {isYounger} from "../../core/review/projectionAge.js";
import {DataError, type Problem} from "../dataError.js";

/** Refuses a projection that could have seen what it would be judged on, or that says nothing of the period. */
export function checkProjection(
  file: string,
  projection: Pick<Projection, "date" | "indicators">,
  halfYears: readonly HalfYear[]
): void {
  const problems: Problem[] = [];
  const younger = halfYears.filter((halfYear) => isYounger(projection, halfYear));
  if (younger.length > 0)
    problems.push({
      file,
      message:
        `Projection gelée le ${projection.date}, après le début de ${younger.map(halfYearLabel).join(", ")} ` +
        `(${firstDayOf(younger[0])}) : elle pouvait connaître ce qu’elle aurait à prédire. ` +
        "Donnez une projection plus ancienne, ou --periode."
    });
  const spoken = new Set(
    projection.indicators.flatMap(({predictions}) => predictions.map(({halfYear}) => halfYear))
  );
  const unspoken = halfYears.filter(
    (halfYear) => !younger.includes(halfYear) && !spoken.has(halfYearLabel(halfYear))
  );
  if (unspoken.length > 0) {
    const known = [...spoken].sort();
    problems.push({
      file,
      message:
        `Cette projection ne dit rien de ${unspoken.map(halfYearLabel).join(", ")} : ` +
        `elle va de ${known[0]} à ${known[known.length - 1]}. Vérifiez les dates du fichier, ou donnez --periode.`
    });
  }
  if (problems.length > 0) throw new DataError(problems);
}
