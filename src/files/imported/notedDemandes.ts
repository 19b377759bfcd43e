import {importedDemandes} from "./importedDemandes.js";
import {counted, type ImportReader} from "./importReader.js";

/** Says what the user's demandes take the place of: the hypotheses themselves are replaced where a scenario is resolved. */
export function notedDemandes(reader: ImportReader): void {
  const rows = importedDemandes(reader);
  if (rows === undefined || rows.length === 0) return;
  reader.replaces(
    "demandes",
    `demandes en instance : ${counted(rows.length, "demande")} (nombre, 1er accès, ancienneté, tranches, tailles, ACI, mutations bloquées, là où le fichier les dit)`
  );
}
