import {parseArgs} from "node:util";
import {calibrationCoverage} from "./calibrationCoverage.js";

/** `npm run couverture:calage`: do the 90 % intervals of a fit on a file, and of who follows, hold drawn truths? */
const {values} = parseArgs({
  options: {truths: {type: "string", default: "200"}, seed: {type: "string", default: "couverture"}}
});
const started = performance.now();
const coverage = calibrationCoverage({
  truths: Number(values.truths),
  seed: values.seed,
  onTruth: (done) => {
    if (done % 20 === 0) console.error(`${done}/${values.truths}`);
  }
});
console.table(
  coverage.map(({kind, of, held, rate, low, high, meanWidth}) => ({
    kind,
    of,
    held,
    rate: rate.toFixed(3),
    wilson: `${low.toFixed(3)} – ${high.toFixed(3)}`,
    width: meanWidth.toFixed(3)
  }))
);
console.error(`${((performance.now() - started) / 1000).toFixed(0)} s`);
