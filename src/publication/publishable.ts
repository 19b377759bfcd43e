import {natureOf} from "../analysis/revoyure/revoyureSlug.js";
import {revoyureSlugs} from "../files/revoyure/revoyureFolder.js";
import {listAvenantAnswers} from "../loaders/avenantAnswers.js";
import {listRuns} from "../loaders/runs.js";

/** Names of all that the site shows and that is published without being named: scenarios, avenants that still hold, revoyures but for trials. */
export function publishable(): string[] {
  return [
    ...listRuns(),
    ...listAvenantAnswers().flatMap(({id, stale}) => (stale.length === 0 ? [`avenant/${id}`] : [])),
    ...revoyureSlugs()
      .filter((slug) => natureOf(slug) !== "essai")
      .map((slug) => `revoyure/${slug}`)
  ];
}
