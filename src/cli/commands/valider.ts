import {Command} from "commander";
import {DataError, formatProblem} from "../../files/dataError.js";
import {type Validation, validateFiles} from "../../files/validateFiles.js";
import {projectExamples} from "../projectExamples.js";

const examples = `
Exemples :
  $ npx equilibre valider
  $ npx equilibre valider simulations/{convention}/scenario.yaml
  $ npx equilibre valider mon-avenant.yaml mon-scenario.yaml`;

/** `equilibre valider`: every problem of the given files, or of everything under data/ and simulations/. */
export function validerCommand(): Command {
  return new Command("valider")
    .argument("[fichiers...]", "fichiers à vérifier ; par défaut, tout data/ et simulations/")
    .addHelpText("after", projectExamples(examples))
    .action((files: readonly string[]) => {
      const validation = validateFiles(files);
      if (validation.problems.length > 0) throw new DataError(validation.problems);
      for (const warning of validation.warnings)
        process.stderr.write(`Avertissement : ${formatProblem(warning)}\n`);
      process.stdout.write([...validation.coverage, summary(validation), ""].join("\n"));
    });
}

const names: {
  readonly [kind in Validation["counts"] extends ReadonlyMap<infer K, number> ? K & string : never]: string;
} = {
  projet: "projet",
  convention: "convention",
  leviers: "fichier de leviers",
  hypotheses: "fichier d’hypothèses",
  loi: "fichier de la loi",
  suivi: "fichier d’hypothèses du suivi",
  avenant: "avenant",
  scenario: "scénario",
  decision: "décision de revoyure",
  instances: "découpage en instances",
  territoire: "territoire",
  observations: "jeu de chiffres publics"
};

function summary({counts}: Validation): string {
  const parts = [...counts].map(([kind, count]) => `${count} ${plural(names[kind], count)}`);
  return `Rien à corriger : ${parts.join(", ")}.`;
}

function plural(name: string, count: number): string {
  return count < 2 ? name : name.replace(/^\S+/, (word) => (word.endsWith("s") ? word : `${word}s`));
}
