import {conventionPeriod} from "../core/convention/conventionPeriod.js";
import {numberAt} from "../core/convention/valueAt.js";
import {readConvention} from "../files/conventionFiles.js";
import {contentOf} from "./contentOf.js";

/** First year that commissions are asked to act on: those of test come before it. */
export function effortYear(): number {
  const convention = contentOf(readConvention());
  const tested = numberAt(convention, "duration.testYears", convention.inForce);
  return conventionPeriod(convention).firstYear + tested;
}
