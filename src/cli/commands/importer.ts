import {Command} from "commander";
import {importFile, importTypes} from "../../files/import/importFile.js";
import {reportText} from "../../files/import/reportText.js";

interface Options {
  readonly correspondance?: string;
  readonly feuille?: string;
  readonly accepterRejets: boolean;
  readonly json: boolean;
}

/** `equilibre importer <type> <fichier>`: the user's own files take the place of the project's figures. */
export function importerCommand(): Command {
  return new Command("importer")
    .description("remplace une partie des données par un fichier à vous (CSV, XLSX ou GeoJSON)")
    .argument("<type>", `ce que contient le fichier : ${importTypes.join(", ")}`)
    .argument("<fichier>", "chemin du fichier")
    .option("--correspondance <fichier.yaml>", "titres de colonnes et valeurs propres à votre fichier")
    .option("--feuille <nom>", "feuille du classeur XLSX (la première à défaut)")
    .option("--accepter-rejets", "importe les lignes correctes même si d’autres sont rejetées", false)
    .option("--json", "écrit le compte rendu en JSON", false)
    .addHelpText(
      "after",
      "\nUn modèle de chaque fichier : equilibre modele <type>. Aucun nom ni identifiant de personne n’est conservé."
    )
    .action(async (type: string, path: string, {correspondance, feuille, accepterRejets, json}: Options) => {
      const showsProgress = process.stderr.isTTY && !json;
      let shown = 0;
      const report = await importFile(type, path, {
        correspondance,
        sheet: feuille,
        rejectsAccepted: accepterRejets,
        onProgress: (lines) => {
          if (!showsProgress || lines < shown + 20_000) return;
          shown = lines;
          process.stderr.write(`\r${lines.toLocaleString("fr-FR")} lignes lues`);
        }
      });
      if (shown > 0) process.stderr.write("\r\u001b[K");
      process.stdout.write(
        json ? `${JSON.stringify(report, undefined, 2)}\n` : reportText(report, accepterRejets)
      );
      if (!report.done) process.exitCode = 2;
    });
}
