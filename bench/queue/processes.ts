import {type ChildProcess, spawn} from "node:child_process";
import {once} from "node:events";
import {join} from "node:path";
import {templateFolder} from "../../src/files/newProject.js";
import {checkoutFolder} from "../../src/files/projectFolders.js";

/** A process of the bench of the queue, on the small project. */
export interface Running {
  readonly child: ChildProcess;
  /** Resolves once standard output matches; rejects when the process ends before. */
  saw(pattern: RegExp): Promise<void>;
  /** Resolves once standard error matches. */
  complained(pattern: RegExp): Promise<void>;
  ended(): Promise<{readonly code: number | null; readonly stdout: string; readonly stderr: string}>;
  kill(): Promise<void>;
}

export function startWorker(url: string, {patience = 1_000} = {}): Running {
  return start("cheapWorker.ts", [url, String(patience)]);
}

export function startClient(
  url: string,
  {folder, jobs, ms, failing}: {folder: string; jobs: number; ms: number; failing?: number}
): Running {
  const asked = [url, folder, String(jobs), String(ms)];
  return start("cheapClient.ts", failing === undefined ? asked : [...asked, String(failing)]);
}

function start(script: string, args: readonly string[]): Running {
  const path = join(checkoutFolder, "bench", "queue", script);
  const child = spawn(process.execPath, ["--import", "tsx", path, ...args], {
    env: {...process.env, EQUILIBRE_PROJET: templateFolder}
  });
  const texts = {stdout: "", stderr: ""};
  for (const name of ["stdout", "stderr"] as const)
    child[name].setEncoding("utf8").on("data", (text: string) => {
      texts[name] += text;
      child.emit("text");
    });
  const closed = once(child, "close") as Promise<[number | null]>;
  const until = async (name: keyof typeof texts, pattern: RegExp) => {
    while (!pattern.test(texts[name])) {
      const ended = await Promise.race([once(child, "text").then(() => false), closed.then(() => true)]);
      if (ended && !pattern.test(texts[name]))
        throw new Error(`${script} ended before ${pattern}: ${texts.stdout}${texts.stderr}`);
    }
  };
  return {
    child,
    saw: (pattern) => until("stdout", pattern),
    complained: (pattern) => until("stderr", pattern),
    async ended() {
      const [code] = await closed;
      return {code, ...texts};
    },
    async kill() {
      child.kill("SIGKILL");
      await closed;
    }
  };
}
