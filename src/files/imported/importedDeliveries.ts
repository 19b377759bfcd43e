import type {ProgrammedDelivery} from "../../core/convention/programmedDelivery.js";
import {importedLivraisonsTable} from "../../core/formats/territoireImports.js";
import type {NamedPlace} from "./importedClasses.js";
import {counted, type ImportReader} from "./importReader.js";

/** Operations programmed, PLS apart: the production of article 11.1 is PLUS and PLAI. */
export function importedDeliveries(
  reader: ImportReader
): {deliveries: readonly ProgrammedDelivery[]; places: NamedPlace[]} | undefined {
  const rows = reader.table("livraisons", importedLivraisonsTable);
  if (rows === undefined || rows.length === 0) return undefined;
  const deliveries = rows.flatMap(({row}) => {
    const logements = row.logements - (row.pls ?? 0);
    if (logements <= 0) return [];
    return [
      {
        year: row.annee,
        commune: row.insee,
        logements,
        ...(row.quartier === undefined ? {} : {quartier: row.quartier}),
        ...(row.bailleur === undefined ? {} : {bailleur: row.bailleur}),
        ...(row.plai === undefined ? {} : {plai: row.plai})
      }
    ];
  });
  const total = deliveries.reduce((sum, {logements}) => sum + logements, 0);
  const years = deliveries.map(({year}) => year);
  reader.replaces(
    "livraisons",
    `livraisons programmées : ${counted(deliveries.length, "opération")}, ${counted(total, "logement")} PLUS et PLAI de ${Math.min(...years)} à ${Math.max(...years)}`
  );
  const places = rows.flatMap(({line, row}) =>
    row.quartier === undefined ? [] : [{type: "livraisons", line, id: row.quartier}]
  );
  return {deliveries, places};
}
