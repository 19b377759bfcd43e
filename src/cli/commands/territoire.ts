import Table from "cli-table3";
import {Command, Option} from "commander";
import {replacedSentences} from "../../components/replacedSentences.js";
import type {ReplacedData} from "../../core/indicateurs/replacedData.js";
import {isMet, type Target} from "../../core/territoire/target.js";
import type {TerritoireTotal} from "../../core/territoire/territoireSources.js";
import {loadTerritoire} from "../../files/territoire.js";
import {territoireQuartiers} from "../../files/territoireQuartiers.js";
import {territoireReport} from "../../files/territoireReport.js";

interface Options {
  readonly rapport?: boolean;
  readonly quartiers?: boolean;
  readonly json?: boolean;
  readonly graine?: string;
  readonly total: TerritoireTotal;
}

/** What the territoire holds, and each target against what is reached. */
export function territoireCommand(): Command {
  return new Command("territoire")
    .description("décrit le territoire bâti et confronte chaque cible à ce qui est atteint")
    .option(
      "--rapport",
      "affiche chaque cible, la valeur atteinte, l’écart, la tolérance, le statut et la source"
    )
    .option("--quartiers", "écrit la liste des quartiers en CSV, à corriger puis à importer")
    .option("--json", "écrit un seul document JSON sur la sortie standard")
    .option("--graine <texte>", "graine de la construction du territoire")
    .addOption(
      new Option("--total <total>", "total des logements : celui du texte ou celui du répertoire RPLS 2018")
        .choices(["convention", "rpls"])
        .default("convention")
    )
    .action(({rapport, quartiers, json, graine, total}: Options) => {
      const options = {...(graine === undefined ? {} : {seed: graine}), total};
      if (quartiers) process.stdout.write(territoireQuartiers(loadTerritoire(options).territoire));
      else if (rapport) {
        const report = territoireReport(options);
        process.stdout.write(
          json ? jsonText(report) : `${reportTable(report.targets)}${replacedLines(report.replaced)}`
        );
      } else {
        const counts = summary(options);
        process.stdout.write(json ? jsonText(counts) : summaryLines(counts));
      }
    });
}

const jsonText = (document: object) => `${JSON.stringify(document, undefined, 2)}\n`;

function summary(options: {seed?: string; total: TerritoireTotal}): {[label: string]: number} {
  const {communes, bailleurs, quartiers, logements} = loadTerritoire(options).territoire;
  return {
    communes: communes.insee.length,
    bailleurs: bailleurs.ids.length,
    quartiers: quartiers.ids.length,
    résidences: logements.residence[logements.count - 1] + 1,
    logements: logements.count
  };
}

function summaryLines(counts: {[label: string]: number}): string {
  const lines = Object.entries(counts).map(([label, count]) => `${label.padEnd(12)}${french(count)}\n`);
  return `${lines.join("")}Chaque cible et ce qui est atteint : equilibre territoire --rapport\n`;
}

function reportTable(targets: readonly Target[]): string {
  const table = new Table({
    head: ["Cible", "Visé", "Atteint", "Écart", "Tolérance", "Unité", "Statut", "Tenue"],
    style: {head: [], border: []}
  });
  for (const target of targets) {
    const held = target.status === "conflit" ? "montré" : isMet(target) ? "oui" : "non";
    const figures = [target.target, target.reached, target.residual, target.tolerance].map(french);
    table.push([target.label, ...figures, target.unit, target.status, held]);
  }
  return `${table.toString()}\n`;
}

function replacedLines(replaced: readonly ReplacedData[]): string {
  return replacedSentences(replaced)
    .map((sentence) => `Données remplacées par vos fichiers : ${sentence}.\n`)
    .join("");
}

function french(figure: number): string {
  return figure.toLocaleString("fr-FR", {maximumFractionDigits: 4, signDisplay: "negative"});
}
