import type {DemandeRow} from "../../core/calibration/demandeFigures.js";
import type {ImportReader} from "./importReader.js";

/** Pending demandes of the user's own file: first accesses and mutations; relogements are the model's own. */
export function importedDemandes(reader: ImportReader): readonly DemandeRow[] | undefined {
  const rows = reader.rows("demandes");
  if (rows === undefined) return undefined;
  const demandes: DemandeRow[] = [];
  for (const row of rows) {
    if (row.nature === "relogementNpru") continue;
    demandes.push(demandeRow(row));
  }
  return demandes;
}

/** A row of demandes already checked, as what is asked of it. */
export function demandeRow(row: {readonly [column: string]: string}): DemandeRow {
  const [year, month] = row.date_demande.split("-").map(Number);
  return {
    mutation: row.nature === "mutation",
    month: year * 12 + month,
    ...known("resourcesCents", row.ressources_mensuelles, (cell) => Math.round(Number(cell) * 100)),
    ...known("category", row.categorie, Number),
    ...known("persons", row.personnes, Number),
    ...known("aci", row.aci, isYes),
    ...known("blocked", row.mutation_bloquee, isYes)
  };
}

const isYes = (cell: string) => cell === "oui";

function known<K extends keyof DemandeRow>(
  key: K,
  cell: string,
  read: (cell: string) => DemandeRow[K]
): Partial<DemandeRow> {
  return cell === "" ? {} : {[key]: read(cell)};
}
