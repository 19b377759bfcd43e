import {importedLogementsCommunesTable} from "../../core/formats/territoireImports.js";
import type {CommuneCounts} from "../../core/territoire/communeCounts.js";
import type {CommuneSource} from "../../core/territoire/territoireSources.js";
import {counted, type ImportReader, importPath} from "./importReader.js";

/** Counts of communes from the commune-level RPLS; parts that do not make the whole are problems, named with their gap. */
export function importedCommuneCounts(
  reader: ImportReader,
  communes: readonly CommuneSource[]
): ReadonlyMap<string, CommuneCounts> {
  const rows = reader.table("logements-communes", importedLogementsCommunesTable) ?? [];
  const counts = new Map<string, CommuneCounts>();
  for (const {line, row} of rows) {
    const commune = communes.find(({insee}) => insee === row.insee);
    if (commune === undefined) continue;
    const gap = (what: string, parts: number) => {
      if (parts === row.logements) return;
      reader.problems.push({
        file: importPath("logements-communes"),
        line,
        message:
          `${commune.nom} (${row.insee}) : ${what} font ${parts} logements et « logements » ${row.logements}, ` +
          `soit ${signed(parts - row.logements)}. Ces marges doivent s’accorder.`
      });
    };
    const typologies = [row.t1, row.t2, row.t3, row.t4, row.t5];
    const known = typologies.every((n) => n !== undefined);
    if (known)
      gap(
        "t1 à t5",
        typologies.reduce((a: number, b) => a + (b ?? 0), 0)
      );
    const {individuels, collectifs} = row;
    if (individuels !== undefined && collectifs !== undefined)
      gap("individuels et collectifs", individuels + collectifs);
    const published = commune.logementsQpv + commune.logementsHorsQpv;
    const inQpv =
      row.logements_qpv ??
      (published === 0 ? 0 : Math.round((row.logements * commune.logementsQpv) / published));
    counts.set(row.insee, {
      logementsQpv: inQpv,
      logementsHorsQpv: row.logements - inQpv,
      ...(known ? {typologies: typologies as readonly number[]} : {}),
      ...(individuels === undefined || collectifs === undefined
        ? {}
        : {individuel: individuels, collectif: collectifs})
    });
  }
  if (rows.length > 0) {
    const total = rows.reduce((sum, {row}) => sum + row.logements, 0);
    reader.replaces(
      "logements-communes",
      `parc de ${counted(counts.size, "commune")} : ${counted(total, "logement")} (total, QPV, typologies, individuel et collectif)`
    );
  }
  return counts;
}

/** "+3", "−12": a gap with its sign. */
export function signed(gap: number): string {
  return gap > 0 ? `+${gap}` : `−${Math.abs(gap)}`;
}
