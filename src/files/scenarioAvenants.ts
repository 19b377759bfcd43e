import {dirname} from "node:path";
import {avenantConflicts} from "../core/convention/avenantConflicts.js";
import type {Avenant, Convention} from "../core/convention/convention.js";
import {conventionPaths, type Reading, readAvenant} from "./conventionFiles.js";
import type {Problem} from "./dataError.js";
import type {ScenarioLink} from "./scenarioChain.js";
import {findAvenant} from "./scenarioPaths.js";

/** Avenants of a scenario and of those that it extends, each once, with what is wrong in them or between them. */
export function readScenarioAvenants(
  links: readonly ScenarioLink[],
  {root, convention}: {readonly root: string; readonly convention?: Convention}
): {readonly readings: readonly Reading<Avenant>[]; readonly problems: readonly Problem[]} {
  const problems: Problem[] = [];
  const readings = new Map<string, Reading<Avenant>>();
  const {avenants: folder} = conventionPaths(root);
  for (const {file, document, content} of [...links].reverse()) {
    for (const [i, reference] of (content.avenants ?? []).entries()) {
      const found = findAvenant(reference, {avenants: folder, folder: dirname(file)});
      if (found.message !== undefined) problems.push(document.problemAt(["avenants", i], found.message));
      else if (!readings.has(found.file)) {
        const reading = readAvenant(found.file, convention);
        readings.set(found.file, reading);
        problems.push(...reading.problems);
      }
    }
  }
  const all = [...readings.values()];
  const avenants = all.flatMap(({content}) => content ?? []);
  const declared = links.find(({content}) => content.avenants !== undefined);
  if (declared) {
    const fault = (message: string) => problems.push(declared.document.problemAt(["avenants"], message));
    for (const message of encounterMessages(avenants)) fault(message);
  }
  return {readings: all, problems};
}

/** What avenants do to each other that has to be mended, in French. */
function encounterMessages(avenants: readonly Avenant[]): string[] {
  const names = avenants.map(({id}) => id);
  const twice = [...new Set(names.filter((id, i) => names.indexOf(id) !== i))];
  const conflicts = avenantConflicts(avenants).filter(({kind}) => kind === "conflict");
  return [
    ...twice.map((id) => `deux avenants portent le nom « ${id} »`),
    ...conflicts.map(
      ({first, second, parameter, from}) =>
        `les avenants « ${first} » et « ${second} » fixent tous deux ${parameter} à partir du ${from} : ` +
        `l'un doit déclarer qu'il remplace l'autre (replaces: [${first}])`
    )
  ];
}
