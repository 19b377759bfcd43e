import type {FichesDocument, FichesIndex, ScenarioFiches} from "../../analysis/fiches/fichesDocument.js";

/** The sheets that a page shows: those of the scenario that is chosen, beside those of the reference. */
export async function fichesOf(
  index: FichesIndex,
  {
    scenario,
    fetch
  }: {readonly scenario: string; readonly fetch: (scenario: string) => Promise<ScenarioFiches>}
): Promise<FichesDocument> {
  const ids = [...new Set([index.reference, scenario])];
  const fetched = await Promise.all(ids.map(async (id) => [id, await fetch(id)] as const));
  return {
    ...index,
    results: Object.fromEntries(fetched.map(([id, {results}]) => [id, results])),
    targets: Object.fromEntries(fetched.map(([id, {targets}]) => [id, targets]))
  };
}
