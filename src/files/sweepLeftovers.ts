import {existsSync, readdirSync, renameSync, rmSync} from "node:fs";
import {join} from "node:path";
import {publicationsFolder, runsFolder, stateFolder} from "./projectFolders.js";

/**
 * What writing beside a place leaves when a process is killed: "x.1234-ab12cd34.tmp", ".x.1234-ab12cd34.old",
 * "site-1234-1.tmp", "site-1234-1.ancien". The number is the process.
 */
const beside = /^(?<hidden>\.?)(?<name>.+)\.(?<pid>\d+)-[0-9a-f]{8}\.(?<kind>tmp|old)$/;
const site = /^site-(?<pid>\d+)(-\d+)?(\.tmp|\.ancien)?$/;

/** Sweeps from our own folders what processes that are gone left half-done; returns the paths. Folders of the user are not touched. */
export function sweepLeftovers(
  folders: readonly string[] = [stateFolder(), runsFolder(), publicationsFolder()],
  isAlive: (pid: number) => boolean = alive
): string[] {
  return [...new Set(folders)].flatMap((folder) => sweep(folder, isAlive));
}

function sweep(folder: string, isAlive: (pid: number) => boolean): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const path = join(folder, entry.name);
    const found = beside.exec(entry.name) ?? site.exec(entry.name);
    if (found === null) return entry.isDirectory() ? sweep(path, isAlive) : [];
    const {pid, kind, name} = found.groups ?? {};
    if (isAlive(Number(pid))) return [];
    // Killed between the two renames: the former folder is whole, and nothing has taken its place.
    const place = join(folder, name ?? "");
    if (kind === "old" && !existsSync(place)) renameSync(path, place);
    else rmSync(path, {recursive: true, force: true});
    return [path];
  });
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
