import {DataError, type Problem} from "../../files/dataError.js";
import {gatherAvenant} from "../../publication/gatherAvenant.js";
import type {Gathered} from "../../publication/gathered.js";
import {gatherRevoyure} from "../../publication/gatherRevoyure.js";
import {type PublishOptions, publicationPlace} from "../../publication/publicationHeader.js";

const gathers = {avenant: gatherAvenant, revoyure: gatherRevoyure} as const;
const page = /^(avenant|revoyure)\/([A-Za-z0-9-]+)$/;

/** Whether a name is that of the page of an answer that is kept, and not of a scenario. */
export function isKeptName(name: string): boolean {
  return page.test(name);
}

/** What is kept under these names, ready to publish; everything that misses or no longer holds is told at once. */
export function gatherKept(names: readonly string[], options: PublishOptions): Map<string, Gathered> {
  const found = new Map<string, Gathered>();
  const problems: Problem[] = [];
  for (const name of names) {
    const [, kind, id] = page.exec(name) ?? [];
    if (id === undefined) continue;
    try {
      found.set(name, gathers[kind as keyof typeof gathers](id, publicationPlace(name, options)));
    } catch (error) {
      if ((error as {code?: unknown}).code !== "data") throw error;
      problems.push(...(error as DataError).problems);
    }
  }
  if (problems.length > 0) throw new DataError(problems);
  return found;
}
