import {formatShare} from "../../../words/numbers.js";
import {type LearntReading, readings} from "./learntEffort.js";

/** How far the spread between commissions tells the two readings apart, in French. */
export function readingsSentence(found: readonly LearntReading[], told: boolean): string {
  const [first, second] = readings.map((reading) => found.find((one) => one.reading === reading));
  if (first === undefined || second === undefined) return "Une seule lecture de l’effort a été simulée.";
  const likelier = first.probability >= second.probability ? first : second;
  return told
    ? `Les parts et la dispersion entre commissions désignent une lecture : « ${likelier.label} » (probabilité ${formatShare(likelier.probability)}).`
    : `Les deux lectures de l’effort ne se distinguent pas (« ${likelier.label} » : ${formatShare(likelier.probability)}) ; sans effort, elles sont une seule et même pratique.`;
}
