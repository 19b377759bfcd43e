import {deterministicExp} from "../../../core/numbers/deterministicExp.js";
import {deterministicLog} from "../../../core/numbers/deterministicLog.js";
import {gridSize} from "./effortPosterior.js";
import {logStudent} from "./logStudent.js";
import {leverageAt, meanAt, type ResponseSurface, varianceAt} from "./responseSurface.js";

/**
 * Log-probability of the share of a class and of the spread between its commissions under a reading, over every effort
 * that the prior admits; the other parameters stand at `centre`.
 */
export function readingEvidence(
  figures: readonly {readonly surface: ResponseSurface; readonly value: number; readonly n?: number}[],
  {own, prior, centre}: {own: number; prior: readonly number[]; centre: readonly number[]}
): number {
  let total = 0;
  for (let k = 0; k < gridSize; k++) {
    const point = [...centre];
    point[own] = k / (gridSize - 1);
    let log = 0;
    for (const {surface, value, n} of figures) {
      const scale = (n === undefined ? 1 : surface.n / n) + leverageAt(surface, point);
      const variance = varianceAt(surface, point) * scale;
      const gap = value - meanAt(surface, point);
      log += logStudent((gap * gap) / variance, surface.freedom, 1) - deterministicLog(variance) / 2;
    }
    total += prior[k] * deterministicExp(log);
  }
  return total > 0 ? deterministicLog(total) : -1e9;
}
