import {randomBytes} from "node:crypto";
import {type FileHandle, mkdir, open, rename, rm} from "node:fs/promises";
import {dirname} from "node:path";

const bufferedCharacters = 1 << 20;

/** A text file written beside its place piece by piece, then put in place whole, or dropped. */
export interface BesideFile {
  readonly write: (text: string) => Promise<void> | undefined;
  readonly keep: () => Promise<void>;
  readonly drop: () => Promise<void>;
  readonly isEmpty: () => boolean;
}

/** Nothing touches the disk before the first full buffer or `keep`. */
export function besideFile(path: string, encoding: "utf8" | "latin1"): BesideFile {
  const beside = `${path}.${process.pid}-${randomBytes(4).toString("hex")}.tmp`;
  let handle: FileHandle | undefined;
  let pieces: string[] = [];
  let pending = 0;
  let empty = true;
  const flush = async () => {
    if (handle === undefined) {
      await mkdir(dirname(path), {recursive: true});
      handle = await open(beside, "wx");
    }
    const text = pieces.join("");
    pieces = [];
    pending = 0;
    await handle.writeFile(text, {encoding});
  };
  return {
    write(text) {
      empty = false;
      pieces.push(text);
      pending += text.length;
      return pending < bufferedCharacters ? undefined : flush();
    },
    async keep() {
      await flush();
      await handle!.close();
      await rename(beside, path);
    },
    async drop() {
      pieces = [];
      await handle?.close();
      if (handle !== undefined) await rm(beside, {force: true});
    },
    isEmpty: () => empty
  };
}
