/** A number in French, with so many decimals: "0,41". */
export function frenchNumber(value: number, decimals: number): string {
  return value.toFixed(decimals).replace(".", ",");
}

/** A share in French percent: "41 %", with a no-break space. */
export function frenchPercent(share: number, decimals = 0): string {
  return `${frenchNumber(100 * share, decimals)}\u00a0%`;
}
