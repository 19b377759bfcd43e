/** A number in French, with so many decimals: "0,41", "3 600" with a narrow no-break space. */
export function frenchNumber(value: number, decimals: number): string {
  const [whole, fraction] = value.toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "\u202f");
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** A share in French percent: "41 %", with a no-break space. */
export function frenchPercent(share: number, decimals = 0): string {
  return `${frenchNumber(100 * share, decimals)}\u00a0%`;
}
