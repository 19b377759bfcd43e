import type {Territoire} from "../../core/territoire/territoire.js";
import type {TerritoireParameterId} from "../../core/territoire/territoireParameters.js";
import type {TerritoireSources, TerritoireTotal} from "../../core/territoire/territoireSources.js";

export type TargetStatus = "texte" | "fait" | "derive" | "hypothese" | "conflit";

/** A figure to meet and what is reached; residual and tolerance in the unit of the target, a bound that is met has residual 0. */
export interface Target {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly target: number;
  readonly reached: number;
  readonly residual: number;
  readonly tolerance: number;
  readonly status: TargetStatus;
  readonly source: string;
}

/** Years in which the counts of communes.csv were made. */
export interface TerritoireYears {
  readonly population: number;
  readonly stock: number;
  readonly typologies: number;
  readonly types: number;
  readonly periods: number;
}

/** A figure of cadrage.csv with what a reader wants to know of it. */
export interface CadrageFigure {
  readonly libelle: string;
  readonly valeur: number;
  readonly unite: string;
  readonly statut: TargetStatus;
  readonly source: string;
}

export interface TargetContext {
  readonly territoire: Territoire;
  readonly sources: TerritoireSources;
  readonly total: TerritoireTotal;
  readonly years: TerritoireYears;
  readonly cadrage: {readonly [id in TerritoireParameterId]: CadrageFigure};
  /** Stock of each bailleur whose stock is published, by id. */
  readonly knownStocks: ReadonlyMap<string, CadrageFigure>;
  /** Types of the user's own files in use. */
  readonly imported: ReadonlySet<string>;
}

/** A group of rows of the report; the calibration adds its own beside those of the territoire. */
export type TargetGroup<Context = TargetContext> = (context: Context) => readonly Target[];

/** What must equal its target. */
export function equal(row: Omit<Target, "residual">): Target {
  return {...row, residual: row.reached - row.target};
}

/** What must not exceed its target. */
export function atMost(row: Omit<Target, "residual">): Target {
  return {...row, residual: Math.max(0, row.reached - row.target)};
}

/** What must not be under its target. */
export function atLeast(row: Omit<Target, "residual">): Target {
  return {...row, residual: Math.min(0, row.reached - row.target)};
}

/** The columns that a figure of cadrage.csv gives to a row. */
export function figure({
  libelle,
  valeur,
  unite,
  statut,
  source
}: CadrageFigure): Omit<Target, "residual" | "id" | "reached" | "tolerance"> {
  return {label: libelle, unit: unite, target: valeur, status: statut, source};
}

/** True where the residual lies within the tolerance, whatever rounding adds in the last bits. */
export function isMet({residual, tolerance}: Target): boolean {
  return Math.abs(residual) <= tolerance + 1e-9;
}
