import {drawsOf} from "./draws.js";
import type {QuartierPlan} from "./planQuartiers.js";
import type {TerritoireSources} from "./territoireSources.js";

/** Synthetic indicators of article 5.1, the index they give and the note that ranks quartiers. */
export interface Diagnostic {
  /** Income per consumption unit, in € a year. */
  readonly revenusParUc: Float64Array;
  /** Shares in [0, 1]. */
  readonly sansEmploi: Float64Array;
  readonly salariesPrecaires: Float64Array;
  readonly famillesFragiles: Float64Array;
  /** Mean of the four indicators in standard deviations, higher where more fragile. */
  readonly indice: Float64Array;
  /** Index and share of social housing, weighted: what the classes are cut on. */
  readonly note: Float64Array;
}

/** The diagnostic de fragilité of article 5.1 over public and private stock. Its inputs are synthetic: annexe 1 is not published. */
export function diagnoseQuartiers(
  {hypotheses: h}: TerritoireSources,
  {quartiers, seed}: {quartiers: readonly QuartierPlan[]; seed: string}
): Diagnostic {
  const draw = drawsOf(seed, "fragilite");
  const parts = standardised(quartiers.map(({partSociale}) => partSociale));
  const vulnerabilities = standardised(
    quartiers.map(({qpv}, q) => parts[q] + (qpv ? h.vulnerabiliteQpv : 0) + h.bruitVulnerabilite * bell(draw))
  );
  const indicator = (level: number, slope: number) =>
    Float64Array.from(vulnerabilities, (z) => Math.max(0, level + slope * (z + 0.3 * bell(draw))));
  const revenusParUc = indicator(h.niveauRevenus, -h.penteRevenus);
  const sansEmploi = indicator(h.niveauSansEmploi, h.penteSansEmploi);
  const salariesPrecaires = indicator(h.niveauSalariesPrecaires, h.penteSalariesPrecaires);
  const famillesFragiles = indicator(h.niveauFamilles, h.penteFamilles);
  const scales = [revenusParUc.map((v) => -v), sansEmploi, salariesPrecaires, famillesFragiles].map((v) =>
    standardised([...v])
  );
  const indice = Float64Array.from(
    quartiers,
    (_, q) => scales.reduce((sum, scale) => sum + scale[q], 0) / scales.length
  );
  const note = Float64Array.from(
    quartiers,
    (_, q) => (1 - h.poidsPartSociale) * indice[q] + h.poidsPartSociale * parts[q]
  );
  return {revenusParUc, sansEmploi, salariesPrecaires, famillesFragiles, indice, note};
}

/** Near-normal draw of mean 0 and variance 1 (sum of twelve), by additions alone. */
function bell(draw: () => number): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += draw();
  return sum;
}

function standardised(values: readonly number[]): number[] {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) * (v - mean), 0) / values.length);
  return values.map((v) => (deviation === 0 ? 0 : (v - mean) / deviation));
}
