import {datedAt, isDatedMap} from "../core/convention/dated.js";
import type {ResolvedScenario} from "../core/convention/resolvedScenario.js";
import {numberAt} from "../core/convention/valueAt.js";
import {closest} from "../core/formats/closest.js";
import {readLeviers} from "./conventionFiles.js";
import {DataError} from "./dataError.js";
import {leverBounds} from "./leverBounds.js";
import {resolveScenario} from "./resolveScenario.js";

/** A lever to be moved: where it stands in a scenario, and how far it may go. */
export interface SoughtLever {
  readonly resolved: ResolvedScenario;
  readonly id: string;
  readonly description: string;
  readonly unit: string;
  readonly start: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  /** Year from which it is moved, when it may change over time. */
  readonly from?: number;
}

export interface SoughtLeverOptions {
  /** Year in which the objective is read; undefined: the last one. */
  readonly year?: number;
  readonly step?: number;
  readonly from?: number;
}

/** Half a point of a share; one unit, or a hundredth of its range, of a whole number. */
const defaultStep = 0.005;

/** Finds a lever in a scenario; a lever that does not exist, or is not one number, is told in French. */
export function soughtLever(
  scenario: string,
  id: string,
  {year, step, from}: SoughtLeverOptions
): SoughtLever & {readonly year: number} {
  const resolved = resolveScenario(scenario);
  const leviers = readLeviers().content ?? {};
  const refuse = (file: string, message: string): never => {
    throw new DataError([{file, message: `: ${message}`}]);
  };
  const bailleur = /^attribution\.complianceByBailleur\.([\w-]+)$/.exec(id);
  const described = leviers[bailleur === null ? id : "attribution.complianceByBailleur"];
  const bounds = leverBounds(id);
  if (described === undefined || bounds === undefined)
    return refuse("--levier", unknownLever(id, Object.keys(leviers)));
  const firstYear = numberAt(resolved.convention, "duration.firstYear", resolved.convention.inForce);
  const at = year ?? resolved.horizon;
  if (at < firstYear || at > resolved.horizon)
    refuse("--en", `${at} trouvé ; la simulation va de ${firstYear} à ${resolved.horizon}.`);
  const found = id
    .split(".")
    .reduce<unknown>((tree, key) => (tree as {[key: string]: unknown} | undefined)?.[key], resolved.levers);
  const moved = bounds.dated ? (from ?? lastChange(found, at, firstYear)) : undefined;
  if (from !== undefined && moved === undefined)
    refuse("--depuis", `« ${id} » vaut pour toute la simulation ; il ne change pas en cours de route.`);
  if (moved !== undefined && (moved < firstYear || moved > at))
    refuse("--depuis", `${moved} trouvé, une année de ${firstYear} à ${at} est attendue.`);
  const least = bounds.whole ? Math.max(1, Math.round((bounds.high - bounds.low) / 100)) : defaultStep;
  if (bounds.whole && step !== undefined && !Number.isInteger(step))
    refuse("--pas", `${step} trouvé ; « ${id} » est un nombre entier.`);
  return {
    resolved,
    id,
    description: described.description,
    unit: described.unit,
    start: found === undefined ? bounds.high : datedAt(found as number, at),
    low: bounds.low,
    high: bounds.high,
    step: step ?? least,
    ...(moved === undefined ? {} : {from: moved}),
    year: at
  };
}

function unknownLever(id: string, known: readonly string[]): string {
  const numeric = known.filter((lever) => leverBounds(lever) !== undefined);
  const admitted = `Leviers chiffrés : ${numeric.join(", ")}.`;
  if (known.includes(id))
    return `« ${id} » n’est pas un nombre que l’on puisse déplacer pas à pas. ${admitted}`;
  const near = closest(id, known);
  return `levier « ${id} » inconnu. ${near === undefined ? admitted : `Vouliez-vous dire « ${near} » ?`}`;
}

/** The last year, up to one, in which the scenario itself changes the lever; else the first of the convention. */
function lastChange(lever: unknown, year: number, firstYear: number): number {
  if (!isDatedMap(lever)) return firstYear;
  const years = Object.keys(lever).map(Number);
  return Math.max(firstYear, ...years.filter((change) => change <= year));
}
