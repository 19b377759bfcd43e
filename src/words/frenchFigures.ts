/** A share as read in French: one decimal and a percent sign. */
export function percent(share: number): string {
  return `${(100 * share).toLocaleString("fr-FR", {minimumFractionDigits: 1, maximumFractionDigits: 1})} %`;
}

/** A whole number of logements. */
export function logements(count: number): string {
  return Math.round(count).toLocaleString("fr-FR");
}

/** A number to one decimal; what never comes is said so. */
export function figure(number: number): string {
  return Number.isFinite(number) ? number.toLocaleString("fr-FR", {maximumFractionDigits: 1}) : "jamais";
}
