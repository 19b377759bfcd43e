import type {Command} from "commander";
import {DataError} from "../files/dataError.js";

/** How a table is to be read, as typed. */
export interface TypedTableOptions {
  readonly correspondance?: string;
  readonly onglet?: string;
  /** The former name of --onglet. */
  readonly feuille?: string;
  readonly confirmer?: boolean;
  readonly telQuel?: boolean;
  readonly lignesMasquees?: string;
}

/** Adds the options that every command that reads a table shares. */
export function withTableOptions(command: Command): Command {
  return command
    .option("--correspondance <fichier.yaml>", "titres de colonnes et valeurs propres à votre fichier")
    .option("--onglet <nom>", "onglet du classeur XLSX, comme il se lit (le premier visible à défaut)")
    .option("--feuille <nom>", "autre nom de --onglet")
    .option("--confirmer", "prend les lectures que la commande propose pour une colonne douteuse")
    .option("--tel-quel", "lit toutes les valeurs comme elles sont écrites, sans proposition")
    .option("--lignes-masquees <lire|ecarter>", "ce que deviennent les lignes que le classeur masque");
}

/** The same once checked, as the readers of tables take them. */
export function readTableOptions({
  correspondance,
  onglet,
  feuille,
  confirmer,
  telQuel,
  lignesMasquees
}: TypedTableOptions) {
  if (confirmer && telQuel)
    throw new DataError([
      {file: "--confirmer", message: "et --tel-quel se contredisent : donnez l’un des deux."}
    ]);
  if (lignesMasquees !== undefined && lignesMasquees !== "lire" && lignesMasquees !== "ecarter")
    throw new DataError([
      {file: "--lignes-masquees", message: `: « ${lignesMasquees} » trouvé ; admis : lire, ecarter.`}
    ]);
  const hiddenRows: "lire" | "ecarter" | undefined = lignesMasquees;
  return {correspondance, sheet: onglet ?? feuille, confirmed: confirmer, asWritten: telQuel, hiddenRows};
}
