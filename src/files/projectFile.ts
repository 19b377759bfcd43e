import {existsSync} from "node:fs";
import {join} from "node:path";
import {type CheckedYaml, inOrder, readCheckedYaml} from "./checkedYaml.js";
import {DataError} from "./dataError.js";
import {projectFolder} from "./projectFolders.js";
import {type Project, projectFormat} from "./projectFormat.js";
import {findScenario, scenarioIds, scenarioPath} from "./scenarioPaths.js";

/** The file that makes a folder a project. */
export function projectPath(root: string = projectFolder()): string {
  return join(root, "data", "projet.yaml");
}

/** Reads what a project says of itself: every fault with its place, scenarios and convention that are not there too. */
export function readProjectFile(
  root: string = projectFolder(),
  file: string = projectPath(root)
): CheckedYaml<Project> {
  const {document, content, problems} = readCheckedYaml(file, projectFormat);
  if (content === undefined) return {document, problems};
  const faults = [...problems];
  if (!existsSync(join(root, content.convention)))
    faults.push(document.problemAt(["convention"], `fichier introuvable : « ${content.convention} »`));
  const {plaiRates, etSi, ...roles} = content.scenarios;
  const named = [
    ...Object.entries(roles).map(([role, id]) => ({path: [role], id})),
    ...plaiRates.map((id, i) => ({path: ["plaiRates", i], id})),
    ...etSi.map((id, i) => ({path: ["etSi", i], id}))
  ];
  for (const {path, id} of named) {
    if (id === undefined || scenarioIds(root).includes(id)) continue;
    const message =
      findScenario(id, {root}).message ?? `aucun dossier simulations/${id} : ${scenarioPath(id, root)}`;
    faults.push(document.problemAt(["scenarios", ...path], message));
  }
  return faults.length > 0 ? {document, problems: inOrder(faults)} : {document, problems: [], content};
}

/** What a project says of itself; throws every fault of its file. */
export function readProject(root: string = projectFolder()): Project {
  const {content, problems} = readCheckedYaml(projectPath(root), projectFormat);
  if (content === undefined) throw new DataError(problems);
  return content;
}
