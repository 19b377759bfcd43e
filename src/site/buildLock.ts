import {mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";

const folder = join("src", ".observablehq");
const lock = join(folder, "construction.lock");
const pollMs = 300;

/** Waits for any other build of this checkout (they share Framework's cache), then holds it off; returns the release. */
export async function holdBuildLock(): Promise<() => void> {
  mkdirSync(folder, {recursive: true});
  for (let told = false; !take(); told = true) {
    if (!told) console.error("Une autre construction du site est en cours : on attend qu’elle finisse.");
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  return () => rmSync(lock, {force: true});
}

function take(): boolean {
  try {
    writeFileSync(lock, String(process.pid), {flag: "wx"});
    return true;
  } catch {
    // Left by a build that was killed: nobody holds it any more.
    if (!isAlive(holder())) rmSync(lock, {force: true});
    return false;
  }
}

/** Process that holds the lock; this one where the file has just gone or is being written, so that we try again. */
function holder(): number {
  try {
    return Number(readFileSync(lock, "utf8")) || process.pid;
  } catch {
    return process.pid;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
