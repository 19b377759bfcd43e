import {defaultThresholds} from "../analysis/comparer/defaultThresholds.js";
import {answerIds} from "../files/awaitedAnswers.js";
import {readProject} from "../files/projectFile.js";
import {type Decision, decisions} from "./decisions.js";
import {type NamedSimulations, type NamedSimulationsOptions, namedSimulations} from "./namedSimulations.js";
import {exerciseIsKept, exerciseRevoyure} from "./revoyure/exerciseRevoyure.js";

/** Something that the site shows and that takes time. */
export interface SiteAnswer {
  /** Its name: see `answerIds`. */
  readonly id: string;
  /** In a sentence: « la part de chaque levier ». */
  readonly label: string;
  /** Time that it takes when nothing of it is kept, that of a named simulation being 1. */
  readonly weight: number;
  /** A DataError of it is a refusal, such as an avenant that changes nothing, and no fault of the project. */
  readonly refusable?: boolean;
  /** Whether computing it costs no more than reading it back. */
  isKept(): boolean | Promise<boolean>;
  /** Whether the site lacks it as long as it was not computed; always where this is left out. */
  isLacked?(): boolean;
  compute(): Promise<void>;
}

export interface SiteAnswers {
  /** Without them there is no site. */
  readonly main: readonly SiteAnswer[];
  /** The others, in the order of a reader: what stands beside the main answer, then PLAI; avenants; all the rest. */
  readonly stages: readonly (readonly SiteAnswer[])[];
}

export interface SiteAnswersOptions extends NamedSimulationsOptions {
  readonly onStage: (stage: string) => Promise<void> | void;
}

/** Measured like those of decisions. */
const weights = {exercise: 6, worlds: 60};

/** All that the site of the project shows and that is computed. */
export function siteAnswers(options: SiteAnswersOptions): SiteAnswers {
  const {reference, convention, beside, bounds, plaiRates} = readProject().scenarios;
  const simulations = namedSimulations(options);
  const main = [reference, convention];
  const early = [beside, bounds, ...plaiRates].filter((id) => id !== undefined);
  const first = [...new Set(early)].filter((id) => !main.includes(id) && simulations.ids.includes(id));
  const rest = simulations.ids.filter((id) => !main.includes(id) && !first.includes(id));
  const run = (id: string) => simulationOf(id, simulations);
  const thresholds = defaultThresholds;
  const prepared = simulations.prepare(convention);
  const [levers, ...others] = decisions({...options, thresholds, prepared}).map((one) =>
    decisionOf(one, options)
  );
  return {
    main: main.map(run),
    stages: [
      [levers, ...first.map(run)],
      others.slice(0, -1),
      [...rest.map(run), worldsOf(simulations), ...others.slice(-1), exerciseOf(options)]
    ]
  };
}

function simulationOf(id: string, simulations: NamedSimulations): SiteAnswer {
  return {
    id: answerIds.simulation(id),
    label: `le scénario « ${simulations.title(id)} »`,
    weight: 1,
    isKept: () => simulations.isKept(id),
    compute: () => simulations.run(id)
  };
}

function decisionOf({answer, ...decision}: Decision, {onReused}: SiteAnswersOptions): SiteAnswer {
  const {id, label, isKept} = decision;
  return {
    ...decision,
    refusable: id !== answerIds.frontier,
    compute: async () => (isKept() ? onReused(label) : answer())
  };
}

function worldsOf(simulations: NamedSimulations): SiteAnswer {
  return {
    id: answerIds.worlds,
    label: "les mondes plausibles",
    weight: weights.worlds,
    isKept: () => simulations.allRun() && !simulations.lackWorlds(),
    isLacked: () => simulations.lackWorlds(),
    compute: async () => {
      if (simulations.lackWorlds()) await simulations.project();
    }
  };
}

function exerciseOf({replications, onStage, onReused}: SiteAnswersOptions): SiteAnswer {
  const label = "l’exercice de revoyure";
  return {
    ...{id: answerIds.exercise, label, weight: weights.exercise},
    isKept: exerciseIsKept,
    compute: async () => {
      const made = await exerciseRevoyure({...(replications === undefined ? {} : {replications}), onStage});
      if (made === "kept") onReused(label);
    }
  };
}
