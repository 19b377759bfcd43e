import {spawn} from "node:child_process";
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout} from "node:timers/promises";
import {afterAll, describe, expect, test} from "vitest";
import {checkoutFolder} from "../../src/files/projectFolders.js";

const state = mkdtempSync(join(tmpdir(), "equilibre-start-"));
afterAll(() => rmSync(state, {recursive: true}));

function start(...args: string[]) {
  const env = {...process.env, EQUILIBRE_ETAT: state, EQUILIBRE_RUNS: join(state, "runs")};
  const child = spawn(process.execPath, [join(checkoutFolder, "bin", "start.js"), ...args], {
    cwd: tmpdir(),
    env
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  child.stdout.resume();
  const exit = new Promise<{code: number | null; stderr: string}>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({code, stderr}));
  });
  return {child, exit, said: () => stderr};
}

describe("npm start", () => {
  test.each([
    ["--port", "abc"],
    ["--port", "70000"],
    ["--ports", "3000"]
  ])("refuses %s %s in French", async (...args) => {
    const {code, stderr} = await start(...args).exit;
    expect(code).toBe(2);
    expect(stderr).toMatch(/attendu|Vouliez-vous dire « --port »/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test("stopped half-way, leaves nothing half-written and no process, then goes on where it was", async () => {
    const first = start("--replications", "40", "--sans-servir");
    const group = processesUnder(first.child.pid);
    while (!/\(1\/\d+\) : (?!0)\d+\/40/.test(first.said())) await setTimeout(50);
    first.child.kill("SIGINT");
    const {code, stderr} = await first.exit;
    expect(code).toBe(130);
    expect(stderr).toMatch(/Interrompu/);
    expect(group().filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]);
    expect(existsSync(join(state, "runs"))).toBe(false);
    const kept = readdirSync(join(state, "blocs")).flatMap((name) => readdirSync(join(state, "blocs", name)));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.every((name) => name.endsWith(".i32"))).toBe(true);

    const second = start("--replications", "40", "--sans-servir");
    while (!/déjà calculées/.test(second.said())) await setTimeout(50);
    const resumed = Number(/(\d+)\/40 réplications \(déjà calculées/.exec(second.said())?.[1]);
    expect(resumed).toBe(kept.length);
    second.child.kill("SIGINT");
    expect((await second.exit).code).toBe(130);
  }, 240_000);
});

/** Processes that a process has started, asked while it lives. */
function processesUnder(root: number | undefined): () => number[] {
  const seen = new Set<number>();
  const timer = setInterval(() => {
    for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
      try {
        const parent = Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, "utf8"))?.[1]);
        if (parent === root || seen.has(parent)) seen.add(Number(name));
      } catch {
        // Gone in between.
      }
    }
  }, 200);
  return () => {
    clearInterval(timer);
    return [...seen];
  };
}
