import type {LeverDecomposition} from "../analysis/comparer/leverDecomposition.js";
import type {Resultat} from "../analysis/indicateurs/result.js";
import {sameWorlds} from "../analysis/mondes/differenceInWorlds.js";
import {inWorlds, type WorldProjection} from "../analysis/mondes/projection.js";
import type {ScenarioPublication} from "../components/publication/publicationDocument.js";
import type {ScenarioDocument} from "../components/scenarioDocument.js";
import {engine} from "../files/engine.js";
import {readKeptAnswer, staleReasons} from "../files/keptAnswers.js";
import {readProject} from "../files/projectFile.js";
import {publishedInputs} from "../files/publishedInputs.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {type Compared, comparedIn, differencesTo} from "../loaders/differences.js";
import {shortened} from "../loaders/emit.js";
import {readReperes} from "../loaders/readReperes.js";
import {pageDocument} from "../loaders/runs.js";
import {scenarioText} from "../loaders/scenarioChanges.js";
import {isProjected, unknownsAgainst} from "../loaders/unknownsOfRuns.js";
import {typography} from "../words/typography.js";
import type {Gathered} from "./gathered.js";
import {type PublicationPlace, publicationHeader} from "./publicationHeader.js";

/** A run that is kept, with its projection in the plausible worlds where one was asked for. */
export interface GatheredRun {
  /** What resolves its scenario: a name, or the path of a file. */
  readonly source: string;
  readonly folder: string;
  readonly resultat: Resultat;
  readonly projection: WorldProjection | undefined;
}

export interface GatheredRuns {
  readonly reference: GatheredRun;
  /** The reference itself where it is what is published. */
  readonly scenario: GatheredRun;
}

/** All that the page of a scenario reads, from its run and that of the reference. */
export async function gatherScenario(
  {reference, scenario}: GatheredRuns,
  place: PublicationPlace
): Promise<Gathered<ScenarioPublication>> {
  const [before, after] = [await comparedOf(reference), await comparedOf(scenario)];
  const {id} = after.document.scenario;
  const apart = id !== before.document.scenario.id;
  const {worlds, years} = before.document;
  const {seed, replications, digest, incertitudes} = after.document;
  const resolved = resolveScenario(scenario.source);
  const document: ScenarioPublication = {
    schema: "equilibre/publication@1",
    ...publicationHeader(place, resolved),
    title: after.document.scenario.title,
    engine: engine(),
    ...{seed, replications, digest, inputs: publishedInputs(after.document.inputs)},
    ...(after.document.worlds && {worlds: after.document.worlds}),
    reference: shown(before),
    scenario: shown(after),
    comparaison: {
      ...(worlds && {worlds}),
      reference: before.document.scenario.id,
      year: years[years.length - 1].year,
      brackets: [before.document.brackets, after.document.brackets],
      scenarios: apart ? {[id]: differencesTo(before, after)} : {}
    },
    reperes: readReperes(),
    text: scenarioText(scenario.source),
    followsLaw: resolved.levers.attribution.policy === "loi",
    levers: before.document.scenario.id === readProject().scenarios.reference ? leversOf(id) : {},
    inconnues: inconnuesOf(before, apart ? after : undefined)
  };
  return {
    // Read back as pages read it: both say the same to the last digit.
    document: JSON.parse(shortened(document)) as ScenarioPublication,
    incertitudes,
    reference: {id: before.document.scenario.id, digest: before.document.digest}
  };
}

function comparedOf({folder, resultat, projection}: GatheredRun): Promise<Compared> {
  const document = projection === undefined ? resultat : inWorlds(resultat, projection);
  return comparedIn(folder, {document, projection});
}

function shown({document}: Compared): ScenarioDocument {
  const page = pageDocument(document);
  return {...page, inputs: publishedInputs(page.inputs)};
}

/** What each lever does apart, where it was computed of this scenario and still holds. */
function leversOf(id: string): ScenarioPublication["levers"] {
  const kept = readKeptAnswer<LeverDecomposition>("leviers", id);
  if (kept?.document.schema !== "equilibre/leviers@1" || staleReasons(kept).length > 0) return {};
  return {document: kept.document, stale: []};
}

function inconnuesOf(reference: Compared, other: Compared | undefined): ScenarioPublication["inconnues"] {
  const projected =
    isProjected(reference) &&
    other !== undefined &&
    isProjected(other) &&
    sameWorlds(reference.projection, other.projection);
  if (!projected) return {absent: "hasard", names: {}, origins: [], chance: {}};
  const {scenario} = other.document;
  return unknownsAgainst(reference, [other], {[scenario.id]: typography(scenario.title)});
}
