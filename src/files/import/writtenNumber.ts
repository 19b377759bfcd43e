/** A number as a cell writes it, without its currency and the spaces between its thousands. */
export interface WrittenNumber {
  readonly bare: string;
  readonly percent: boolean;
}

/** Takes off « € », « m² » and spaces or apostrophes between groups of three digits. */
export function writtenNumber(text: string): WrittenNumber {
  const percent = /%\s*$/.test(text) || /\bpour ?cent$/i.test(text);
  const bare = text
    .replace(/\s*(%|pour ?cent)\s*$/i, "")
    .replace(/\s*(€|euros?|eur|m²|m2)$/i, "")
    .replace(/^€\s*/, "")
    .replace(/(\d)[ \u00a0\u202f\u2009\u2007'’](?=\d{3}(?!\d))/g, "$1")
    .replace(/^([+-])\s+/, "$1");
  return {bare, percent};
}

/** How the marks of a number may be understood. */
export type NumberShape =
  | {readonly kind: "plain"}
  /** One mark before exactly three digits: thousands, or three decimals. */
  | {readonly kind: "either"; readonly mark: "." | ","}
  /** Several groups, or the other mark after: this mark parts thousands. */
  | {readonly kind: "thousands"; readonly mark: "." | ","}
  /** One mark before other than three digits, or after four or more. */
  | {readonly kind: "decimal"; readonly mark: "." | ","; readonly decimals: number}
  | {readonly kind: "none"};

/** Tells how a bare number is written. */
export function numberShape(bare: string): NumberShape {
  if (/^[+-]?\d+$/.test(bare)) return {kind: "plain"};
  const groups = /^[+-]?\d{1,3}((?:\.\d{3})+|(?:,\d{3})+)$/.exec(bare)?.[1];
  if (groups !== undefined) {
    const mark = groups[0] as "." | ",";
    // A number never begins its thousands with a zero.
    if (/^[+-]?0/.test(bare))
      return groups.length === 4 ? {kind: "decimal", mark, decimals: 3} : {kind: "none"};
    return {kind: groups.length === 4 ? "either" : "thousands", mark};
  }
  if (/^[+-]?\d{1,3}(\.\d{3})+,\d+$/.test(bare)) return {kind: "thousands", mark: "."};
  if (/^[+-]?\d{1,3}(,\d{3})+\.\d+$/.test(bare)) return {kind: "thousands", mark: ","};
  const decimal = /^[+-]?\d+([.,])(\d+)$/.exec(bare);
  if (decimal) return {kind: "decimal", mark: decimal[1] as "." | ",", decimals: decimal[2].length};
  return {kind: "none"};
}

/** The number itself, its thousands parted by `thousands`; NaN where it is not one. */
export function numberOf(bare: string, thousands: "." | "," | undefined): number {
  const grouped = thousands === undefined ? bare : bare.replaceAll(thousands, "");
  return /^[+-]?\d+([.,]\d+)?$/.test(grouped) ? Number(grouped.replace(",", ".")) : Number.NaN;
}
