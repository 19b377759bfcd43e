import {Command} from "commander";
import {collectDecisions, type Subject} from "../../analysis/expliquer/collectDecisions.js";
import {logementKey} from "../../analysis/expliquer/identify.js";
import type {Model} from "../../core/state.js";
import {DataError} from "../../files/dataError.js";
import {scenarioOfRun} from "../../files/scenarioOfRun.js";
import {prepareScenario} from "../../runners/prepareScenario.js";
import {engineFor} from "../../runners/simulatorModule.js";
import {explainDecision} from "../explainDecision.js";
import {parseCounts} from "../parseCounts.js";
import {projectExamples} from "../projectExamples.js";

interface Options {
  readonly logement?: string;
  readonly menage?: string;
  readonly quartier?: string;
  readonly replication?: string;
  readonly limite?: string;
  readonly json?: boolean;
}

const examples = `
Exemples :
  $ npx equilibre expliquer {convention} --quartier 12345-Q03
  $ npx equilibre expliquer .equilibre/runs/{convention}-0123456789ab --logement 12345-Q03/12
  $ npx equilibre expliquer {convention} --menage M-1a2b3c4d --json`;

/** `equilibre expliquer`: the decisions about a logement, a ménage or a quartier, as they were taken. */
export function expliquerCommand(): Command {
  return new Command("expliquer")
    .argument("<scenario>", "nom ou fichier d’un scénario, ou dossier de résultats")
    .option("--logement <nom>", "un logement, par son quartier et son rang : 12345-Q03/12")
    .option("--menage <nom>", "un ménage, par le nom que donnent les autres explications : M-1a2b3c4d")
    .option("--quartier <id>", "un quartier, par son identifiant : 12345-Q03")
    .option("--replication <n>", "numéro de la réplication rejouée (par défaut : 1)")
    .option("--limite <n>", "nombre de décisions racontées (par défaut : 20)")
    .option("--json", "écrit un seul document JSON sur la sortie standard")
    .addHelpText("after", projectExamples(examples))
    .action(expliquer);
}

function expliquer(reference: string, options: Options): void {
  const {replication = 1, limite = 20} = parseCounts({
    replication: options.replication,
    limite: options.limite
  });
  const {scenario, seed} = scenarioOfRun(reference);
  const {id, simulation} = prepareScenario(scenario, {
    incertitudes: false,
    ...(seed === undefined ? {} : {seed})
  });
  const model = simulation.model as Model;
  const subject = subjectOf(model, options);
  const {observer, decisions, found} = collectDecisions(subject, {model, limit: limite});
  engineFor(model).run(simulation.seed, replication - 1, {observer});
  if (options.json) {
    const document = {
      schema: "equilibre/explication@1",
      scenario: id,
      seed: simulation.seed,
      replication,
      found: found(),
      decisions
    };
    process.stdout.write(`${JSON.stringify(document, undefined, 2)}\n`);
    return;
  }
  const shown = found() > decisions.length ? ` ; les ${decisions.length} premières (--limite pour plus)` : "";
  process.stdout.write(
    `${found()} décision${found() > 1 ? "s" : ""} dans la réplication ${replication} de ${id}, graine ` +
      `« ${simulation.seed} »${shown}.\n\n${decisions.map((decision) => explainDecision(decision, model.plan.brackets)).join("\n\n")}\n`
  );
}

function subjectOf({territoire, plan}: Model, {logement, menage, quartier}: Options): Subject {
  const problems: string[] = [];
  const subject: {logement?: number; menage?: number; quartier?: number} = {};
  if (logement === undefined && menage === undefined && quartier === undefined)
    problems.push("Indiquez ce qu’il faut expliquer : --logement, --menage ou --quartier.");
  if (logement !== undefined) {
    subject.logement = logementKey(territoire, logement, plan.firstYear);
    if (subject.logement === undefined)
      problems.push(
        `--logement : « ${logement} » n’est pas un logement. Forme attendue : 12345-Q03/12 ou 12345-017/2025-S1-4.`
      );
  }
  if (menage !== undefined) {
    const [, digits] = /^M-([0-9a-f]{8})$/i.exec(menage) ?? [];
    if (digits === undefined)
      problems.push(`--menage : « ${menage} » n’est pas un ménage. Forme attendue : M-1a2b3c4d.`);
    else subject.menage = Number.parseInt(digits, 16);
  }
  if (quartier !== undefined) {
    subject.quartier = territoire.quartiers.ids.indexOf(quartier);
    if (subject.quartier < 0)
      problems.push(
        `--quartier : « ${quartier} » est inconnu. La liste : npx equilibre territoire --quartiers.`
      );
  }
  if (problems.length > 0) throw new DataError(problems.map((message) => ({file: "expliquer :", message})));
  return subject;
}
