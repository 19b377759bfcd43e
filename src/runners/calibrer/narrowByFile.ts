import {type NarrowedAnswer, narrowedAnswer} from "../../analysis/calibrer/narrowedAnswer.js";
import {weighedYear} from "../../analysis/calibrer/weighedYear.js";
import {outcomes} from "../../analysis/comparer/outcomes.js";
import {coordinatesOf, placeOf} from "../../analysis/mondes/coordinates.js";
import {keptWorlds} from "../../analysis/mondes/world.js";
import {bracketsOn, objectiveLowSet} from "../../core/brackets.js";
import {datedAt} from "../../core/convention/dated.js";
import {type Fragilite, fragilites} from "../../core/vocabulary.js";
import type {FittedFiles} from "../../files/calibrer/fitOnFiles.js";
import {readWorldGround} from "../../files/mondes/worldGround.js";
import {readWorlds} from "../../files/mondes/worldsFile.js";
import {readProject} from "../../files/projectFile.js";
import {resolveScenario} from "../../files/resolveScenario.js";
import {hypothesisPart} from "../../words/hypothesisParts.js";
import {typography} from "../../words/typography.js";
import type {TaskProgress} from "../keptTasks.js";
import {projectWorlds} from "../mondes/projectWorlds.js";
import {prepareScenario} from "../prepareScenario.js";

/** Differences that the main answer is made of. */
const answered = ["under60.fragile", "under60.sans", "premierAcces.modestes", "premierAcces.tresModestes"];

/**
 * What a fit on a file makes of the plausible worlds and of the main answer; undefined where the year is none that the worlds
 * project, or where lines are too silent to weigh any. Runs the two scenarios in the worlds where that was not done before.
 */
export async function narrowByFile(
  {document, resolved}: Pick<FittedFiles, "document" | "resolved">,
  options: {
    readonly worlds: number | undefined;
    readonly threads: number;
    readonly signal?: AbortSignal;
    readonly onTask?: (progress: TaskProgress) => void;
  }
): Promise<NarrowedAnswer | undefined> {
  const {annee: year, figures, fichiers} = document;
  const {scenarios} = readProject();
  const ground = readWorldGround();
  const worlds = keptWorlds(readWorlds(ground));
  const ids = [scenarios.reference, scenarios.convention] as const;
  const prepared = ids.map((id) => prepareScenario(id, {incertitudes: false}));
  const {threads, signal, onTask} = options;
  const [reference, convention] = await projectWorlds(prepared, {
    ...{threads, count: options.worlds},
    ...(signal && {signal}),
    ...(onTask && {onTask})
  });
  const common = Math.min(reference.worlds.n, convention.worlds.n);
  const years = reference.futures[answered[0]].length;
  if (year < reference.firstYear || year >= reference.firstYear + years) return undefined;
  const {levers} = resolveScenario(scenarios.convention);
  const brackets = bracketsOn(resolved.convention, [`${year}-07-01`]);
  const kept = worlds.slice(0, common);
  const read = weighedYear({
    ...{projection: reference, worlds: kept, year, figures, brackets: brackets.ids},
    low: Object.fromEntries(fragilites.map((g) => [g, brackets.low[objectiveLowSet(g)][0]])) as {
      [g in Fragilite]: number;
    },
    practice: fragilites.every((g) => datedAt(levers.attribution.effort[g], year) === 0)
  });
  if (read.used.length === 0) return undefined;
  // The rank of a word has no interval.
  const words = new Set(ground.design.factors.flatMap(({id, law}) => (law.kind === "choix" ? [id] : [])));
  const numbers = coordinatesOf(ground.design)
    .map((coordinate, at) => ({...coordinate, at}))
    .filter(({factor}) => !words.has(factor));
  return narrowedAnswer({
    ...{reference, convention, scenarios: ids, year: read},
    outcomes: answered.map((id) => {
      const found = outcomes.find((outcome) => outcome.id === id);
      return {id, label: found?.label ?? id, unit: found?.unit === "share" ? "share" : "count"};
    }),
    coordinates: numbers.map(({id, factor}) => {
      const description = typography(resolved.hypotheses[factor]?.description ?? factor);
      const rank = id === factor ? undefined : Number(id.slice(factor.length + 1)) - 1;
      const part = rank === undefined ? undefined : hypothesisPart(factor, rank, {brackets: brackets.names});
      const unit = resolved.hypotheses[factor]?.unit === "année" ? "year" : "value";
      return {id, unit, label: part === undefined ? description : `${description}, ${part}`};
    }),
    places: kept.map((world) => {
      const place = placeOf(ground.design, world);
      return numbers.map(({at}) => place[at]);
    }),
    seed: fichiers.map(({sha256}) => sha256).join(" ")
  });
}
