import {frenchDate} from "./frenchDate.js";
import {formatNumber, formatTerm} from "./numbers.js";

/** Low resources as one may picture them: a share of the PLUS scale (of 1), and what it leaves a person alone, in euros a month. */
export interface Ceiling {
  readonly share: number;
  readonly alone: number;
  /** First day on which the scale held, and where it is published. */
  readonly scaleFrom: string;
  readonly source?: string;
}

/** « « Sous 60 % du plafond PLUS » : moins de 1 117 € par mois pour une personne seule ». */
export function ceilingSentence({share, alone}: Ceiling): string {
  return `« Sous ${formatTerm(share)} du plafond PLUS », soit moins de ${formatNumber(alone)}\u00a0€ par mois pour une personne seule.`;
}

/** « Barème en vigueur au 1er janvier … ; arrêtés … » */
export function ceilingOrigin({scaleFrom, source}: Ceiling): string {
  return `Barème en vigueur au ${frenchDate(scaleFrom)}${source === undefined ? "" : ` ; ${source}`}.`;
}
