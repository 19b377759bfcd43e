import type {ConfrontationRequest} from "../../analysis/confronter/confrontation.js";
import {confrontedOutcomes} from "../../analysis/confronter/confrontedOutcomes.js";
import {cadragePrefix} from "../../analysis/mondes/factors.js";
import {bracketCount} from "../../core/brackets.js";
import type {IsoDate} from "../../core/convention/convention.js";
import {conventionPeriod} from "../../core/convention/conventionPeriod.js";
import {numberAt} from "../../core/convention/valueAt.js";
import {DataError} from "../dataError.js";
import {readProject} from "../projectFile.js";
import {readScenario} from "../resolveScenario.js";
import {readTerritoireSources} from "../territoireSources.js";
import {readConfronter} from "./readConfronter.js";
import {observationPaths, readObservations} from "./readObservations.js";

/** What projections of the project are held against: all of a request but the projections and what is asked of them. */
export type ConfrontationGround = Omit<ConfrontationRequest, "scenarios" | "until" | "observedOn">;

/**
 * Reads public figures, what is said of them and the objectives of the text. Throws a DataError where something is wrong, or
 * where `knownOn` is a day without worlds; today those of the project, whose day is taken where none is asked.
 */
export function readConfrontationGround(knownOn?: IsoDate): ConfrontationGround {
  const {scenarios, worlds} = readProject();
  const day = worlds?.knownOn;
  if (knownOn !== undefined && knownOn !== day) throw withoutWorlds(knownOn, day);
  const reading = readScenario(scenarios.reference);
  const convention = reading.text;
  const {firstYear} = conventionPeriod(convention);
  const {cadrage} = readTerritoireSources({brackets: bracketCount(convention)});
  const known = new Set([
    ...Object.keys(reading.assumptions.hypotheses),
    ...Object.keys(convention.parameters),
    ...cadrage.map(({id}) => `${cadragePrefix}${id}`)
  ]);
  const figures = readObservations(known);
  const {apart, mappings, unjudged} = readConfronter({known, convention});
  return {
    ...{figures, apart, mappings, unjudged, firstYear},
    knownOn: day ?? convention.signed,
    outcomes: confrontedOutcomes,
    objectiveOf: (output, year) => {
      const parameter = mappings[output]?.objective;
      return parameter === undefined ? undefined : numberAt(convention, parameter, `${year}-12-31`);
    }
  };
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

function withoutWorlds(asked: IsoDate, day: IsoDate | undefined): DataError {
  const accepted =
    day === undefined
      ? "Ce projet ne tire pas de mondes plausibles (« worlds » de data/projet.yaml)."
      : `Admis : ${day}.`;
  const message =
    `: aucun monde plausible n’est connu le ${asked}. ${accepted} Il manque, pour cette date : « knownOn: ${asked} » sous « worlds » ` +
    "de data/projet.yaml, un intervalle connu ce jour-là pour chaque hypothèse (hypotheses.yaml), les mondes (npx equilibre mondes) et " +
    "leurs projections (npx equilibre mondes --projeter 256).";
  return new DataError([{file: "--connu-le", message}]);
}
