import {outcomeLabel, outcomes} from "../analysis/comparer/outcomes.js";
import type {SubjectOutcome} from "../analysis/explorer/subjects.js";

import {mainOutcomes, type UnknownsDocument, unknownsDocument} from "../analysis/explorer/unknowns.js";
import {sameWorlds} from "../analysis/mondes/differenceInWorlds.js";
import type {WorldProjection} from "../analysis/mondes/projection.js";

import {keptWorlds, type Worlds} from "../analysis/mondes/world.js";
import type {InconnuesDocument} from "../components/inconnues/inconnuesDocument.js";
import {answerIds, missingAnswers} from "../files/awaitedAnswers.js";
import {documentSources} from "../files/engine.js";
import {worldPlaces} from "../files/explorer/worldPlaces.js";
import {keptFact} from "../files/keptFacts.js";
import {readWorldGround, type WorldGround} from "../files/mondes/worldGround.js";
import {worldsDigest, worldsIfDrawn} from "../files/mondes/worldsFile.js";
import {readProject} from "../files/projectFile.js";
import {simulatedOrigin} from "../words/originWords.js";
import {typography} from "../words/typography.js";
import {type Compared, differencesTo, readCompared} from "./differences.js";
import {listRuns} from "./runs.js";

export type Projected = Compared & {readonly projection: WorldProjection};

/** What is not known of the convention, and of its bounds alone, against the reference: read of the runs, nothing is run. */
export async function unknownsOfRuns(): Promise<InconnuesDocument> {
  const {reference: id, convention, bounds} = readProject().scenarios;
  const names = {[convention]: "Convention"};
  // What the bounds alone do is half of the page: it is told once, with all of it.
  if (bounds !== undefined && answerIds.simulation(bounds) in missingAnswers())
    return {absent: "calcul", names, origins: [], chance: {}};
  const reference = await readCompared(id);
  if (!isProjected(reference)) return {absent: "hasard", names, origins: [], chance: {}};
  const others: Projected[] = [];
  for (const other of [convention, bounds]) {
    if (other === undefined || !listRuns().includes(other)) continue;
    const compared = await readCompared(other);
    if (isProjected(compared) && sameWorlds(reference.projection, compared.projection)) others.push(compared);
  }
  if (others.length === 0) return {absent: "hasard", names, origins: [], chance: {}};
  return unknownsAgainst(reference, others, names);
}

/** What is not known of some scenarios against the reference, all projected in the same worlds. */
export function unknownsAgainst(
  reference: Projected,
  others: readonly Projected[],
  names: InconnuesDocument["names"]
): InconnuesDocument {
  const told = toldOutcomes([reference, ...others]);
  const unknowns = unknownsIn([reference, ...others], told);
  if (unknowns === undefined) return {absent: "autresMondes", names, origins: [], chance: {}};
  return {
    names,
    origins: [reference, ...others].map(({document}) => simulatedOrigin(document)),
    drawn: unknowns.drawn,
    chance: Object.fromEntries(
      others.map((other) => [other.document.scenario.id, chanceOf(reference, other, told)])
    ),
    unknowns: unknowns.document
  };
}

/** A run in the plausible worlds, without its replicates. */
type InWorlds = Pick<Projected, "document" | "projection">;

/** What is not known of a scenario against another, without what chance does; where a side has no worlds, that alone is said. */
export function unknownsBetween(
  reference: Compared,
  other: Compared
): Pick<InconnuesDocument, "unknowns" | "absent"> {
  if (!isProjected(reference) || !isProjected(other) || !sameWorlds(reference.projection, other.projection))
    return {absent: "hasard"};
  const sides = [reference, other];
  const unknowns = unknownsIn(sides, toldOutcomes(sides))?.document;
  return unknowns === undefined ? {absent: "autresMondes"} : {unknowns};
}

/**
 * What is not known of some sides, the reference first; undefined where their worlds are no longer those of the project. Kept: it is
 * read of the same futures by the page, by those of the scenarios and by what is published.
 */
function unknownsIn(
  sides: readonly InWorlds[],
  told: readonly SubjectOutcome[]
):
  | {readonly document: UnknownsDocument; readonly drawn: NonNullable<InconnuesDocument["drawn"]>}
  | undefined {
  const [{document, projection}] = sides;
  const found = worldsOf(projection);
  if (found === undefined) return undefined;
  const {ground, worlds} = found;
  const source = {
    ...worldPlaces(ground, worlds, projection.worlds.n),
    scenarios: sides.map(({document: {scenario}, projection: own}) => ({
      id: scenario.id,
      title: typography(scenario.title),
      projection: own
    })),
    outcomes: told,
    year: document.years[document.years.length - 1].year
  };
  return {
    document: keptFact("inconnues", {sources: documentSources(), ...source}, () => unknownsDocument(source)),
    drawn: {worlds: worlds.worlds.length, kept: keptWorlds(worlds).length}
  };
}

/** The main outcomes that every side has. */
function toldOutcomes(sides: readonly InWorlds[]): SubjectOutcome[] {
  return mainOutcomes.flatMap((main) => namedOutcome(main, sides) ?? []);
}

export function isProjected(compared: Compared): compared is Projected {
  return compared.projection !== undefined;
}

/** The worlds that a projection ran in; undefined where they are no longer those of the project. */
function worldsOf({
  worlds: {digest, n}
}: WorldProjection): {readonly ground: WorldGround; readonly worlds: Worlds} | undefined {
  const ground = readWorldGround();
  const worlds = worldsIfDrawn(ground);
  return worlds !== undefined && worldsDigest(worlds) === digest && keptWorlds(worlds).length >= n
    ? {ground, worlds}
    : undefined;
}

/** Under the cuts of every side; undefined where a projection does not have it. */
function namedOutcome(id: string, sides: readonly InWorlds[]): SubjectOutcome | undefined {
  const outcome = outcomes.find((one) => one.id === id);
  if (outcome === undefined || sides.some(({projection}) => projection.futures[id] === undefined))
    return undefined;
  // None of these names tells a bound.
  const bounds = {ceilings: [], floors: []};
  const label = outcomeLabel(
    outcome,
    sides.map(({document: {brackets}}) => ({brackets, bounds}))
  );
  return {id, label, unit: outcome.unit};
}

/** What chance alone does of each difference in one year; where draws are not shared, its mean without a bar. */
function chanceOf(
  reference: Compared,
  other: Compared,
  told: readonly SubjectOutcome[]
): InconnuesDocument["chance"][string] {
  const {outcomes: differences, draws} = differencesTo(reference, other);
  return Object.fromEntries(
    told.flatMap(({id, unit}) => {
      const [difference, drawn] = [differences[id], draws?.[id]];
      if (difference === undefined) return [];
      const scale = unit === "share" ? 100 : 1;
      const {q05 = Number.NaN, q95 = Number.NaN} = drawn ?? {};
      return [[id, {mean: scale * difference.mean, q05: scale * q05, q95: scale * q95}]];
    })
  );
}
