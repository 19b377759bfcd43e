import {readProject} from "../../files/projectFile.js";
import {formerPublication} from "../../files/publicationFolder.js";
import type {Gathered} from "../../publication/gathered.js";
import type {PublishOptions} from "../../publication/publicationHeader.js";
import {type Published, publish} from "../../publication/publish.js";
import {requiredChromium} from "../../publication/requiredChromium.js";
import type {RunOptions} from "../runOptions.js";
import {warnOf} from "../warnOf.js";
import {gatherKept} from "./gatherKept.js";
import {gatherRuns} from "./gatherRuns.js";

export interface PublishNamesOptions extends PublishOptions {
  readonly run: RunOptions;
  /** What scenarios are compared with; undefined: the reference of the project. */
  readonly reference?: string | undefined;
  /** Leaves alone what the last publication of its name says already. */
  readonly changedOnly?: boolean | undefined;
}

/** Publishes scenarios, and the answers kept under the names of their pages; what is wrong with these is told before anything is computed. */
export async function publishNames(
  typed: readonly string[],
  {run, reference = readProject().scenarios.reference, changedOnly = false, ...options}: PublishNamesOptions
): Promise<Published[]> {
  requiredChromium();
  const names = [...new Set(typed)];
  const kept = gatherKept(names, options);
  warnOf(names.filter((name) => !kept.has(name)));
  const published: Published[] = [];
  for (const name of names) {
    const gathered = kept.get(name) ?? (await gatherRuns(name, {reference, run, ...options}));
    if (changedOnly && isSaid(gathered)) continue;
    process.stderr.write(`${gathered.document.id} : mise en page…\n`);
    published.push(await publish(gathered));
  }
  return published;
}

/** Whether the last publication of this name has the same figures, from the same engine. */
function isSaid({document, reference}: Gathered): boolean {
  const former = formerPublication({...document, reference})?.manifest;
  return former?.digest === document.digest && former.engine.sources === document.engine.sources;
}
