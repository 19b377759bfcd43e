import {randomBytes} from "node:crypto";
import {mkdirSync, renameSync, writeFileSync} from "node:fs";
import {dirname} from "node:path";

/**
 * Keeps what can be derived again: written beside its place, then renamed, so that a reader sees all of it or nothing. Where
 * nothing may be written it is not kept, and is derived again next time.
 */
export function keepWhole(path: string, content: string | Uint8Array): void {
  const beside = `${path}.${process.pid}-${randomBytes(4).toString("hex")}.tmp`;
  try {
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(beside, content);
    renameSync(beside, path);
  } catch (error) {
    if (!["EACCES", "EPERM", "EROFS"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}
