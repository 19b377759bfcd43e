import {importedParcTable} from "../../core/formats/territoireImports.js";
import type {CommuneCounts} from "../../core/territoire/communeCounts.js";
import type {ParcCell} from "../../core/territoire/territoireOverrides.js";
import type {TerritoireSources} from "../../core/territoire/territoireSources.js";
import {signed} from "./importedCommuneCounts.js";
import {counted, type ImportReader, importPath} from "./importReader.js";

/** The stock by bailleur, commune and QPV as a file gives it. */
export interface ImportedParc {
  readonly cells: readonly ParcCell[];
  /** Counts of the communes that it implies, where it names every bailleur. */
  readonly counts: ReadonlyMap<string, CommuneCounts>;
}

/** Logements that a commune may differ by from what another source gives before both are said to disagree. */
const tolerance = (logements: number, {counted}: {counted: boolean}) =>
  counted ? Math.max(30, 0.05 * logements) : Math.max(200, 0.25 * logements);

/** parc.csv, checked against the counts of the communes; margins that disagree are problems, named with their gap. */
export function importedParc(
  reader: ImportReader,
  {communes, bailleurs}: TerritoireSources,
  counts: ReadonlyMap<string, CommuneCounts>
): ImportedParc | undefined {
  const rows = reader.table("parc", importedParcTable);
  if (rows === undefined || rows.length === 0) return undefined;
  const cells = rows.map(({row}) => row);
  const named = new Set(cells.map(({bailleur}) => bailleur));
  const complete = bailleurs.every(({id}) => named.has(id));
  const own = new Map<string, CommuneCounts>();
  for (const commune of communes) {
    const inSide = (qpv: boolean) =>
      cells
        .filter((cell) => cell.insee === commune.insee && cell.qpv === qpv)
        .reduce((sum, {logements}) => sum + logements, 0);
    const [inQpv, outside] = [inSide(true), inSide(false)];
    own.set(commune.insee, {logementsQpv: inQpv, logementsHorsQpv: outside});
    const known = counts.get(commune.insee);
    const other = known ?? commune;
    for (const [side, found, expected] of [
      ["en QPV", inQpv, other.logementsQpv],
      ["hors QPV", outside, other.logementsHorsQpv]
    ] as const) {
      const gap = found - expected;
      const over = tolerance(expected, {counted: known !== undefined || !complete});
      if (complete ? Math.abs(gap) <= over : gap <= over) continue;
      reader.problems.push({
        file: importPath("parc"),
        message:
          `${commune.nom} (${commune.insee}), ${side} : ${complete ? "les bailleurs" : "les seuls bailleurs nommés"} font ` +
          `${found} logements, ${known === undefined ? "le RPLS" : "votre fichier des communes"} en compte ${expected}, ` +
          `soit ${signed(gap)}. Ces marges doivent s’accorder à ${Math.round(over)} près : corrigez le fichier, ou importez ` +
          "aussi les comptes des communes à la même date (logements-communes)."
      });
    }
  }
  const total = cells.reduce((sum, {logements}) => sum + logements, 0);
  const whose = complete
    ? `des ${bailleurs.length} bailleurs, et par là des communes`
    : `de ${counted(named.size, "bailleur")}`;
  reader.replaces("parc", `parc ${whose}, par commune et QPV : ${counted(total, "logement")}`);
  return {cells, counts: complete && counts.size === 0 ? own : new Map()};
}
