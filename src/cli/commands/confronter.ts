import {Command} from "commander";
import {centralFutures} from "../../analysis/confronter/centralFutures.js";
import {confrontation} from "../../analysis/confronter/confrontation.js";
import type {Coalitions} from "../../analysis/confronter/missCauses.js";
import {DataError} from "../../files/dataError.js";
import {displayPath} from "../../files/displayPath.js";
import {readConfrontationGround, requireFigures} from "../../files/observations/confrontationGround.js";
import {readProject} from "../../files/projectFile.js";
import {readScenario} from "../../files/resolveScenario.js";
import {writeWhole} from "../../files/writeWhole.js";
import {prepareScenario} from "../../runners/prepareScenario.js";
import {publishCentres} from "../../runners/publishCentres.js";
import {runCauses} from "../../runners/runCauses.js";
import {runScenario} from "../../runners/runScenario.js";
import {confronterText} from "../confronterText.js";
import {dayTyped} from "../dayTyped.js";
import {evaluationReport} from "../evaluationReport.js";
import {finalEvaluationDay} from "../finalEvaluationDay.js";
import {interruptible} from "../interruption.js";
import {optionReader} from "../plai/optionReader.js";
import {progressLine} from "../progressLine.js";
import {projectExamples} from "../projectExamples.js";
import {projectedInWorlds} from "../projectedInWorlds.js";
import {addRunOptions, type RunOptions, readRunOptions, type TypedRunOptions} from "../runOptions.js";

interface Options extends TypedRunOptions {
  readonly connuLe?: string;
  readonly observeLe?: string;
  readonly jusquA?: string;
  readonly causes?: boolean;
  readonly publier?: boolean;
  readonly evaluation?: string;
}

const notes = `
Chaque chiffre public venu après la signature est mis à côté de ce que l’on projetait, les manqués d’abord. Rien de ce qui a été
publié après --connu-le n’entre dans la projection, ni dans ses mondes ni dans ses valeurs centrales (data/territoire/connu.yaml).
Vos chiffres : npx equilibre importer observations <fichier>.

Exemples :
  $ npx equilibre confronter {reference} {convention}
  $ npx equilibre confronter {convention} --observe-le 2027-06-30
  $ npx equilibre confronter {reference} --causes
  $ npx equilibre confronter --evaluation evaluation-finale.md
  $ npx equilibre confronter {convention} --mondes 64 --json > confrontation.json`;

/** `equilibre confronter`: what was projected beside what came, scored. */
export function confronterCommand(): Command {
  return addRunOptions(
    new Command("confronter").argument(
      "[scenarios...]",
      "scénarios projetés : noms ou chemins (par défaut : les deux de référence)"
    )
  )
    .option("--connu-le <date>", "date de la projection (par défaut : celle des mondes du projet)")
    .option("--observe-le <date>", "prend les chiffres publics tels qu’ils étaient connus ce jour-là")
    .option("--jusqu-a <annee>", "dernière année comparée (par défaut : la dernière projetée)")
    .option("--causes", "partage l’écart du premier scénario entre ses causes (deux à cinq minutes)")
    .option(
      "--evaluation <fichier>",
      "écrit aussi la part de l’évaluation finale (article 19), en Markdown, avec les chiffres connus à sa date"
    )
    .option("--publier", "recalcule ce que montre la page, à chaque date du projet (cinq à dix minutes)")
    .addHelpText("after", projectExamples(notes))
    .action(confronter);
}

async function confronter(typedReferences: readonly string[], typed: Options): Promise<void> {
  const reader = optionReader();
  const knownOn = dayTyped("--connu-le", typed.connuLe);
  const asked = dayTyped("--observe-le", typed.observeLe);
  const until =
    typed.jusquA === undefined
      ? undefined
      : reader.number("--jusqu-a", typed.jusquA, {
          min: 1990,
          max: 2100,
          whole: true,
          says: "une année, comme 2028"
        });
  if (reader.problems.length > 0) throw new DataError(reader.problems);
  const options = {
    ...readRunOptions(typed),
    command: `equilibre ${process.argv.slice(2).join(" ")}`
  };
  const ground = readConfrontationGround(knownOn);
  requireFigures(ground);
  if (typed.publier) return publish(ground, options);
  const {scenarios: own, title} = readProject();
  const references = typedReferences.length > 0 ? typedReferences : [own.reference, own.convention];
  const observedOn =
    asked ??
    (typed.evaluation === undefined ? undefined : finalEvaluationDay(readScenario(own.reference).text));
  const prepared = references.map((one) => prepareScenario(one, {...options, knownOn: ground.knownOn}));
  const scenarios = [];
  for (const one of prepared) {
    const {replicates} = await interruptible((signal) =>
      runScenario(one, {
        ...{...options, signal, replications: options.replications ?? one.replicates},
        onProgress: progressLine(one.id)
      })
    );
    scenarios.push({id: one.id, title: one.title, central: centralFutures(replicates, ground.firstYear)});
  }
  const coalitions = typed.causes ? await causesOf(references[0], {ground, options}) : undefined;
  const projections = await projectedInWorlds(prepared, {...options, knownOn: ground.knownOn});
  const document = confrontation({
    ...{...ground, coalitions},
    scenarios: scenarios.map((one, i) => ({
      ...one,
      ...(projections[i] !== undefined && {projection: projections[i]})
    })),
    ...(until !== undefined && {until}),
    ...(observedOn !== undefined && {observedOn})
  });
  if (typed.evaluation !== undefined) {
    await writeWhole(typed.evaluation, evaluationReport(document, title));
    process.stderr.write(`Part de l’évaluation finale écrite dans ${displayPath(typed.evaluation)}.\n`);
  }
  process.stdout.write(typed.json ? `${JSON.stringify(document)}\n` : confronterText(document));
}

type Ground = ReturnType<typeof readConfrontationGround>;
type Running = RunOptions & {readonly command: string};

/** The first scenario with what happened in the place of what was supposed, in every set of causes. */
async function causesOf(
  scenario: string,
  {ground, options}: {readonly ground: Ground; readonly options: Running}
): Promise<Coalitions> {
  const {happened, causes, knownOn} = ground;
  if (happened === undefined || causes.length === 0)
    throw new DataError([
      {
        file: "--causes",
        message:
          ": ce projet ne dit pas ce qui est arrivé ; attendu : « happened » et « causes » dans data/observations/confronter.yaml."
      }
    ]);
  const coalitions = await interruptible((signal) =>
    runCauses(scenario, {...options, signal, knownOn, happened, causes, progressOf: progressLine})
  );
  return {scenario, happened, causes, coalitions};
}

async function publish({firstYear, happened, causes}: Ground, options: Running): Promise<void> {
  const path = await interruptible((signal) =>
    publishCentres({...options, signal, firstYear, happened, causes, progressOf: progressLine})
  );
  process.stderr.write(`Projections centrales écrites dans ${displayPath(path)}.\n`);
}
