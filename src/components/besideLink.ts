import {element} from "./element.js";
import type {ScenarioGapDocument} from "./scenarioGap.js";

/** What the page of a variant is held against, and where it is held against the reference; undefined where they are the same. */
export function besideLink(scenario: string, {gap, beside}: ScenarioGapDocument): HTMLElement | undefined {
  if (gap === undefined || beside === undefined) return undefined;
  const query = new URLSearchParams({scenarios: scenario, reference: beside.id});
  return element(
    "p",
    {},
    `Cette page compare ce scénario à celui qu’il fait varier, « ${gap.base.scenario.title} ». `,
    element("a", {href: `../comparer.html?${query}`}, `Le comparer à « ${beside.title} »`),
    "."
  );
}
