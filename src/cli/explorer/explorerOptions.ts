import {defaultWeight} from "../../analysis/explorer/decision.js";
import type {ExplorerRequest, FreeLever} from "../../analysis/explorer/explorerRequest.js";
import {projectedOutcomes} from "../../analysis/mondes/projection.js";
import {parseObjective} from "../../analysis/viser/objective.js";
import {conventionPeriod} from "../../core/convention/conventionPeriod.js";
import {closest} from "../../core/formats/closest.js";
import {conventionBrackets} from "../../files/conventionBrackets.js";
import {DataError} from "../../files/dataError.js";
import {leverBounds} from "../../files/leverBounds.js";
import {resolveScenario} from "../../files/resolveScenario.js";
import {findScenario, scenarioIds} from "../../files/scenarioPaths.js";
import {soughtLever} from "../../files/soughtLever.js";
import {freeHypotheses} from "../../runners/explorer/exploreFreely.js";
import type {TypedExecutor} from "../executorOptions.js";
import {type OptionReader, optionReader} from "../plai/optionReader.js";

/** Options of `explorer`, as typed. */
export interface ExplorerOptions extends TypedExecutor {
  readonly resultat?: readonly string[];
  readonly en?: string;
  readonly echec?: string;
  readonly tenir?: readonly string[];
  readonly poids?: string;
  readonly mondes?: string;
  readonly libre?: string;
  readonly levier?: readonly string[];
  readonly hypotheses?: string;
  readonly taille?: string;
  readonly replications?: string;
  readonly graine?: string;
  readonly fils?: string;
  readonly sortie?: string;
  readonly depuis?: string;
  readonly json?: boolean;
}

/** Outcomes explored unless others are asked. */
const headline = [
  "under60.fragile",
  "under60.sans",
  "premierAcces.modestes",
  "premierAcces.tresModestes",
  "attributions",
  "aci"
];

/** Trajectories of Morris and rows of Saltelli that end within minutes on the territoire of the project. */
const sizes = {morris: 8, sobol: 16} as const;
const freeReplicates = 2;

const count = {min: 1, whole: true, says: "un nombre entier d’au moins 1"};

/** Checks the options of `explorer`; every mistake of writing at once, then those that need the scenario. */
export function readExplorerOptions(
  references: readonly string[],
  typed: ExplorerOptions
): Omit<ExplorerRequest, "seed"> & {readonly seed?: string} {
  const reader = optionReader();
  if (references.length === 0)
    reader.refuse(
      "explorer",
      ": aucun scénario ; attendu : un scénario au moins, le premier sert de référence."
    );
  const outcomes = outcomesOf(typed.resultat, reader);
  for (const [option, text] of [
    ...(typed.echec === undefined ? [] : [["--echec", typed.echec] as const]),
    ...(typed.tenir ?? []).map((text) => ["--tenir", text] as const)
  ]) {
    const parsed = parseObjective(text, conventionBrackets());
    if ("message" in parsed) reader.refuse(option, `: ${parsed.message}`);
  }
  const number = (option: keyof ExplorerOptions, accepted: Parameters<OptionReader["number"]>[2]) => {
    const text = typed[option];
    return typeof text === "string" ? reader.number(`--${option}`, text, accepted) : undefined;
  };
  const weight = number("poids", {min: 0, says: "un nombre positif ou nul"}) ?? defaultWeight;
  const year = number("en", {min: 2000, max: 2100, whole: true, says: "une année, comme 2028"});
  const worlds = number("mondes", {min: 8, whole: true, says: "un nombre entier d’au moins 8 mondes"});
  const size = number("taille", count);
  const replicates = number("replications", count);
  if (typed.graine?.trim() === "")
    reader.refuse("--graine", ": texte vide trouvé, au moins un caractère est attendu.");
  const design = designOf(typed, reader);
  if (reader.problems.length > 0) throw new DataError(reader.problems);
  const scenarios = references.map(referenceOf);
  const [first] = scenarios;
  const base = {
    scenarios,
    outcomes,
    year: yearOf(first, year),
    ...(typed.echec !== undefined && {failure: typed.echec}),
    conditions: typed.tenir ?? [],
    weight,
    ...(typed.graine !== undefined && {seed: typed.graine})
  };
  if (design === undefined) return {...base, ...(worlds !== undefined && {worlds})};
  const free = {
    design,
    size: size ?? sizes[design],
    replicates: replicates ?? freeReplicates,
    levers: (typed.levier ?? []).map((text) => leverOf(first, text)),
    hypotheses: hypothesesOf(typed.hypotheses)
  };
  if (free.levers.length + free.hypotheses.length < 2)
    throw new DataError([
      {file: "--hypotheses", message: ": un plan libre déplace au moins deux hypothèses ou leviers."}
    ]);
  return {...base, free};
}

