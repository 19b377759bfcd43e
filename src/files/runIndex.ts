import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {runsFolder} from "./projectFolders.js";
import {writeWhole} from "./writeWhole.js";

/** The run folder that stands for each named simulation: what the pages show. */
export type RunIndex = {readonly [id: string]: string};

/** Folder names by scenario id; empty before the first run, or when the index is damaged: each `npm start` writes it again. */
export async function readRunIndex(): Promise<RunIndex> {
  const text = await readFile(join(runsFolder(), "index.json"), "utf8").catch(() => "{}");
  return parseRunIndex(text) ?? {};
}

/** An index as written; undefined when it is not one. */
export function parseRunIndex(text: string): RunIndex | undefined {
  try {
    const index = JSON.parse(text) as unknown;
    if (typeof index !== "object" || index === null || Array.isArray(index)) return undefined;
    const named = Object.values(index).every((name) => typeof name === "string" && /^[\w-]+$/.test(name));
    return named ? (index as RunIndex) : undefined;
  } catch {
    return undefined;
  }
}

/** Replaces the index. */
export async function writeRunIndex(index: RunIndex): Promise<void> {
  const sorted = Object.fromEntries(Object.entries(index).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeWhole(join(runsFolder(), "index.json"), `${JSON.stringify(sorted, undefined, 2)}\n`);
}
