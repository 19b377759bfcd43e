import {formatNumber, formatTerm} from "./numbers.js";

/** Low resources as one may picture them: a share of the PLUS scale (of 1), and what it leaves a person alone, in euros a month. */
export interface Ceiling {
  readonly share: number;
  readonly alone: number;
}

/** « « Sous 60 % du plafond PLUS » : moins de 1 117 € par mois pour une personne seule ». */
export function ceilingSentence({share, alone}: Ceiling): string {
  return `« Sous ${formatTerm(share)} du plafond PLUS », soit moins de ${formatNumber(alone)}\u00a0€ par mois pour une personne seule.`;
}
