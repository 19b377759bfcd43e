import {readFileSync} from "node:fs";
import {join} from "node:path";
import {keepWhole} from "./keepWhole.js";
import {isSealed, seal} from "./seal.js";

/** Folder of the bundle that this code was put in (bin/makeBundle.js says it); not declared where the sources are run. */
declare const bundleFolder: string;

/**
 * What this very code once derived from what `name` identifies: read where the bundle keeps it, else derived and kept. The hash of
 * every source names the bundle, so that nothing derived by other code is read; run from the sources, it is derived each time.
 */
export function keptInBundle<T>(name: string, derive: () => T): T {
  if (typeof bundleFolder === "undefined") return derive();
  const path = join(bundleFolder, "faits", `${name}.json`);
  const known = read<T>(path);
  if (known !== undefined) return known.fact;
  const fact = derive();
  keepWhole(path, JSON.stringify(seal({fact})));
  return fact;
}

/** Undefined when there is none, or when a character of it changed. */
function read<T>(path: string): {readonly fact: T} | undefined {
  try {
    const kept = JSON.parse(readFileSync(path, "utf8")) as unknown;
    return isSealed(kept) ? (kept as unknown as {readonly fact: T}) : undefined;
  } catch {
    return undefined;
  }
}
