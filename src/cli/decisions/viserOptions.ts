import {parseObjective} from "../../analysis/viser/objective.js";
import {conventionBrackets} from "../../files/conventionBrackets.js";
import {DataError} from "../../files/dataError.js";
import {soughtLever} from "../../files/soughtLever.js";
import type {ViserRequest} from "../../runners/runViser.js";
import {optionReader} from "../plai/optionReader.js";
import {type RunOptions, readRunOptions, type TypedRunOptions} from "../runOptions.js";

/** Options of `viser`, as typed. */
export interface ViserOptions extends TypedRunOptions {
  readonly levier: string;
  readonly objectif: string;
  readonly en?: string;
  readonly depuis?: string;
  readonly confiance?: string;
  readonly pas?: string;
  readonly bornes?: string;
}

const defaultConfidence = 0.9;
const year = {min: 2000, max: 2100, whole: true, says: "une année, comme 2028"};
const positive = {min: 1e-6, says: "un nombre positif"};

/** Checks the options of `viser`; every mistake of writing at once, then those that need the scenario. */
export function readViserOptions(
  scenario: string,
  typed: ViserOptions
): {request: ViserRequest; run: RunOptions} {
  const reader = optionReader();
  const parsed = parseObjective(typed.objectif, conventionBrackets());
  if ("message" in parsed) reader.refuse("--objectif", `: ${parsed.message}`);
  const number = (name: keyof ViserOptions, accepted: Parameters<typeof reader.number>[2]) => {
    const text = typed[name];
    return typeof text === "string" ? reader.number(`--${name}`, text, accepted) : undefined;
  };
  const confidence =
    number("confiance", {min: 0.01, max: 1, says: "une part, de 0,01 à 1"}) ?? defaultConfidence;
  const options = {year: number("en", year), from: number("depuis", year), step: number("pas", positive)};
  const limits = typed.bornes === undefined ? undefined : reader.numbers("--bornes", typed.bornes);
  if (limits !== undefined && (limits.length !== 2 || limits[0] >= limits[1]))
    reader.refuse(
      "--bornes",
      `: « ${typed.bornes} » trouvé ; attendu : deux nombres croissants, comme 0,2;0,4.`
    );
  if (reader.problems.length > 0 || "message" in parsed) throw new DataError(reader.problems);
  const {year: at, ...found} = soughtLever(scenario, typed.levier, options);
  const lever = limits === undefined ? found : within(found, limits);
  return {
    request: {scenario, lever, objective: parsed.objective, year: at, confidence},
    run: readRunOptions(typed)
  };
}

/** Keeps the search between the limits asked, which hold the value of today. */
function within(lever: ViserRequest["lever"], [low, high]: readonly number[]): ViserRequest["lever"] {
  if (low >= lever.low && high <= lever.high && lever.start >= low && lever.start <= high)
    return {...lever, low, high};
  throw new DataError([
    {
      file: "--bornes",
      message: `: ${low} à ${high} trouvé ; « ${lever.id} » va de ${lever.low} à ${lever.high} et vaut ${lever.start} dans le scénario, valeur que les bornes doivent contenir.`
    }
  ]);
}
