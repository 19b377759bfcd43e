import type {Estimate} from "../analysis/indicateurs/result.js";

/** What a figure counts: `share` is in [0, 1] and shown in percent, `points` is a difference of shares times 100. */
export type Kind = "share" | "points" | "count" | "months" | "ratio";

const scale = {share: 100, points: 1, count: 1, months: 1, ratio: 1} as const;
const finest = {share: -1, points: -1, count: 0, months: -1, ratio: -2} as const;
const units = {share: "\u00a0%", points: "\u00a0pt", count: "", months: "\u00a0mois", ratio: ""} as const;

/** A plain number in French format, with at most this many decimals. */
export function formatNumber(amount: number, decimals = 0): string {
  return new Intl.NumberFormat("fr-FR", {
    minimumFractionDigits: Math.max(0, decimals),
    maximumFractionDigits: Math.max(0, decimals),
    signDisplay: "negative"
  })
    .format(amount)
    .replace("-", "\u2212");
}

/** A known share (a fact, a term of the text) in percent. */
export function formatShare(share: number, decimals = 0): string {
  return `${formatNumber(share * 100, decimals)}\u00a0%`;
}

/** The mean, without any digit finer than its Monte Carlo error, with its unit. */
export function formatMean(estimate: Estimate, kind: Kind, {sign = false} = {}): string {
  if (!isKnown(estimate)) return "non défini";
  return `${rounded(estimate.mean, estimate, {kind, sign})}${units[kind]}`;
}

/** The interval that holds nine replicates out of ten, as « [64,1 ; 66,4] ». */
export function formatInterval(estimate: Estimate, kind: Kind, {sign = false} = {}): string {
  if (!isKnown(estimate) || !Number.isFinite(estimate.q05)) return "";
  const bound = (amount: number) => rounded(amount, estimate, {kind, sign});
  return `[${bound(estimate.q05)}\u00a0;\u00a0${bound(estimate.q95)}]`;
}

/** Mean and interval in one string: « 65,3 % [64,1 ; 66,4] ». */
export function formatEstimate(estimate: Estimate, kind: Kind, options: {sign?: boolean} = {}): string {
  return `${formatMean(estimate, kind, options)} ${formatInterval(estimate, kind, options)}`;
}

/** False where no replicate says anything (a share over no attribution is null in the document). */
export function isKnown({mean}: Estimate): boolean {
  return Number.isFinite(mean);
}

/** Power of ten of the last digit worth showing: that of the half-width of the 95 % interval of the mean. */
export function lastDigit(estimate: Estimate, kind: Kind): number {
  const halfWidth = 1.96 * estimate.se * scale[kind];
  return halfWidth > 0 ? Math.max(finest[kind], Math.floor(Math.log10(halfWidth))) : finest[kind];
}

function rounded(amount: number, estimate: Estimate, {kind, sign}: {kind: Kind; sign: boolean}): string {
  const digit = lastDigit(estimate, kind);
  const unit = 10 ** digit;
  const rounding = Math.round((amount * scale[kind]) / unit) * unit;
  const text = formatNumber(rounding === 0 ? 0 : rounding, -digit);
  return sign && rounding > 0 ? `+${text}` : text;
}
