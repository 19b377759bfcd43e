import {Command} from "commander";
import {type AgreedYear, agreedYear} from "../../analysis/plai/agreedYear.js";
import {type PlaiAnswer, plaiAnswer} from "../../analysis/plai/plaiAnswer.js";
import {type PlaiInWorlds, plaiInWorlds} from "../../analysis/plai/plaiInWorlds.js";
import {plaiProgramme} from "../../analysis/plai/plaiProgramme.js";
import {type PlaiDefaults, plaiDefaults, plaiReadings} from "../../analysis/plai/plaiReadings.js";
import {conventionPeriod} from "../../core/convention/conventionPeriod.js";
import {importedAgrements} from "../../files/imported/importedAgrements.js";
import {readPlaiWorlds} from "../../files/mondes/plaiWorlds.js";
import {readProject} from "../../files/projectFile.js";
import {resolveScenario} from "../../files/resolveScenario.js";
import {plaiDocument} from "../plai/plaiDocument.js";
import type {PlaiOptions} from "../plai/plaiOptions.js";
import {type AskedPlai, plaiQuestion} from "../plai/plaiQuestion.js";
import {plaiText} from "../plai/plaiText.js";
import {givesVolumes} from "../plai/readVolumes.js";
import {readWorldCount} from "../runOptions.js";

const notes = `
Sans option, le programme est celui que simule le scénario de la convention : production (11.1) à la part supposée livrée,
démolitions et leur durée (8), délai de la reconstitution ; le taux de la première année est donc celui de « simuler ».
Vos agréments de cette année (« importer agrements ») y comptent alors ; ceux d’une autre année : equilibre npru --annee.
Dès que des volumes sont donnés, le reste est celui du texte : production (11.1), milieu des démolitions, durée, sans retard.
Une liste se sépare par des virgules, ou par des points-virgules si les nombres ont une virgule.

Exemples :
  $ npx equilibre plai --cadence 0,200,700,1000,700,400
  $ npx equilibre plai --demolitions 3600 --annees 7 --regle annuelle --json
  $ npx equilibre plai --incertain 2350,2800,3600 --risque 0.05`;

/** `equilibre plai`: the PLAI rate to fix next year, by both rules, and what an unknown number of demolitions does to it. */
export function plaiCommand(): Command {
  return new Command("plai")
    .option("--demolitions <nombre>", "démolitions en tout, réparties également")
    .option("--annees <nombre>", "années de démolition")
    .option(
      "--retard <nombre>",
      "années entre une démolition et sa reconstitution ; l’horizon s’allonge d’autant"
    )
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
    .option("--mondes <n>", "0 : sans les mondes plausibles (par défaut : tous ceux qui sont gardés)")
    .option("--json", "écrit un seul document JSON sur la sortie standard")
    .addHelpText("after", notes)
    .action((options: PlaiOptions) => {
      const resolved = resolveScenario(readProject().scenarios.convention);
      const defaults = plaiDefaults(resolved);
      const asked = plaiQuestion(options, defaults);
      const answer = plaiAnswer(asked.question);
      const readings = plaiReadings(defaults);
      const {minimumPerYear} = defaults;
      const programme = plaiProgramme(defaults, asked.question);
      const inWorlds = answerInWorlds(options, asked, defaults);
      const {firstYear} = conventionPeriod(resolved.convention);
      const agreed = givesVolumes(options) ? undefined : agreedIn(firstYear, asked, answer);
      process.stdout.write(
        options.json
          ? `${JSON.stringify(plaiDocument(asked, answer, {readings, programme, inWorlds, agreed}), undefined, 2)}\n`
          : plaiText(asked, answer, {readings, minimumPerYear, programme, inWorlds, agreed})
      );
    });
}

/** The agréments of the first year of the programme, where they were imported. */
function agreedIn(year: number, {rule, question}: AskedPlai, answer: PlaiAnswer): AgreedYear | undefined {
  return agreedYear(importedAgrements()?.operations ?? [], {
    year,
    volume: question.production[0] + question.reconstitution[0],
    rate: answer[rule].years[0].rate
  });
}

/** Over the kept worlds, or as many of them as asked; undefined with `--mondes 0`. */
function answerInWorlds(
  options: PlaiOptions,
  {question}: AskedPlai,
  defaults: PlaiDefaults
): PlaiInWorlds | undefined {
  const count = readWorldCount(options.mondes);
  const kept = count === 0 ? undefined : readPlaiWorlds();
  if (kept === undefined) return undefined;
  return plaiInWorlds(question, kept.worlds.slice(0, count), {
    programmed: givesVolumes(options) ? undefined : defaults.production,
    knownOn: kept.knownOn
  });
}
