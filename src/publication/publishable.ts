import {revoyureSlugs} from "../files/revoyure/revoyureFolder.js";
import {listAvenantAnswers} from "../loaders/avenantAnswers.js";
import {listRuns} from "../loaders/runs.js";

/** Names of all that the site shows and that can be published: scenarios, avenants that still hold, revoyures. */
export function publishable(): string[] {
  return [
    ...listRuns(),
    ...listAvenantAnswers().flatMap(({id, stale}) => (stale.length === 0 ? [`avenant/${id}`] : [])),
    ...revoyureSlugs().map((slug) => `revoyure/${slug}`)
  ];
}
