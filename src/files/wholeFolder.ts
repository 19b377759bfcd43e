import {randomBytes} from "node:crypto";
import {existsSync} from "node:fs";
import {mkdir, rename, rm, writeFile} from "node:fs/promises";
import {basename, dirname, join} from "node:path";

/** Writes a folder beside its place, then renames it: it appears whole or not at all. One that was there is replaced. */
export async function writeWholeFolder(
  folder: string,
  files: {readonly [name: string]: string | Uint8Array}
): Promise<void> {
  const suffix = `${process.pid}-${randomBytes(4).toString("hex")}`;
  const beside = join(dirname(folder), `.${basename(folder)}.${suffix}.tmp`);
  const aside = join(dirname(folder), `.${basename(folder)}.${suffix}.old`);
  await mkdir(beside, {recursive: true});
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(beside, name), content);
    if (existsSync(folder)) await rename(folder, aside);
    await rename(beside, folder);
  } finally {
    await rm(beside, {recursive: true, force: true});
    await rm(aside, {recursive: true, force: true});
  }
}
