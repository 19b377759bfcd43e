import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {rm} from "node:fs/promises";
import {join} from "node:path";
import {stateFolder} from "./projectFolders.js";
import {writeWhole} from "./writeWhole.js";

/** A command that was cut in slices over machines that share the state of the project. */
export interface SlicedCommand {
  /** What was typed after `equilibre`, without the slice. */
  readonly args: readonly string[];
  /** Folder in which it was typed. */
  readonly cwd: string;
  readonly count: number;
  /** Digest of the fingerprint of the machine that wrote it. */
  readonly fingerprint: string;
}

export interface KnownSlices extends SlicedCommand {
  readonly id: string;
  /** Slices that are done, in order. */
  readonly done: readonly number[];
}

const commandName = "commande.json";
const sliceName = (index: number) => `tranche-${index}.json`;

/** Writes that a slice of a command is done. */
export async function keepSlice(command: SlicedCommand, index: number): Promise<string> {
  const text = JSON.stringify(command);
  const id = createHash("sha256").update(text).digest("hex").slice(0, 12);
  const folder = join(slicesFolder(), id);
  await writeWhole(join(folder, commandName), text);
  await writeWhole(join(folder, sliceName(index)), JSON.stringify({index}));
  return id;
}

/** Commands of which some slices are done and that were not joined. */
export function knownSlices(): KnownSlices[] {
  const root = slicesFolder();
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((id) => existsSync(join(root, id, commandName)))
    .sort()
    .map((id) => {
      const command = JSON.parse(readFileSync(join(root, id, commandName), "utf8")) as SlicedCommand;
      const indexes = Array.from({length: command.count}, (_, i) => i + 1);
      return {...command, id, done: indexes.filter((i) => existsSync(join(root, id, sliceName(i))))};
    });
}

/** Forgets a command once its slices were joined. */
export async function forgetSlices(id: string): Promise<void> {
  await rm(join(slicesFolder(), id), {recursive: true, force: true});
}

function slicesFolder(): string {
  return join(stateFolder(), "tranches");
}
