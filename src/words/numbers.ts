/** A plain number in French format, with so many decimals: « 3 600 », « −1,40 ». */
export function formatNumber(amount: number, decimals = 0): string {
  const digits = Math.max(0, decimals);
  return french(amount, {least: digits, most: digits});
}

/** A number with as many decimals as it needs, at most so many: « 0,5 », « 12 ». */
export function formatDecimal(amount: number, most = 1): string {
  return french(amount, {least: 0, most});
}

/** A number to one decimal; what never comes is said so. */
export function formatOrNever(amount: number): string {
  return Number.isFinite(amount) ? formatDecimal(amount) : "jamais";
}

/** Every digit with a decimal comma and nothing between thousands, as spreadsheets read a French column. */
export function plainDecimal(amount: number): string {
  return String(amount).replace(".", ",");
}

/** A number as it was written, its point read as a decimal comma. */
export function withDecimalComma(written: string): string {
  return written.replace(".", ",");
}

/** « 1 234,5 » with a plain space between thousands: messages are also read in a CSV. */
export function plainNumber(amount: number): string {
  const [whole, decimals] = String(amount).split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, " ") + (decimals === undefined ? "" : `,${decimals}`);
}

/** A known share (a fact, a term of the text) in percent. */
export function formatShare(share: number, decimals = 0): string {
  return `${formatNumber(share * 100, decimals)}\u00a0%`;
}

/** A share in percent with as many decimals as it needs: « 50 % », « 37,5 % ». */
export function formatTerm(share: number, most = 1): string {
  return `${formatDecimal(share * 100, most)}\u00a0%`;
}

/** A gap in points, as sentences say it: « 1,4 point », « 2,6 points ». */
export function formatPoints(gap: number, decimals = 1): string {
  const rounded = Math.round(Math.abs(gap) * 10 ** decimals) / 10 ** decimals;
  return `${formatNumber(gap, decimals)} point${rounded >= 2 ? "s" : ""}`;
}

/** A share in percent, to a tenth, or a quantity in whole numbers. */
export function formatValue(amount: number | undefined, kind: "share" | "count"): string {
  if (amount === undefined || !Number.isFinite(amount)) return "–";
  return kind === "share" ? formatShare(amount, 1) : formatNumber(amount);
}

/** « [48,5 ; 51,2] », in the unit of the value. */
export function formatRange(
  low: number | undefined,
  high: number | undefined,
  kind: "share" | "count"
): string {
  if (low === undefined || high === undefined || !Number.isFinite(low) || !Number.isFinite(high)) return "–";
  const [factor, decimals] = kind === "share" ? [100, 1] : [1, 0];
  return formatBounds(formatNumber(low * factor, decimals), formatNumber(high * factor, decimals));
}

/** Two ends already told: « [48,5 ; 51,2] ». */
export function formatBounds(low: string, high: string): string {
  return `[${low}\u00a0;\u00a0${high}]`;
}

/** « au moins 45 % », « au plus 50 % ». */
export function formatObjective({
  target,
  direction
}: {
  readonly target: number;
  readonly direction: "atLeast" | "atMost";
}): string {
  return `${direction === "atLeast" ? "au moins" : "au plus"} ${formatShare(target)}`;
}

/** A chance in words that can be read aloud, no finer than its draws: « environ 3 chances sur 10 (de 1 à 6) ». */
export function formatChance({
  chance,
  low,
  high
}: {
  readonly chance: number;
  /** The 95 % interval that its draws leave. */
  readonly low: number;
  readonly high: number;
}): string {
  if (chance < 0.05) {
    const parts = oneIn(high);
    return parts < 2 ? untold : `moins d’une chance sur ${parts}`;
  }
  if (chance > 0.95) {
    const parts = oneIn(1 - low);
    if (parts < 2) return untold;
    return `plus ${parts === 2 ? "d’une chance" : `de ${parts - 1} chances`} sur ${parts}`;
  }
  const tenths = Math.min(9, Math.max(1, Math.round(10 * chance)));
  const [least, most] = [Math.round(10 * low), Math.round(10 * high)];
  const range = least < most ? ` (de ${least} à ${most})` : "";
  return `environ ${tenths} chance${tenths > 1 ? "s" : ""} sur 10${range}`;
}

/** A share of draws, no finer than they are: « 2 sur 2 » of few, « 97 » in a hundred of many. */
export function formatDraws(share: number, n: number): string {
  return n < 100 ? `${formatNumber(share * n)} sur ${formatNumber(n)}` : formatNumber(100 * share);
}

const untold = "une chance que si peu de tirages ne disent pas";

/** « une sur 3 » of 0.32: draws allow no less; never finer than one in twenty. */
function oneIn(most: number): number {
  return Math.min(20, Math.max(1, Math.floor(1 / most + 1e-9)));
}

/** Built once: making one is a hundred times the cost of using it. */
const formats = new Map<string, Intl.NumberFormat>();

function french(amount: number, {least, most}: {least: number; most: number}): string {
  const key = `${least} ${most}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat("fr-FR", {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
      signDisplay: "negative"
    });
  formats.set(key, format);
  return format.format(amount).replace("-", "\u2212");
}
