import {firstDayOf, type HalfYear, halfYearLabel} from "../../analysis/bilan/halfYear.js";
import type {Projection} from "../../analysis/revoyure/projection/projection.js";
import {isYounger} from "../../analysis/revoyure/projection/projectionAge.js";
import type {IsoDate} from "../../core/convention/convention.js";
import {DataError, type Problem} from "../dataError.js";

/** Refuses a projection that could have seen the period, that does not speak of it, or that was not known on the day asked. */
export function checkProjection(
  projection: Projection,
  {file, halfYears, knownOn}: {file: string; halfYears: readonly HalfYear[]; knownOn?: IsoDate}
): void {
  const problems: Problem[] = [];
  const [first] = halfYears;
  const last = halfYears[halfYears.length - 1];
  const spoken = projection.indicators[0]?.predictions.map(({halfYear}) => halfYear) ?? [];
  if (isYounger(projection, first))
    problems.push({
      file,
      message:
        `Projection gelée le ${projection.date}, après le début de ${halfYearLabel(first)} : elle a pu voir ce qu’elle devrait prédire. ` +
        `Prenez une projection gelée le ${firstDayOf(first)} au plus tard.`
    });
  else {
    const silent = halfYears.map(halfYearLabel).filter((label) => !spoken.includes(label));
    if (silent.length > 0)
      problems.push({
        file,
        message: `Cette projection ne dit rien de ${silent.join(", ")} : elle va de ${spoken[0]} à ${spoken[spoken.length - 1]}.`
      });
  }
  if (knownOn !== undefined && projection.date > knownOn)
    problems.push({
      file,
      message: `Projection gelée le ${projection.date} : elle n’était pas connue le ${knownOn} (--connu-le).`
    });
  if (knownOn !== undefined && firstDayOf(last + 1) > knownOn)
    problems.push({
      file: "--connu-le",
      message: `: le ${knownOn}, ${halfYearLabel(last)} n’était pas fini. Donnez une période finie ce jour-là.`
    });
  if (problems.length > 0) throw new DataError(problems);
}
