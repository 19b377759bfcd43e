import {Command, Option} from "commander";
import type {TerritoireTotal} from "../../core/territoire/territoireSources.js";
import {loadTerritoire} from "../../files/territoire.js";
import {territoireQuartiers} from "../../files/territoireQuartiers.js";
import {territoireReport} from "../../files/territoireReport.js";
import {formatDecimal} from "../../words/numbers.js";
import {territoireTargets} from "../territoireTargets.js";

interface Options {
  readonly rapport?: boolean;
  readonly quartiers?: boolean;
  readonly json?: boolean;
  readonly graine?: string;
  readonly total?: TerritoireTotal;
}

/** What the territoire holds, and each target against what is reached. */
export function territoireCommand(): Command {
  return new Command("territoire")
    .option(
      "--rapport",
      "affiche chaque cible, la valeur atteinte, l’écart, la tolérance, le statut et la source"
    )
    .option("--quartiers", "écrit la liste des quartiers en CSV, à corriger puis à importer")
    .option("--json", "écrit un seul document JSON sur la sortie standard")
    .option("--graine <texte>", "graine de la construction du territoire")
    .addOption(
      new Option(
        "--total <total>",
        "total des logements : celui du texte ou celui du répertoire (par défaut : celui de cadrage.csv)"
      ).choices(["convention", "rpls"])
    )
    .action(({rapport, quartiers, json, graine, total}: Options) => {
      const options = {
        ...(graine === undefined ? {} : {seed: graine}),
        ...(total === undefined ? {} : {total})
      };
      if (quartiers) process.stdout.write(territoireQuartiers(loadTerritoire(options).territoire));
      else if (rapport) {
        const report = territoireReport(options);
        process.stdout.write(json ? jsonText(report) : territoireTargets(report));
      } else {
        const counts = summary(options);
        process.stdout.write(json ? jsonText(counts) : summaryLines(counts));
      }
    });
}

const jsonText = (document: object) => `${JSON.stringify(document, undefined, 2)}\n`;

function summary(options: {seed?: string; total?: TerritoireTotal}): {[label: string]: number} {
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
  const lines = Object.entries(counts).map(
    ([label, count]) => `${label.padEnd(12)}${formatDecimal(count, 4)}\n`
  );
  return `${lines.join("")}Chaque cible et ce qui est atteint : equilibre territoire --rapport\n`;
}
