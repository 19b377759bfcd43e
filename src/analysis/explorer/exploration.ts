import {formatDecimal, formatTerm} from "../../words/numbers.js";
import {byWorld} from "../indicateurs/estimate.js";
import type {WorldsHeader} from "../indicateurs/runHeader.js";
import {yearlyFutures} from "../mondes/differenceInWorlds.js";
import {meets, type Objective} from "../viser/objective.js";
import {balanceId, priceId, utilitiesOf, utilityText, veryModestId} from "./decision.js";
import {type Explained, explain} from "./explained.js";
import type {ExploredScenario, ExploredWorlds, PartnerFile} from "./exploredWorlds.js";
import {type Criterion, policyRobustness, type RobustnessDocument} from "./policyRobustness.js";
import {type Subject, type SubjectOutcome, spokenWorlds, subjectsOf, worldMeans} from "./subjects.js";
import {failureSentences} from "./toldFailure.js";
import {lessonSentences} from "./toldLessons.js";
import {emulatorSentence} from "./toldWeights.js";
import {seedOf, turnedWorlds} from "./turnedWorlds.js";
import {type Lessons, lessonsOf} from "./whatToLearn.js";
import {type Emulator, emulatorOf} from "./whatWeighs.js";
import {type FailingWorlds, whereItFails} from "./whereItFails.js";

/** A condition on an outcome, and the mean of each world, [scenario][world]. */
export interface WorldCondition {
  readonly objective: Objective;
  /** As it was typed, or as the project says it. */
  readonly text: string;
  readonly means: readonly (readonly number[])[];
}

export interface ExplainedSubject extends Explained {
  readonly emulator: Emulator;
  readonly emulatorSentence: string;
}

/** Where a scenario fails a condition, or where a difference turns round. */
export interface FailureDocument extends FailingWorlds, Pick<Subject, "against"> {
  readonly scenario: Subject["scenario"];
  readonly outcome: SubjectOutcome;
  /** The condition of the failure; "signe" for a difference that turns round. */
  readonly condition: string;
  readonly sentences: readonly string[];
}

/** What is said of scenarios over the kept worlds. */
export interface Exploration {
  readonly worlds: WorldsHeader;
  readonly year: number;
  readonly scenarios: readonly Pick<ExploredScenario, "id" | "title">[];
  readonly subjects: readonly ExplainedSubject[];
  readonly failures: readonly FailureDocument[];
  /** Of two policies or more. */
  readonly robustness?: RobustnessDocument;
  readonly learn: {
    readonly bars: readonly Pick<Subject, "scenario" | "against" | "outcome">[];
    readonly utility?: string;
    readonly lessons: Lessons;
    readonly sentences: readonly string[];
  };
}

export interface ExplorationSource extends ExploredWorlds {
  /** Outcomes asked, with their names under what is in force. */
  readonly outcomes: readonly SubjectOutcome[];
  /** What policies are held against each other on: balance, lower is better, then prices, higher is. */
  readonly criteria: readonly SubjectOutcome[];
  /** What a scenario fails by: undefined, where differences alone may turn round. */
  readonly failure?: WorldCondition;
  /** What a policy must hold all together to be called good enough. */
  readonly conditions: readonly WorldCondition[];
  /** First accesses that a point of balance is worth. */
  readonly weight: number;
  readonly files: readonly PartnerFile[];
  /** Told of each subject as it is explained: the polynomials take a second or two each. */
  readonly onSubject?: (done: number, total: number) => void;
}

/** Explores scenarios over the worlds: what weighs, where it fails, what holds, what to learn first. */
export function explorationOf(source: ExplorationSource): Exploration {
  const {scenarios, outcomes, coordinates, places, files, year, weight, onSubject} = source;
  const subjects = outcomes.flatMap((outcome) => subjectsOf(scenarios, outcome, year));
  const explained = subjects.map((subject, i) => {
    onSubject?.(i, subjects.length);
    return explainedWith(subject, source);
  });
  onSubject?.(subjects.length, subjects.length);
  const bars = barsOf(subjects);
  const utilities = utilitiesOf(scenarios, {year, weight});
  const decision = utilities !== undefined && utilities.length > 1;
  const lessons = lessonsOf({
    ...{coordinates, places, files},
    bars: bars.map(({futures}) => futures),
    ...(decision && {utilities})
  });
  const robustness = scenarios.length > 1 ? robustnessOf(source, utilities) : undefined;
  return {
    worlds: scenarios[0].projection.worlds,
    year,
    scenarios: scenarios.map(({id, title}) => ({id, title})),
    subjects: explained,
    failures: failuresOf(subjects, source),
    ...(robustness && {robustness}),
    learn: {
      bars: bars.map(({scenario, against, outcome}) => ({scenario, ...(against && {against}), outcome})),
      ...(decision && {utility: utilityText(weight)}),
      lessons,
      sentences: lessonSentences(lessons, places.length)
    }
  };
}

