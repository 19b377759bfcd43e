import {isTold, type Judged, verdictWords} from "./labels.js";
import {heldWords} from "./signShare.js";

/** What can be said of an effect, in a cell: its direction where two worlds in three hold it, and how many do. */
export function verdictText(judged: Judged): string {
  const {verdict} = judged;
  const sign = judged.sign ?? judged.difference?.sign;
  if (sign === undefined || (verdict !== "hausse" && verdict !== "baisse")) return verdictWords[verdict];
  return isTold(judged) ? `${verdictWords[verdict]} ${heldWords(sign)}` : heldWords(sign);
}
