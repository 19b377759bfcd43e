import {existsSync} from "node:fs";
import {join} from "node:path";
import type {ClassPeriod} from "../components/scenarioDocument.js";
import {estimate} from "../core/indicateurs/estimate.js";
import {periodView, ratio} from "../core/indicateurs/periodView.js";
import type {Resultat} from "../core/indicateurs/result.js";
import type {fragilites} from "../core/vocabulary.js";
import {readTotals} from "./readTotals.js";
import {runFolder} from "./runs.js";

/** Vacancies and refusals of each class in each year, which the result document has for the Métropole only. */
export async function classPeriods({scenario, base, years}: Resultat): Promise<readonly ClassPeriod[]> {
  const path = join(runFolder(scenario.id), "replicates.parquet");
  if (!existsSync(path)) return [];
  const replicates = await readTotals(path);
  return [base, ...years].map(({year}, i) => {
    const view = periodView(replicates, [2 * i, 2 * i + 1]);
    const of = (g: (typeof fragilites)[number]) => ({
      vacants: estimate(view.column(`end.vacants.${g}`)),
      partVacante: estimate(ratio(view.column(`end.vacants.${g}`), view.column(`end.logements.${g}`))),
      refus: estimate(view.column(`refus.${g}`)),
      partRefus: estimate(ratio(view.column(`refus.${g}`), view.column(`offers.${g}`)))
    });
    return {year, fragile: of("fragile"), moyenne: of("moyenne"), sans: of("sans")};
  });
}
