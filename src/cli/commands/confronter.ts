import {Command} from "commander";
import {confrontation} from "../../analysis/confronter/confrontation.js";
import {isIsoDate} from "../../core/convention/nextDay.js";
import {DataError} from "../../files/dataError.js";
import {readConfrontationGround, requireFigures} from "../../files/observations/confrontationGround.js";
import {prepareScenario} from "../../runners/prepareScenario.js";
import {runScenario} from "../../runners/runScenario.js";
import {confronterText} from "../confronterText.js";
import {interruptible} from "../interruption.js";
import {type OptionReader, optionReader} from "../plai/optionReader.js";
import {progressLine} from "../progressLine.js";
import {projectExamples} from "../projectExamples.js";
import {projectedInWorlds} from "../projectedInWorlds.js";
import {addRunOptions, readRunOptions, type TypedRunOptions} from "../runOptions.js";

interface Options extends TypedRunOptions {
  readonly connuLe?: string;
  readonly observeLe?: string;
  readonly jusquA?: string;
}

const notes = `
Chaque chiffre public venu après la signature est mis à côté de ce que l’on projetait, les manqués d’abord. Rien de ce qui a été
publié après --connu-le n’entre dans la projection. Vos chiffres : npx equilibre importer observations <fichier>.

Exemples :
  $ npx equilibre confronter {reference} {convention}
  $ npx equilibre confronter {convention} --observe-le 2027-06-30
  $ npx equilibre confronter {convention} --mondes 64 --json > confrontation.json`;

/** `equilibre confronter`: what was projected beside what came, scored. */
export function confronterCommand(): Command {
  return addRunOptions(
    new Command("confronter").argument("<scenarios...>", "scénarios projetés : noms ou chemins")
  )
    .option("--connu-le <date>", "date de la projection (par défaut : celle des mondes du projet)")
    .option("--observe-le <date>", "prend les chiffres publics tels qu’ils étaient connus ce jour-là")
    .option("--jusqu-a <annee>", "dernière année comparée (par défaut : la dernière projetée)")
    .addHelpText("after", projectExamples(notes))
    .action(confronter);
}

async function confronter(references: readonly string[], typed: Options): Promise<void> {
  const reader = optionReader();
  const knownOn = day(reader, "--connu-le", typed.connuLe);
  const observedOn = day(reader, "--observe-le", typed.observeLe);
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
  const options = readRunOptions(typed);
  const ground = readConfrontationGround(knownOn);
  requireFigures(ground);
  const prepared = references.map((reference) => prepareScenario(reference, options));
  const scenarios = [];
  for (const one of prepared) {
    const {replicates} = await interruptible((signal) =>
      runScenario(one, {
        ...{...options, signal, replications: options.replications ?? one.replicates},
        command: `equilibre ${process.argv.slice(2).join(" ")}`,
        onProgress: progressLine(one.id)
      })
    );
    scenarios.push({id: one.id, title: one.title, replicates});
  }
  const projections = await projectedInWorlds(prepared, options);
  const document = confrontation({
    ...ground,
    scenarios: scenarios.map((one, i) => ({
      ...one,
      ...(projections[i] !== undefined && {projection: projections[i]})
    })),
    ...(until !== undefined && {until}),
    ...(observedOn !== undefined && {observedOn})
  });
  process.stdout.write(typed.json ? `${JSON.stringify(document)}\n` : confronterText(document));
}

function day(reader: OptionReader, option: string, typed: string | undefined): string | undefined {
  if (typed === undefined || isIsoDate(typed)) return typed;
  reader.refuse(option, `: « ${typed} » n’est pas une date ; attendu : AAAA-MM-JJ, comme 2025-01-31.`);
  return undefined;
}
