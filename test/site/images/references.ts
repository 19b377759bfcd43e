import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Capture, Layout} from "./captures.js";
import type {Machine} from "./machine.js";

const folder = join("test", "site", "references");

/** What was drawn when the pictures were last remade, beside them. */
export interface References {
  readonly machine: Machine;
  readonly layouts: {readonly [name: string]: Layout};
}

export function readReferences(): References {
  return JSON.parse(readFileSync(join(folder, "references.json"), "utf8")) as References;
}

export function readReference(name: string): Uint8Array | undefined {
  const path = join(folder, `${name}.png`);
  return existsSync(path) ? readFileSync(path) : undefined;
}

/** Puts these pictures in the place of all the former ones; returns how many bytes they take. */
export function writeReferences(captures: readonly Capture[], machine: Machine): number {
  mkdirSync(folder, {recursive: true});
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  for (const {name, png} of captures) writeFileSync(join(folder, `${name}.png`), png);
  const layouts = Object.fromEntries(captures.map(({name, layout}) => [name, layout]));
  writeFileSync(join(folder, "references.json"), `${JSON.stringify({machine, layouts}, undefined, 1)}\n`);
  return captures.reduce((sum, {png}) => sum + png.length, 0);
}
