import {type ChildProcess, spawn} from "node:child_process";
import {join} from "node:path";
import {checkoutFolder} from "../../src/files/projectFolders.js";

export interface Exit {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Spawned {
  readonly child: ChildProcess;
  readonly exit: Promise<Exit>;
}

/**
 * Starts the real command line, as a user would, in a folder and with a state of its own; `project` may be a copy. Chance alone
 * unless a test asks for worlds, which would run for minutes.
 */
export function spawnCli(
  args: readonly string[],
  {cwd, state, project = checkoutFolder}: {cwd: string; state: string; project?: string}
): Spawned {
  const env = {...process.env, EQUILIBRE_ETAT: state, EQUILIBRE_MONDES: "0"};
  delete (env as {EQUILIBRE_RUNS?: string}).EQUILIBRE_RUNS;
  const child = spawn(process.execPath, [join(project, "bin", "equilibre.js"), ...args], {cwd, env});
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const exit = new Promise<Exit>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({code, stdout, stderr}));
  });
  return {child, exit};
}
