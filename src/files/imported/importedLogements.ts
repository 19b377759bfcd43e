import {type LogementRow, type LogementTally, tallyLogements} from "../../core/territoire/tallyLogements.js";
import type {TerritoireSources} from "../../core/territoire/territoireSources.js";
import {rentClasses, typologies} from "../../core/vocabulary.js";
import {counted, type ImportReader} from "./importReader.js";

/** Share of the published stock from which a file of logements is taken to hold them all. */
const whole = 0.8;

/**
 * RPLS, logement by logement. A file that holds nearly all of them replaces the counts of the communes; a smaller one,
 * such as the deposit of one bailleur, only says where that bailleur's logements are.
 */
export function importedLogements(
  reader: ImportReader,
  {communes, bailleurs}: TerritoireSources
): (LogementTally & {readonly complete: boolean}) | undefined {
  const rows = reader.rows("logements");
  if (rows === undefined) return undefined;
  const tally = tallyLogements(readRows(rows, new Set(bailleurs.map(({id}) => id))));
  const published = communes.reduce(
    (sum, {logementsQpv, logementsHorsQpv}) => sum + logementsQpv + logementsHorsQpv,
    0
  );
  const complete = tally.logements >= whole * published;
  const known = new Set(tally.parc.map(({bailleur}) => bailleur)).size;
  const where = `parc de ${counted(known, "bailleur")} par commune et QPV : ${counted(tally.withBailleur, "logement")}`;
  const all =
    `parc logement par logement : ${counted(tally.logements, "logement")} de ${counted(tally.counts.size, "commune")} ` +
    "(total, QPV, typologies, individuel, périodes, classes de loyer, loyer moyen)";
  reader.replaces("logements", complete ? [all, ...(known > 0 ? [where] : [])].join(" ; ") : where);
  return {...tally, complete};
}

function* readRows(
  rows: Iterable<{readonly [column: string]: string}>,
  bailleurs: ReadonlySet<string>
): Iterable<LogementRow> {
  for (const row of rows) {
    if (row.occupation === "sorti") continue;
    yield {
      insee: row.insee,
      qpv: row.qpv === "oui",
      individuel: row.construction === "individuel",
      typology: (typologies as readonly string[]).indexOf(row.typologie),
      year: Number(row.annee_construction),
      rentClass: (rentClasses as readonly string[]).indexOf(row.financement),
      surface: Number(row.surface),
      ...(row.loyer_mensuel === "" ? {} : {rent: Number(row.loyer_mensuel)}),
      ...(bailleurs.has(row.bailleur) ? {bailleur: row.bailleur} : {})
    };
  }
}
