import type {Revoyure} from "../../analysis/revoyure/revoyure.js";
import type {DecisionText} from "../../analysis/revoyure/revoyureDocument.js";
import type {Decision} from "./decisionFile.js";

/** Decisions as the report shows them, with whether they were taken on the very files read now. */
export function decisionTexts(decisions: readonly Decision[], revoyure: Revoyure): DecisionText[] {
  const {files, projection} = revoyure.provenance;
  const plain = (hash: string) => hash.replace(/^sha256:/, "");
  const read = files.map(({sha256}) => plain(sha256)).sort();
  return decisions.map(({date, title, period, decidedBy, motives, known, adopted, rejected, avenants}) => ({
    date,
    title,
    period,
    decidedBy,
    motives,
    knownOn: known.on,
    ...(period === revoyure.period.label && {
      sameFiles:
        plain(known.projection) === plain(projection.sha256) &&
        known.bilan.map(plain).sort().join() === read.join()
    }),
    adopted: adopted.map(({motive}, i) => ({title: avenants[i].title, inForce: avenants[i].inForce, motive})),
    rejected
  }));
}
