import {type ChildProcess, spawn} from "node:child_process";
import {cpSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout} from "node:timers/promises";
import {templateFolder} from "../../src/files/newProject.js";
import {checkoutFolder} from "../../src/files/projectFolders.js";

/** `npm start` on the second city, two replicates a simulation, as a user starts it. */
export interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly exit: Promise<number | null>;
  /** The address that it prints once the site is open. */
  address(): Promise<string>;
  /** Waits until it has said this. */
  says(pattern: RegExp): Promise<void>;
}

/** A copy of the second city, to be changed. */
export function copyProject(folder: string): string {
  const project = join(folder, "projet");
  cpSync(templateFolder, project, {recursive: true});
  return project;
}

/** Starts it on a project, with its state and its site in a folder. */
export function startProject(project: string, folder: string, ...args: readonly string[]): Started {
  const env = {
    ...process.env,
    EQUILIBRE_PROJET: project,
    EQUILIBRE_ETAT: folder,
    EQUILIBRE_RUNS: join(folder, "runs"),
    EQUILIBRE_SITE: join(folder, "site")
  };
  const command = [join(checkoutFolder, "bin", "start.js"), "--replications", "2", ...args];
  const child = spawn(process.execPath, command, {cwd: tmpdir(), env});
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  const exit = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  const says = async (pattern: RegExp) => {
    while (!pattern.test(output)) {
      if (child.exitCode !== null) throw new Error(`it ended before it said ${pattern}:\n${output}`);
      await setTimeout(50);
    }
  };
  return {
    ...{child, exit, says},
    said: () => output,
    async address() {
      await says(/à l’adresse http\S+ /);
      return /à l’adresse (http\S+) /.exec(output)![1];
    }
  };
}
