import {Command} from "commander";
import {plaiAnswer} from "../../analysis/plai/plaiAnswer.js";
import {plaiDefaults, plaiReadings} from "../../analysis/plai/plaiReadings.js";
import {readConvention} from "../../files/conventionFiles.js";
import {DataError} from "../../files/dataError.js";
import {plaiDocument} from "../plai/plaiDocument.js";
import type {PlaiOptions} from "../plai/plaiOptions.js";
import {plaiQuestion} from "../plai/plaiQuestion.js";
import {plaiText} from "../plai/plaiText.js";

const notes = `
Ce qui n’est pas donné vient de la convention du projet : production (11.1),
taux et fourchette (11.4), milieu de l’intervalle des démolitions, durée de la convention.
Une liste se sépare par des virgules, ou par des points-virgules si les nombres ont une virgule.

Exemples :
  $ npx equilibre plai --cadence 0,200,700,1000,700,400
  $ npx equilibre plai --demolitions 3600 --annees 7 --regle annuelle --json
  $ npx equilibre plai --incertain 2350,2800,3600 --risque 0.05`;

/** `equilibre plai`: the PLAI rate to fix next year, by both rules, and what an unknown number of demolitions does to it. */
export function plaiCommand(): Command {
  return new Command("plai")
    .description("calcule le taux de PLAI de l’an prochain (article 11.4) : règles, bornes, incertitude")
    .option("--demolitions <nombre>", "démolitions sur tout l’horizon, réparties également")
    .option("--annees <nombre>", "années de l’horizon")
    .option("--cadence <liste>", "démolitions reconstituées chaque année, au lieu de --demolitions")
    .option("--production <nombre|liste>", "PLUS et PLAI produits par an, reconstitution à part")
    .option("--taux-actuel <taux>", "taux moyen actuel de PLAI")
    .option("--part-reconstitution <taux>", "part de PLAI dans la reconstitution")
    .option("--bornes <bas,haut>", "fourchette du taux lissé")
    .option("--report <nombre>", "PLAI dus (ou en avance, si négatif) au départ (par défaut : 0)")
    .option("--regle <règle>", "prospective ou annuelle (par défaut : prospective)")
    .option("--incertain <min,max>", "intervalle des démolitions, ou min,probable,max (loi triangulaire)")
    .option("--risque <probabilité>", "risque admis de finir en retard (par défaut : 0.1)")
    .option("--operations <liste>", "logements de chaque opération de l’année : les PLAI entiers de chacune")
    .option("--json", "écrit un seul document JSON sur la sortie standard")
    .addHelpText("after", notes)
    .action((options: PlaiOptions) => {
      const {content: convention, problems} = readConvention();
      if (convention === undefined) throw new DataError(problems);
      const defaults = plaiDefaults(convention);
      const asked = plaiQuestion(options, defaults);
      const answer = plaiAnswer(asked.question);
      const readings = plaiReadings(defaults.currentRates, defaults);
      const {minimumPerYear} = defaults;
      process.stdout.write(
        options.json
          ? `${JSON.stringify(plaiDocument(asked, answer, readings), undefined, 2)}\n`
          : plaiText(asked, answer, {readings, minimumPerYear})
      );
    });
}
