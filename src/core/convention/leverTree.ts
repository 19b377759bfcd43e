import {isDatedMap} from "./dated.js";
import type {LeverTree} from "./mergeLevers.js";

/** The nested form of values given by dotted id: {"aci.mode": "bande"} becomes {aci: {mode: "bande"}}. */
export function nestById(byId: Iterable<readonly [string, unknown]>): LeverTree {
  const tree: Record<string, unknown> = {};
  for (const [id, value] of byId) {
    const keys = id.split(".");
    let group = tree;
    for (const key of keys.slice(0, -1)) {
      group[key] ??= {};
      group = group[key] as Record<string, unknown>;
    }
    group[keys[keys.length - 1]] = value;
  }
  return tree;
}

/** Dotted ids of what a tree sets, among those known; a map of years or of bailleurs counts as one value. */
export function idsIn(tree: LeverTree, known: ReadonlySet<string>, prefix = ""): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const id = prefix === "" ? key : `${prefix}.${key}`;
    if (known.has(id) || isDatedMap(value)) return [id];
    return typeof value === "object" && value !== null ? idsIn(value as LeverTree, known, id) : [];
  });
}
