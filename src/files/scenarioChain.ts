import {basename, dirname, join, resolve} from "node:path";
import {looseScenario} from "../core/formats/looseScenario.js";
import {type ScenarioDocument, scenarioFormat} from "../core/formats/scenarioFormat.js";
import {readCheckedYaml} from "./checkedYaml.js";
import type {Problem} from "./dataError.js";
import {displayPath} from "./displayPath.js";
import {findScenario} from "./scenarioPaths.js";
import type {YamlDocument} from "./yamlDocument.js";

/** One file of a scenario: itself, or one that it extends. */
export interface ScenarioLink {
  readonly file: string;
  readonly document: YamlDocument;
  readonly content: ScenarioDocument;
}

/** A scenario file and those that it extends, nearest first, with every problem found on the way. */
export function readScenarioChain(
  file: string,
  {root}: {readonly root: string}
): {readonly links: readonly ScenarioLink[]; readonly problems: readonly Problem[]} {
  const links: ScenarioLink[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  let next: string | undefined = resolve(file);
  while (next !== undefined) {
    seen.add(next);
    const checked = readCheckedYaml(next, scenarioFormat);
    const {document} = checked;
    problems.push(...checked.problems);
    if (document.value === undefined) break;
    const content = checked.content ?? looseScenario(document.value);
    links.push({file: next, document, content});
    if (checked.content) problems.push(...idProblems(links[links.length - 1], root));
    if (content.extends === undefined) break;
    const found = findScenario(content.extends, {root, folder: dirname(next)});
    if (found.message !== undefined) problems.push(document.problemAt(["extends"], found.message));
    else if (seen.has(found.file)) {
      const circle = [...links.map((link) => link.file), found.file].map(displayPath).join(" → ");
      problems.push(document.problemAt(["extends"], `les scénarios se reprennent en rond : ${circle}`));
    }
    next = found.message === undefined && !seen.has(found.file) ? found.file : undefined;
  }
  return {links, problems};
}

/** A named simulation bears the name of its folder. */
function idProblems({file, document, content}: ScenarioLink, root: string): Problem[] {
  const folder = dirname(file);
  if (dirname(folder) !== join(root, "simulations") || basename(file) !== "scenario.yaml") return [];
  if (content.id === basename(folder)) return [];
  return [
    document.problemAt(["id"], `« ${content.id} » n'est pas le nom du dossier, « ${basename(folder)} »`)
  ];
}
