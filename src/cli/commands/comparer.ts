import {Command} from "commander";
import type {LeverDecomposition} from "../../analysis/comparer/leverDecomposition.js";
import {comparaisonInWorlds} from "../../analysis/mondes/comparisonInWorlds.js";
import {DataError} from "../../files/dataError.js";
import {decomposeLevers} from "../../runners/decomposeLevers.js";
import {keptComparison} from "../../runners/keptComparison.js";
import {createLaboratory} from "../../runners/laboratory.js";
import {checkWorlds} from "../../runners/mondes/checkWorlds.js";
import {drawsWorlds} from "../../runners/mondes/drawsWorlds.js";
import {prepareScenario} from "../../runners/prepareScenario.js";
import {comparisonTable} from "../comparisonTable.js";
import {type ComparerOptions, readComparerOptions} from "../decisions/comparerOptions.js";
import {laboratoryOptions} from "../decisions/laboratoryOptions.js";
import {leversTable} from "../decisions/leversTable.js";
import {interruptible} from "../interruption.js";
import {progressLine} from "../progressLine.js";
import {projectExamples} from "../projectExamples.js";
import {projectedInWorlds} from "../projectedInWorlds.js";
import {addRunOptions, type RunOptions, readRunOptions} from "../runOptions.js";
import {warnOf} from "../warnOf.js";

const examples = `
Exemples :
  $ npx equilibre comparer {reference} {convention}
  $ npx equilibre comparer {convention} premier.yaml second.yaml --replications 50
  $ npx equilibre comparer {convention} mon-scenario.yaml --critere menagesModestesLoges --budget 200
  $ npx equilibre comparer {reference} {convention} --decomposer
  $ npx equilibre comparer {convention} mon-scenario.yaml --json > comparaison.json

Un gagnant n’est nommé que si le classement est stable : des paires de réplications sont ajoutées jusqu’à ce qu’il le soit,
ou que le budget soit épuisé (par défaut : cinq fois les réplications du scénario ; celles de --replications, si elles
sont données). Les critères sont les résultats de « equilibre viser --help ».`;

/** `equilibre comparer`: the first scenario against each of the others, on the same draws. */
export function comparerCommand(): Command {
  return addRunOptions(
    new Command("comparer")
      .argument("<reference>", "scénario de référence : nom ou chemin")
      .argument("<autres...>", "scénarios comparés à la référence")
  )
    .option(
      "--critere <nom>",
      "résultat qui classe (par défaut : l’écart aux bornes, convergence.grouped.maxGap)"
    )
    .option("--preferer <sens>", "moins ou plus (par défaut : selon le critère)")
    .option("--confiance <part>", "confiance du classement (par défaut : 0,95)")
    .option("--budget <n>", "paires de réplications permises pour départager")
    .option(
      "--decomposer",
      "partage l’écart entre les leviers qui diffèrent (valeur de Shapley) ; deux scénarios seulement"
    )
    .addHelpText("after", projectExamples(examples))
    .action(comparer);
}

/** Sets of levers that may be simulated: every one up to six groups. */
const budget = 64;

async function decomposed(
  reference: string,
  [other]: readonly string[],
  options: RunOptions
): Promise<LeverDecomposition> {
  return interruptible((signal) =>
    decomposeLevers(reference, other, {budget}, (start) =>
      createLaboratory(start, laboratoryOptions(options, signal))
    )
  );
}

async function comparer(reference: string, others: readonly string[], typed: ComparerOptions): Promise<void> {
  const {budgetOf, ...ranked} = readComparerOptions(typed);
  if (typed.decomposer && others.length > 1)
    throw new DataError([
      {
        file: "--decomposer",
        message: `: ${others.length + 1} scénarios trouvés ; attendu : deux, la référence et l’autre.`
      }
    ]);
  const options = readRunOptions(typed);
  const first = prepareScenario(reference, options);
  const seed = options.seed ?? first.simulation.seed;
  const prepared = [first, ...others.map((other) => prepareScenario(other, {...options, seed}))];
  const replications = options.replications ?? first.replicates;
  warnOf([reference, ...others]);
  if (drawsWorlds(options)) checkWorlds();
  const pairs = budgetOf(replications);
  const compared = await interruptible((signal) =>
    keptComparison(prepared, {
      ...options,
      ...ranked,
      ...{replications, budget: pairs},
      command: `equilibre ${process.argv.slice(2).join(" ")}`,
      signal,
      progressOf: ({id}) => progressLine(id)
    })
  );
  const comparaison = comparaisonInWorlds(compared, await projectedInWorlds(prepared, options));
  const decomposition =
    typed.decomposer === undefined
      ? undefined
      : await decomposed(reference, others, {...options, seed, replications});
  const document = decomposition === undefined ? comparaison : {...comparaison, decomposition};
  process.stdout.write(
    typed.json
      ? `${JSON.stringify(document)}\n`
      : [
          comparisonTable(comparaison),
          ...(decomposition === undefined ? [] : [leversTable(decomposition)])
        ].join("\n")
  );
}
