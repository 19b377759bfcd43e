import type {Comparaison} from "../analysis/comparer/comparaison.js";
import {type Compared, comparePaired} from "../analysis/comparer/comparePaired.js";
import {defaultThresholds} from "../analysis/comparer/defaultThresholds.js";
import {thresholdOf} from "../analysis/comparer/effect.js";
import {inForceOf, type Outcome, outcomeLabel} from "../analysis/comparer/outcomes.js";
import {looksOf, type Ranking, ranking} from "../analysis/comparer/ranking.js";
import type {RankingDocument} from "../analysis/comparer/rankingDocument.js";
import {yearlyMean} from "../analysis/comparer/yearlyMean.js";
import type {PreparedScenario} from "./preparedScenario.js";
import {type FinishedRun, type RunScenarioOptions, runScenario} from "./runScenario.js";
import type {Progress} from "./simulateReplicates.js";

export interface CompareScenariosOptions extends Omit<RunScenarioOptions, "onProgress"> {
  readonly progressOf?: (prepared: PreparedScenario) => (progress: Progress) => void;
  /** Paired replicates that may be run until the ranking is settled; as many as asked at first when undefined. */
  readonly budget?: number;
  readonly criterion: Outcome;
  readonly prefer: RankingDocument["prefer"];
  /** Of the ranking. */
  readonly confidence: number;
}

/** Of the intervals of differences. */
const intervals = 0.95;

interface Look {
  readonly runs: readonly FinishedRun[];
  readonly compared: readonly Compared[];
  readonly ranking: Ranking;
}

/**
 * Runs what is missing of several scenarios of one seed, compares each with the first, pair by pair, and adds pairs
 * until the ranking is settled or the budget is spent.
 */
export async function compareScenarios(
  scenarios: readonly PreparedScenario[],
  options: CompareScenariosOptions
): Promise<Comparaison> {
  const [{simulation, objectives}] = scenarios;
  if (scenarios.some((prepared) => prepared.simulation.seed !== simulation.seed))
    throw new RangeError("seeds differ");
  const {replications: first, budget = first, criterion, prefer, confidence} = options;
  const year = objectives.firstYear + Math.min(...scenarios.map((one) => one.simulation.steps)) / 2 - 1;
  const least = leastOf(criterion);
  const looks = looksOf(first, budget);
  let looked = 0;
  let look: Look;
  do {
    const replications = looks[looked++];
    const again = options.again && looked === 1;
    look = await lookAt(scenarios, {...options, replications, again}, (compared) =>
      ranking(
        compared.map((one, i) => ({id: scenarios[i].id, values: criterionValues(one, criterion, year)})),
        {prefer, confidence, least, looks: looks.length}
      )
    );
  } while (look.ranking.status === "indecis" && looked < looks.length);
  const {id, unit} = criterion;
  const label = outcomeLabel(
    criterion,
    scenarios.map((prepared) => inForceOf(prepared.objectives))
  );
  return documentOf(scenarios, look, {
    ...look.ranking,
    ...{criterion: {id, label, unit}, prefer, year, confidence, least, budget, looks, looked},
    replications: looks[looked - 1]
  });
}

async function lookAt(
  scenarios: readonly PreparedScenario[],
  options: RunScenarioOptions & Pick<CompareScenariosOptions, "progressOf">,
  rank: (compared: readonly Compared[]) => Ranking
): Promise<Look> {
  const runs: FinishedRun[] = [];
  for (const prepared of scenarios)
    runs.push(await runScenario(prepared, {...options, onProgress: options.progressOf?.(prepared)}));
  const compared = runs.map(({replicates}, i) => ({replicates, objectives: scenarios[i].objectives}));
  return {runs, compared, ranking: rank(compared)};
}

/** A share is ranked in points, so that « too small to matter » means the same everywhere. */
function criterionValues(compared: Compared, criterion: Outcome, year: number): number[] {
  const scale = criterion.unit === "share" ? 100 : 1;
  return Array.from(yearlyMean(compared, criterion, [year]), (value) => scale * value);
}

function leastOf({unit}: Outcome): number {
  return thresholdOf(unit, defaultThresholds);
}

function documentOf(
  scenarios: readonly PreparedScenario[],
  {runs, compared}: Look,
  rankingDocument: RankingDocument
): Comparaison {
  const [{simulation, incertitudes}] = scenarios;
  return {
    schema: "equilibre/comparaison@1",
    engine: runs[0].resultat.engine,
    seed: simulation.seed,
    replications: rankingDocument.replications,
    incertitudes,
    confidence: intervals,
    scenarios: runs.map(({resultat: {scenario, digest, inputs, replaced}}) => ({
      ...scenario,
      digest,
      inputs,
      ...(replaced === undefined ? {} : {replaced})
    })),
    comparisons: compared.slice(1).map((other, i) => ({
      reference: scenarios[0].id,
      other: scenarios[i + 1].id,
      outcomes: comparePaired({reference: compared[0], other}, {confidence: intervals})
    })),
    ranking: rankingDocument
  };
}
