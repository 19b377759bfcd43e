import {Command} from "commander";
import {DataError} from "../../files/dataError.js";
import {importFile} from "../../files/import/importFile.js";
import {importsText} from "../../files/import/importsText.js";
import {importTypes} from "../../files/import/importTypes.js";
import {listImports} from "../../files/import/listImports.js";
import {removeImport} from "../../files/import/removeImport.js";
import {reportText} from "../../files/import/reportText.js";
import {readAppliedFit} from "../../files/imported/appliedFitFile.js";
import {linesRead} from "../linesRead.js";
import {readTableOptions, type TypedTableOptions, withTableOptions} from "../tableOptions.js";

interface Options extends TypedTableOptions {
  readonly accepterRejets: boolean;
  readonly liste?: boolean;
  readonly retirer?: boolean;
  readonly json: boolean;
}

const after = `
Un modèle de chaque fichier : equilibre modele <type>. Aucun nom ni identifiant de personne n’est conservé.

Exemples :
  $ npx equilibre importer quartiers diagnostic.xlsx
  $ npx equilibre importer --liste
  $ npx equilibre importer quartiers --retirer`;

/** `equilibre importer <type> <fichier>`: the user's own files take the place of the project's figures. */
export function importerCommand(): Command {
  return withTableOptions(new Command("importer"))
    .argument("[type]", `ce que contient le fichier : ${importTypes.join(", ")}`)
    .argument("[fichier]", "chemin du fichier")
    .option("--accepter-rejets", "importe les lignes correctes même si d’autres sont rejetées", false)
    .option("--liste", "dit quels fichiers importés sont en vigueur")
    .option("--retirer", "revient aux données du projet pour ce type")
    .option("--json", "écrit le compte rendu en JSON", false)
    .addHelpText("after", after)
    .action(async (type: string | undefined, path: string | undefined, options: Options) => {
      if (options.liste) return list(options);
      if (type === undefined) throw misused("type et fichier attendus, ou --liste");
      if (options.retirer) return remove(type, options);
      if (path === undefined) throw misused("fichier attendu après le type, ou --retirer");
      await importOne(type, path, options);
    });
}

async function importOne(type: string, path: string, options: Options): Promise<void> {
  const {accepterRejets, json} = options;
  const progress = linesRead({shown: process.stderr.isTTY && !json});
  const report = await importFile(type, path, {
    ...readTableOptions(options),
    rejectsAccepted: accepterRejets,
    onProgress: progress.tell
  });
  progress.erase();
  process.stdout.write(json ? jsonText(report) : reportText(report, accepterRejets));
  if (!report.done) process.exitCode = 2;
}

async function list({json}: Options): Promise<void> {
  const imports = await listImports();
  const applied = readAppliedFit();
  process.stdout.write(
    json ? jsonText({imports, ...(applied && {calage: applied})}) : importsText(imports, applied)
  );
}

async function remove(type: string, {json}: Options): Promise<void> {
  const removed = await removeImport(type);
  const sentence = `Retiré : ${removed.join(", ")}. Les données du projet reprennent leur place.\n`;
  process.stdout.write(json ? jsonText({removed}) : sentence);
}

const jsonText = (document: object) => `${JSON.stringify(document, undefined, 2)}\n`;

function misused(message: string): DataError {
  return new DataError([{file: "importer", message: `: ${message}. Aide : equilibre importer --help`}]);
}