function explainedWith(subject: Subject, source: ExplorationSource): ExplainedSubject {
  const means = worldMeans(subject);
  const spoken = spokenWorlds(means);
  const emulator = emulatorOf(
    source.coordinates,
    spoken.map((w) => source.places[w]),
    spoken.map((w) => means[w]),
    {seed: seedOf(subject)}
  );
  return {...explain(subject, source), emulator, emulatorSentence: emulatorSentence(emulator)};
}

/** The bars to narrow: those of differences, or of levels where one scenario is alone; every future must speak. */
function barsOf(subjects: readonly Subject[]): Subject[] {
  const differences = subjects.filter(({against}) => against !== undefined);
  return (differences.length > 0 ? differences : subjects).filter(({futures}) =>
    futures.every((row) => row.every(Number.isFinite))
  );
}

function failuresOf(subjects: readonly Subject[], source: ExplorationSource): FailureDocument[] {
  const {scenarios, coordinates, places, failure} = source;
  const failed = scenarios.flatMap(({id, title}, s): FailureDocument[] => {
    if (failure === undefined) return [];
    const {objective, text, means} = failure;
    const spoken = spokenWorlds(means[s]);
    const found = whereItFails(
      coordinates,
      spoken.map((w) => places[w]),
      spoken.map((w) => meets(objective, means[s][w])),
      {seed: ["echec", id, text].join("|")}
    );
    const {id: outcomeId, label, unit} = objective.outcome;
    return [
      {
        scenario: {id, title},
        outcome: {id: outcomeId, label, unit},
        condition: text,
        ...found,
        sentences: failureSentences(found, `« ${title} » échoue (${text})`)
      }
    ];
  });
  const turned = subjects
    .filter(({against, outcome}) => against !== undefined && turning.includes(outcome.id))
    .map((subject): FailureDocument => {
      const {scenario, against, outcome} = subject;
      const {turns} = turnedWorlds(subject, source);
      const verb = `le signe de « ${outcome.label} », « ${scenario.title} » contre « ${against?.title} », se retourne`;
      return {
        ...{scenario, outcome},
        ...(against && {against}),
        condition: "signe",
        ...turns,
        sentences: failureSentences(turns, verb)
      };
    });
  return [...failed, ...turned];
}

/** Differences whose sign is the price of a policy. */
const turning: readonly string[] = [priceId, veryModestId];

function robustnessOf(
  {scenarios, criteria: named, conditions, year}: ExplorationSource,
  utilities: readonly (readonly number[])[] | undefined
): RobustnessDocument | undefined {
  const meansOf = (id: string) =>
    scenarios.map(({projection}) =>
      worldMeans({futures: byWorld(yearlyFutures(projection, id, [year]), projection.worlds.replicates)})
    );
  const known = named.filter(({id}) =>
    scenarios.every(({projection: {futures}}) => futures[id] !== undefined)
  );
  if (known[0]?.id !== balanceId || known[1]?.id !== priceId) return undefined;
  const criteria: Criterion[] = [
    ...known.map((outcome) => ({
      outcome,
      better: outcome.id === balanceId ? ("low" as const) : ("high" as const),
      values: meansOf(outcome.id)
    })),
    ...(utilities === undefined
      ? []
      : [
          {
            outcome: {id: "utilite", label: "Utilité déclarée", unit: "count" as const},
            better: "high" as const,
            values: utilities
          }
        ])
  ];
  return policyRobustness(
    scenarios,
    criteria,
    conditions.map(({objective, text, means}) => ({
      text,
      met: means.map((row) => row.map((x) => meets(objective, x)))
    }))
  );
}

/** « Écart aux bornes ≤ 2 points »: a condition in words; `strict` for a failure, which is beyond its bound. */
export function conditionText(
  {outcome: {label, unit}, relation, bound}: Objective,
  {strict = false}: {strict?: boolean} = {}
): string {
  const amount =
    unit === "share"
      ? formatTerm(bound)
      : `${formatDecimal(bound)}${unit === "points" ? " points" : unit === "months" ? " mois" : ""}`;
  const signs = strict ? {"<=": "<", ">=": ">"} : {"<=": "≤", ">=": "≥"};
  return `${label} ${signs[relation]} ${amount}`;
}
