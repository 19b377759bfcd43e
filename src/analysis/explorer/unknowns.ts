import type {WorldsHeader} from "../indicateurs/runHeader.js";
import {commonWorlds} from "./commonWorlds.js";
import {defaultWeight, utilitiesOf, utilityText} from "./decision.js";
import {type Explained, explain} from "./explained.js";
import type {ExploredScenario, ExploredWorlds, PartnerFile, ToldCoordinate} from "./exploredWorlds.js";
import {type Subject, type SubjectOutcome, spokenWorlds, subjectsOf, worldMeans} from "./subjects.js";
import {failureSentences} from "./toldFailure.js";
import {lessonSentences} from "./toldLessons.js";
import {turnedWorlds} from "./turnedWorlds.js";
import {type Lessons, lessonsOf} from "./whatToLearn.js";
import type {Weight} from "./whatWeighs.js";
import type {FailingWorlds} from "./whereItFails.js";

/** The document of the page « Ce que l’on ne sait pas », from kept worlds and projections: nothing is run. */
export interface UnknownsDocument {
  readonly schema: "equilibre/inconnues@1";
  readonly worlds: WorldsHeader;
  readonly year: number;
  readonly reference: Pick<ExploredScenario, "id" | "title">;
  readonly differences: readonly UnknownDifference[];
  readonly learn: {
    readonly sentences: readonly string[];
    /** What each fall is of, in the order of `falls`. */
    readonly bars: readonly Pick<Subject, "scenario" | "against" | "outcome">[];
    readonly utility: string;
    readonly lessons: Lessons;
    /** Bars of one chart: what each file would take off the outer bars, in [0, 1], the largest first. */
    readonly chart: readonly {readonly title: string; readonly article: string; readonly fall: number}[];
  };
}

/** One difference with the reference: what may be said of it, what weighs in it, and where it turns round. */
export interface UnknownDifference
  extends Pick<Explained, "scenario" | "against" | "outcome" | "mean" | "worlds" | "sign" | "sentence"> {
  readonly weighs: {
    /** Told from chance, five at most; or that none is. */
    readonly sentences: readonly string[];
    /** The five largest, told or not. */
    readonly rows: readonly Weight[];
    /** Worlds along the first row: its place, then the mean difference. */
    readonly chart: readonly (readonly [place: number, difference: number])[];
  };
  readonly turns: FailingWorlds & {
    readonly sentences: readonly string[];
    /** Worlds along the first conditions of the box, else along what weighs most: places, and whether the sign turns. */
    readonly chart: {
      readonly along: readonly ToldCoordinate[];
      readonly points: readonly {readonly places: readonly number[]; readonly turned: boolean}[];
    };
  };
}

export interface UnknownsSource extends Omit<ExploredWorlds, "scenarios"> {
  /** The reference, then those held against it; projected in the same worlds. */
  readonly scenarios: readonly ExploredScenario[];
  /** With their names under what is in force; those of `mainOutcomes` at least. */
  readonly outcomes: readonly SubjectOutcome[];
  readonly files: readonly PartnerFile[];
  /** First accesses that a point of balance is worth. */
  readonly weight?: number;
}

/** Outcomes whose differences the page tells. */
export const mainOutcomes = [
  "under60.fragile",
  "under60.sans",
  "premierAcces.modestes",
  "premierAcces.tresModestes"
] as const;

/** What is not known of the main differences: what weighs, where answers turn round, what to ask for first. */
export function unknownsDocument(given: UnknownsSource): UnknownsDocument {
  const source = inCommon(given);
  const {scenarios, outcomes, coordinates, places, files, year, weight = defaultWeight} = source;
  const [{id, title, projection}] = scenarios;
  const subjects = mainOutcomes.flatMap((main) => {
    const outcome = outcomes.find((one) => one.id === main);
    if (outcome === undefined) return [];
    return subjectsOf(scenarios, outcome, year).filter(({against}) => against !== undefined);
  });
  const bars = subjects.filter(({futures}) => futures.every((row) => row.every(Number.isFinite)));
  const utilities = utilitiesOf(scenarios, {year, weight});
  const lessons = lessonsOf({
    ...{coordinates, places, files},
    bars: bars.map(({futures}) => futures),
    ...(utilities && {utilities})
  });
  return {
    schema: "equilibre/inconnues@1",
    worlds: projection.worlds,
    year,
    reference: {id, title},
    differences: subjects.map((subject) => differenceOf(subject, source)),
    learn: {
      sentences: lessonSentences(lessons, places.length),
      bars: bars.map(({scenario, against, outcome}) => ({scenario, ...(against && {against}), outcome})),
      utility: utilityText(weight),
      lessons: {...lessons, hypotheses: lessons.hypotheses.slice(0, 10)},
      chart: lessons.files.map(({title, file, fall}) => ({title, article: file?.article ?? "", fall}))
    }
  };
}

/** The worlds that every projection ran in: places are in their order, and may be of more. */
function inCommon(source: UnknownsSource): UnknownsSource {
  const projections = commonWorlds(source.scenarios.map(({projection}) => projection));
  const {n} = projections[0].worlds;
  if (source.places.length < n) throw new RangeError(`${source.places.length} places for ${n} worlds`);
  return {
    ...source,
    scenarios: source.scenarios.map((scenario, s) => ({...scenario, projection: projections[s]})),
    places: source.places.slice(0, n)
  };
}

function differenceOf(subject: Subject, source: UnknownsSource): UnknownDifference {
  const {coordinates, places} = source;
  const {weights, sentences, ...explained} = explain(subject, source);
  const means = worldMeans(subject);
  const spoken = spokenWorlds(means);
  const {turns, cases} = turnedWorlds(subject, source);
  const rank = (coordinate: ToldCoordinate) => coordinates.findIndex(({id}) => id === coordinate.id);
  const [first, second] = weights;
  const boxed = turns.box?.limits.map(({coordinate}) => coordinate) ?? [];
  const along = (boxed.length > 0 ? boxed : [first, second].flatMap((one) => one?.coordinate ?? [])).slice(
    0,
    2
  );
  return {
    ...explained,
    weighs: {
      sentences,
      rows: weights.slice(0, 5),
      chart:
        first === undefined ? [] : spoken.map((w) => [places[w][rank(first.coordinate)], means[w]] as const)
    },
    turns: {
      ...turns,
      sentences: failureSentences(turns, "la réponse se retourne"),
      chart: {
        along,
        points: spoken.map((w, i) => ({
          places: along.map((coordinate) => places[w][rank(coordinate)]),
          turned: cases[i]
        }))
      }
    }
  };
}
