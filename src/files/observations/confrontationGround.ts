import type {ConfrontationRequest} from "../../analysis/confronter/confrontation.js";
import {confrontedOutcomes} from "../../analysis/confronter/confrontedOutcomes.js";
import type {ObservedFigure} from "../../analysis/confronter/observedFigure.js";
import {cadragePrefix} from "../../analysis/mondes/factors.js";
import {evidenceOn, type KnownValues, undatedOn} from "../../analysis/mondes/knownValues.js";
import {bracketCount} from "../../core/brackets.js";
import type {IsoDate} from "../../core/convention/convention.js";
import {conventionPeriod} from "../../core/convention/conventionPeriod.js";
import {numberAt} from "../../core/convention/valueAt.js";
import {DataError} from "../dataError.js";
import {checkKnownValues, currentValues, readKnownValues} from "../knownValues.js";
import {readProject} from "../projectFile.js";
import {projectFolder} from "../projectFolders.js";
import {readScenario} from "../resolveScenario.js";
import {readTerritoireSources} from "../territoireSources.js";
import {type ConfronterData, readConfronter} from "./readConfronter.js";
import {observationPaths, readObservations} from "./readObservations.js";

/** What projections of the project are held against: all of a request but the projections and what is asked of them. */
export type ConfrontationGround = Omit<
  ConfrontationRequest,
  "scenarios" | "until" | "observedOn" | "coalitions"
> &
  Pick<ConfronterData, "happened" | "causes">;

/**
 * Reads public figures, what is said of them and the objectives of the text. Throws a DataError where something is wrong, or
 * where `knownOn` is a day without worlds; the project's own is taken where none is asked.
 */
export function readConfrontationGround(
  knownOn?: IsoDate,
  root: string = projectFolder()
): ConfrontationGround {
  const {scenarios, worlds} = readProject(root);
  const days = worlds === undefined ? [] : [worlds.knownOn, ...worlds.later.map((later) => later.knownOn)];
  if (knownOn !== undefined && !days.includes(knownOn)) throw withoutWorlds(knownOn, days);
  const reading = readScenario(scenarios.reference, {root});
  const convention = reading.text;
  const {firstYear} = conventionPeriod(convention);
  const {cadrage} = readTerritoireSources({root, brackets: bracketCount(convention)});
  const current = currentValues({hypotheses: reading.assumptions.hypotheses, convention}, cadrage);
  checkKnownValues(current, root);
  const labels = new Map(cadrage.map(({id, libelle}) => [`${cadragePrefix}${id}`, libelle]));
  const {hypotheses} = reading.assumptions;
  const known = new Map(
    [...current.keys()].map((id) => [
      id,
      (hypotheses[id] ?? convention.parameters[id])?.description ?? labels.get(id) ?? id
    ])
  );
  const figures = readObservations(new Set(known.keys()), root);
  const day = knownOn ?? days[0] ?? convention.signed;
  const values = readKnownValues(root);
  checkEvidence(values, figures);
  const {apart, mappings, unjudged, happened, causes} = readConfronter({known, convention}, root);
  return {
    ...{figures, apart, unjudged, firstYear, causes},
    mappings: day === days[0] ? mappings : withoutAssumed(mappings),
    ...(happened !== undefined && {happened}),
    knownOn: day,
    evidence: evidenceOn(values, day),
    undated: undatedOn(values, day),
    outcomes: confrontedOutcomes,
    objectiveOf: (output, year) => {
      const parameter = mappings[output]?.objective;
      return parameter === undefined ? undefined : numberAt(convention, parameter, `${year}-12-31`);
    }
  };
}

/** What is written of suppositions is those of the project's own day: on another, nothing is said of them. */
function withoutAssumed(mappings: ConfronterData["mappings"]): ConfronterData["mappings"] {
  return Object.fromEntries(
    Object.entries(mappings).map(([output, {assumed, ...mapping}]) => [output, mapping])
  );
}

/** Refuses to hold projections against nothing. */
export function requireFigures({figures}: Pick<ConfrontationGround, "figures">): void {
  if (figures.length > 0) return;
  const [project] = observationPaths;
  const message =
    "Aucun chiffre public à confronter : ce fichier manque ou n’a pas de ligne. Apportez les vôtres par « npx equilibre importer " +
    "observations <fichier> » (un modèle : npx equilibre modele observations).";
  throw new DataError([{file: project, message}]);
}

/** A value cannot rest on a figure that was published after the day from which it is taken. */
function checkEvidence({histories}: KnownValues, figures: readonly ObservedFigure[]): void {
  const problems = Object.entries(histories).flatMap(([id, {values}]) =>
    values.flatMap(({connuLe, evidence = []}) =>
      evidence.flatMap((figure) =>
        figures.some((one) => one.id === figure && one.connuLe <= connuLe)
          ? []
          : [
              {
                file: "data/territoire/connu.yaml",
                message: `« ${id} » s’appuie le ${connuLe} sur « ${figure} », dont aucun millésime n’était connu ce jour-là ; attendu : un chiffre d’observations.csv déjà publié.`
              }
            ]
      )
    )
  );
  if (problems.length > 0) throw new DataError(problems);
}

function withoutWorlds(asked: IsoDate, days: readonly IsoDate[]): DataError {
  const accepted =
    days.length === 0
      ? "Ce projet ne tire pas de mondes plausibles (« worlds » de data/projet.yaml)."
      : `Admis : ${days.join(", ")}.`;
  const message =
    `: aucun monde plausible n’est connu le ${asked}. ${accepted} Il manque, pour cette date : « knownOn: ${asked} » sous « worlds », « later » ` +
    `de data/projet.yaml, son calage (npx equilibre calibrer --connu-le ${asked}), ses mondes (npx equilibre mondes --connu-le ${asked}) et ` +
    `leurs projections (npx equilibre mondes --connu-le ${asked} --projeter 64).`;
  return new DataError([{file: "--connu-le", message}]);
}
