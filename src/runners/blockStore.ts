import {createHash} from "node:crypto";
import {readFile, rm} from "node:fs/promises";
import {join} from "node:path";
import {setAside} from "../files/setAside.js";
import {writeWhole} from "../files/writeWhole.js";
import type {ReplicateBlock} from "./replicateBlock.js";

/** Finished blocks of one simulation, kept until its run folder is written. */
export interface BlockStore {
  /** The counters of a block; undefined when it is missing, or damaged (it is then set aside, and told). */
  read(block: ReplicateBlock, length: number): Promise<Int32Array | undefined>;
  write(block: ReplicateBlock, counters: Int32Array): Promise<void>;
  clear(): Promise<void>;
}

/** A store in a folder whose name is the hash of all that decides the counters. */
export function blockStore(folder: string): BlockStore {
  const nameOf = ({first, count}: ReplicateBlock) => `${first}-${count}.i32`;
  return {
    async read(block, length) {
      const path = join(folder, nameOf(block));
      const bytes = await readFile(path).catch(() => undefined);
      if (bytes === undefined) return undefined;
      const counters = bytes.subarray(0, 4 * length);
      if (!bytes.equals(sealed(nameOf(block), counters))) {
        setAside(path, "bloc de réplications abîmé ou modifié");
        return undefined;
      }
      return Int32Array.from({length}, (_, i) => counters.readInt32LE(4 * i));
    },
    async write(block, counters) {
      const bytes = Buffer.alloc(4 * counters.length);
      counters.forEach((counter, i) => {
        bytes.writeInt32LE(counter, 4 * i);
      });
      await writeWhole(join(folder, nameOf(block)), sealed(nameOf(block), bytes));
    },
    clear: () => rm(folder, {recursive: true, force: true})
  };
}

/** Counters followed by the hash of them and of the name of their block. */
function sealed(name: string, counters: Buffer): Buffer {
  const hash = createHash("sha256").update(name).update(counters).digest();
  return Buffer.concat([counters, hash]);
}
