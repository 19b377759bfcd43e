import type {Territoire} from "../../core/territoire/territoire.js";
import {formatNumber, formatShare} from "../../words/numbers.js";
import type {Problem} from "../dataError.js";
import type {AttributionRows} from "../revoyure/attributionRows.js";
import type {PartnerTable} from "./partnerTables.js";

/** Part of the stock by which two sources of it may differ: a year of deliveries, and two ways of counting. */
const stockTolerance = 0.25;

export interface Margins {
  /** Attributions of the year of the fit. */
  readonly rows: AttributionRows;
  readonly year: number;
  readonly attributionsFile: string;
  readonly parc: PartnerTable | undefined;
  readonly territoire: Territoire;
  /** Logements that an operation of the year may have brought beyond the stock that is known. */
  readonly delivered: number;
}

/** Margins of files that cannot all be right, each with its names and its gap. */
export function marginProblems({
  rows,
  year,
  attributionsFile,
  parc,
  territoire,
  delivered
}: Margins): Problem[] {
  const {communes, bailleurs, logements, quartiers} = territoire;
  const nameOf = (id: string) => bailleurs.noms[bailleurs.ids.indexOf(id)] ?? id;
  const communeName = (insee: string) => communes.noms[communes.insee.indexOf(insee)] ?? insee;
  const inCommune = new Map<string, number>();
  const inUnit = new Map<string, number>();
  for (const {bailleur, insee, quartier} of rows) {
    const commune = quartier === "" ? insee : quartier.slice(0, 5);
    inCommune.set(commune, (inCommune.get(commune) ?? 0) + 1);
    const unit = `${bailleur} ${commune}`;
    inUnit.set(unit, (inUnit.get(unit) ?? 0) + 1);
  }
  const stock = communes.insee.map(() => 0);
  for (let l = 0; l < logements.count; l++) stock[quartiers.commune[logements.quartier[l]]]++;
  const problems: Problem[] = [];
  for (const [insee, attributions] of inCommune) {
    const own = stock[communes.insee.indexOf(insee)] ?? 0;
    if (attributions > own + delivered)
      problems.push({
        file: attributionsFile,
        message: `${communeName(insee)} (${insee}) : ${formatNumber(attributions)} attributions en ${year} pour ${formatNumber(own)} logements sociaux.`
      });
  }
  if (parc !== undefined) problems.push(...againstParc(parc));
  return problems;

  function againstParc({file, rows: cells}: PartnerTable): Problem[] {
    const found: Problem[] = [];
    const byUnit = new Map<string, number>();
    const byBailleur = new Map<string, number>();
    let total = 0;
    for (const {bailleur, insee, logements: text} of cells) {
      const count = Number(text);
      total += count;
      byUnit.set(`${bailleur} ${insee}`, (byUnit.get(`${bailleur} ${insee}`) ?? 0) + count);
      byBailleur.set(bailleur, (byBailleur.get(bailleur) ?? 0) + count);
    }
    const attributing = new Map<string, number>();
    for (const [unit, attributions] of inUnit) {
      const [bailleur, insee] = unit.split(" ");
      attributing.set(bailleur, (attributing.get(bailleur) ?? 0) + attributions);
      if (!byBailleur.has(bailleur)) continue;
      const own = byUnit.get(unit) ?? 0;
      if (attributions > own + delivered)
        found.push({
          file: attributionsFile,
          message: `${nameOf(bailleur)} à ${communeName(insee)} : ${formatNumber(attributions)} attributions en ${year}, ${formatNumber(own)} logements dans ${file}.`
        });
    }
    for (const [bailleur, attributions] of attributing)
      if (!byBailleur.has(bailleur))
        found.push({
          file,
          message: `${nameOf(bailleur)} : ${formatNumber(attributions)} attributions en ${year} dans ${attributionsFile}, aucun logement ici.`
        });
    const complete = bailleurs.ids.every((id) => byBailleur.has(id));
    const gap = Math.abs(total - logements.count);
    if (complete && gap > stockTolerance * logements.count)
      found.push({
        file,
        message: `${formatNumber(total)} logements en tout, ${formatNumber(logements.count)} dans le territoire (écart de ${formatShare(gap / logements.count)}) : ces totaux doivent s’accorder à ${formatShare(stockTolerance)} près.`
      });
    return found;
  }
}
