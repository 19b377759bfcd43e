import {type IdleClause, idleClauses} from "../analysis/avenant/idleClauses.js";
import type {Avenant} from "../core/convention/convention.js";
import {conventionPaths, type Reading, readLeviers} from "./conventionFiles.js";
import type {Problem} from "./dataError.js";
import {parametersOfModel} from "./parametersOfModel.js";
import {projectFolder} from "./projectFolders.js";
import {readYamlDocument} from "./yamlDocument.js";

/**
 * Clauses of each avenant that simulations cannot see. Where a lever of the same name decides in the place of the
 * parameter, the sentence says so.
 */
export function findIdleClauses(
  avenants: readonly Avenant[],
  root: string = projectFolder()
): IdleClause[][] {
  if (avenants.length === 0) return [];
  const levers = readLeviers(conventionPaths(root).leviers).content ?? {};
  const reads = parametersOfModel(root);
  return avenants.map((avenant) =>
    idleClauses(avenant, reads)
      .filter(({parameter}) => !isPeriod(avenant, parameter))
      .map(({parameter, message}) =>
        levers[parameter] === undefined
          ? {parameter, message}
          : {parameter, message: `${message} ; c'est le levier ${parameter} du scénario qui décide`}
      )
  );
}

/** When a convention that takes the place of another begins and ends: the period simulated follows it. */
function isPeriod({keeps}: Avenant, parameter: string): boolean {
  return keeps !== undefined && (parameter === "duration.firstYear" || parameter === "duration.years");
}

/** The same where they are written, for avenants read without a fault. */
export function idleClauseProblems(
  readings: readonly Reading<Avenant>[],
  root: string = projectFolder()
): Problem[] {
  const found = readings.flatMap(({file, content}) => (content === undefined ? [] : [{file, content}]));
  const idle = findIdleClauses(
    found.map(({content}) => content),
    root
  );
  return found.flatMap(({file}, i) => {
    const document = readYamlDocument(file);
    return idle[i].map(({parameter, message}) =>
      document.problemAt(["parameters", parameter], message, {onKey: true})
    );
  });
}
