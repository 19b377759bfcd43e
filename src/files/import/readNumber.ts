import {formatDecimal} from "../../words/numbers.js";
import type {Reading} from "./reading.js";

/** A number with a decimal comma or point and spaces by thousands, as "1234.5". */
export function readNumber(
  text: string,
  {min, max, integer}: {min: number; max: number; integer: boolean}
): Reading {
  const accepted = `${integer ? "un nombre entier" : "un nombre"} de ${formatDecimal(min, 6)} à ${formatDecimal(max, 6)}`;
  const bare = text
    .replace(/\s*(€|euros?|%|m²|m2)$/i, "")
    .replace(/(\d)[ \u00a0\u202f](?=\d{3}(\D|$))/g, "$1");
  if (!/^[+-]?\d+([.,]\d+)?$/.test(bare)) {
    const twoMarks = /^(\d{1,3}(?:\.\d{3})+),(\d+)$/.exec(bare) ?? /^(\d{1,3}(?:,\d{3})+)\.(\d+)$/.exec(bare);
    const proposal = twoMarks ? `${twoMarks[1].replace(/[.,]/g, "")},${twoMarks[2]}` : undefined;
    return {found: text, accepted, proposal};
  }
  const number = Number(bare.replace(",", "."));
  if (integer && !Number.isInteger(number)) {
    const thousands = /^\d{1,3}[.,]\d{3}$/.test(bare) ? bare.replace(/[.,]/, "") : String(Math.round(number));
    return {found: text, accepted, proposal: thousands};
  }
  if (number < min || number > max) return {found: text, accepted};
  return String(number);
}
