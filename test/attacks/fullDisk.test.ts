import {existsSync, mkdtempSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test, vi} from "vitest";
import {reportError} from "../../src/cli/reportError.js";
import {type RunScenarioOptions, runScenario} from "../../src/runners/runScenario.js";
import {fakeScenario} from "../runners/fakeScenario.js";

/** Writes left before the disk is full. */
const disk = vi.hoisted(() => ({left: Number.POSITIVE_INFINITY}));
vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  const writeFile: typeof real.writeFile = async (path, content, options) => {
    if (disk.left-- > 0) return real.writeFile(path, content, options);
    await real.writeFile(path, String(content).slice(0, 10), options);
    throw Object.assign(new Error("ENOSPC: no space left on device, write"), {code: "ENOSPC", path});
  };
  return {...real, writeFile};
});

const state = mkdtempSync(join(tmpdir(), "equilibre-plein-"));
const options: RunScenarioOptions = {replications: 3, threads: 1, command: "essai"};
beforeAll(() => {
  vi.stubEnv("EQUILIBRE_ETAT", state);
  vi.stubEnv("EQUILIBRE_RUNS", join(state, "runs"));
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(state, {recursive: true});
});

describe("a full disk", () => {
  test("at each write of a run: nothing half-written, and the same result once there is room", async () => {
    const whole = await runScenario(fakeScenario({}, "place"), options);
    let failures = 0;
    for (let left = 0; ; left++) {
      rmSync(whole.folder, {recursive: true, force: true});
      rmSync(join(state, "blocs"), {recursive: true, force: true});
      disk.left = left;
      const outcome = await runScenario(fakeScenario({}, "place"), options).catch((error: unknown) => error);
      disk.left = Number.POSITIVE_INFINITY;
      const names = readdirSync(state, {recursive: true, encoding: "utf8"});
      expect(names.filter((name) => /\.(tmp|old)$/.test(name))).toEqual([]);
      if (!(outcome instanceof Error)) break;
      failures++;
      expect(existsSync(whole.folder)).toBe(false);
      expect(outcome).toMatchObject({code: "ENOSPC"});
      const again = await runScenario(fakeScenario({}, "place"), options);
      expect(again.resultat.digest).toBe(whole.resultat.digest);
    }
    // Three blocks and the three files of the folder.
    expect(failures).toBe(6);
  });

  test.each([
    ["ENOSPC", /le disque est plein\. Rien n’est écrit à moitié/],
    ["EROFS", /en lecture seule.*EQUILIBRE_ETAT/],
    ["EACCES", /refuse l’accès/]
  ])("%s is told in French, exit 2", (code, sentence) => {
    let told = "";
    const write = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      told += text;
      return true;
    });
    expect(reportError(Object.assign(new Error("no"), {code, path: "/x/y"}))).toBe(2);
    write.mockRestore();
    expect(told).toMatch(sentence);
    expect(told).toMatch(/^\/x\/y : /);
  });
});