function outcomesOf(asked: readonly string[] | undefined, reader: OptionReader): string[] {
  const known = [...projectedOutcomes(conventionBrackets()).keys()];
  const ids = (asked ?? headline).flatMap((text) => text.split(",").map((id) => id.trim()));
  for (const id of ids) {
    if (known.includes(id)) continue;
    const near = closest(id, known);
    const hint = near === undefined ? ` ; admis : ${known.join(", ")}.` : `. Vouliez-vous dire « ${near} » ?`;
    reader.refuse("--resultat", `: « ${id} » n’est pas un résultat des projections${hint}`);
  }
  return [...new Set(ids)];
}

function designOf(typed: ExplorerOptions, reader: OptionReader): "morris" | "sobol" | undefined {
  const {libre} = typed;
  if (libre !== undefined && libre !== "morris" && libre !== "sobol") {
    reader.refuse("--libre", `: « ${libre} » trouvé ; admis : morris, sobol.`);
    return undefined;
  }
  const apart =
    libre === undefined
      ? (["levier", "hypotheses", "taille", "replications"] as const)
      : (["mondes", "echec", "tenir", "poids"] as const);
  for (const option of apart)
    if (typed[option] !== undefined)
      reader.refuse(
        `--${option}`,
        libre === undefined
          ? ": ne sert qu’à un plan libre ; ajoutez « --libre morris » ou « --libre sobol »."
          : ": ne sert qu’aux mondes plausibles ; retirez-le, ou retirez « --libre »."
      );
  return libre;
}

/** The name of a simulation, or the absolute path of a file: what a manifest can read again from anywhere. */
function referenceOf(reference: string): string {
  if (scenarioIds().includes(reference)) return reference;
  const found = findScenario(reference);
  if (found.message !== undefined) throw new DataError([{file: reference, message: found.message}]);
  return found.file;
}

function yearOf(scenario: string, asked: number | undefined): number {
  const {convention, horizon} = resolveScenario(scenario);
  const {firstYear} = conventionPeriod(convention);
  if (asked === undefined) return horizon;
  if (asked < firstYear || asked > horizon)
    throw new DataError([
      {file: "--en", message: `: ${asked} trouvé ; la simulation va de ${firstYear} à ${horizon}.`}
    ]);
  return asked;
}

/** "plai.rate=0,2:0,4": a lever and the ends between which it is moved. */
function leverOf(scenario: string, text: string): FreeLever {
  const found = /^\s*([\w.-]+)\s*=\s*([^:]+):(.+)$/.exec(text);
  if (found === null)
    throw new DataError([
      {
        file: "--levier",
        message: `: « ${text} » trouvé ; attendu : un levier et ses deux bornes, comme plai.rate=0,2:0,4.`
      }
    ]);
  const reader = optionReader();
  const [, id, ...ends] = found;
  const [low, high] = ends.map((end) => reader.number("--levier", end));
  if (low === undefined || high === undefined) throw new DataError(reader.problems);
  const {description, unit, from, ...lever} = soughtLever(scenario, id, {});
  const whole = leverBounds(id)?.whole ?? false;
  if (low >= high || low < lever.low || high > lever.high)
    throw new DataError([
      {
        file: "--levier",
        message: `: « ${text} » trouvé ; « ${id} » se déplace entre deux bornes croissantes, de ${lever.low} à ${lever.high}.`
      }
    ]);
  return {id, low, high, whole, label: description, unit, ...(from !== undefined && {from})};
}

function hypothesesOf(typed: string | undefined): string[] {
  const known = freeHypotheses();
  if (typed === undefined) return known;
  if (typed.trim() === "aucune") return [];
  const ids = typed.split(",").map((id) => id.trim());
  const wrong = ids.filter((id) => !known.includes(id));
  if (wrong.length > 0)
    throw new DataError(
      wrong.map((id) => {
        const near = closest(id, known);
        const hint = near === undefined ? "" : ` Vouliez-vous dire « ${near} » ?`;
        return {
          file: "--hypotheses",
          message: `: « ${id} » ne se déplace pas sans refaire le calage.${hint} Admis : ${known.join(", ")}, ou « aucune ».`
        };
      })
    );
  return known.filter((id) => ids.includes(id));
}
