import {basename} from "node:path";
import {readProject} from "./projectFile.js";

/**
 * Name of the page and of the kept answer of avenants on a scenario, from the names of both; ASCII, for addresses. That of
 * the scenario where the convention is followed is left out.
 */
export function avenantAnswerId(scenario: string, avenants: readonly string[]): string {
  return [
    slug(avenants.join("-et-")),
    ...(scenario === readProject().scenarios.convention ? [] : ["sur", slug(scenario)])
  ].join("-");
}

/** Name of the page of an avenant of the project, measured on the scenario where the convention is followed; from its file. */
export function avenantPageId(file: string): string {
  return avenantAnswerId(readProject().scenarios.convention, [basename(file).replace(/\.ya?ml$/, "")]);
}

function slug(text: string): string {
  return (
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "") || "avenant"
  );
}
