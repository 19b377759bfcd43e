import {digest} from "../analysis/indicateurs/digest.js";
import type {Replicates} from "../analysis/indicateurs/replicates.js";
import type {ServedAnswer} from "../components/etsi/servedAnswer.js";
import type {Plan} from "../core/plan.js";
import {engine} from "../files/engine.js";
import {totalsOf} from "../workers/totalsOf.js";

/** Replicates as the page takes them: their totals, and the digest of all counters up to each. */
export function servedAnswer(
  {firstYear, steps, brackets, attribution}: Plan,
  {seed, replicates: {layout, counters}}: {readonly seed: string; readonly replicates: Replicates}
): ServedAnswer {
  const {reference, ceiling, floor} = attribution;
  return {
    ...engine(),
    seed,
    objectives: {firstYear, steps, brackets, reference, ceiling, floor},
    replicates: counters.map((table, last) => {
      const all = digest(layout.names);
      for (const one of counters.slice(0, last + 1)) all.add(one);
      return {digest: all.value(), counters: Array.from(totalsOf(table, layout))};
    })
  };
}
