import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, beforeEach, describe, expect, test, vi} from "vitest";
import {readFitFile} from "../../src/files/fitFile.js";
import {answersFolder, keepAnswer, readKeptAnswer} from "../../src/files/keptAnswers.js";
import {readKeptRun} from "../../src/files/keptRuns.js";
import {readWorldsFile} from "../../src/files/mondes/worldsFile.js";
import {hashOfProjection, readProjection, writeProjection} from "../../src/files/revoyure/projectionFile.js";
import {type RunScenarioOptions, runScenario} from "../../src/runners/runScenario.js";
import {fakeScenario} from "../runners/fakeScenario.js";
import {flip, flips} from "./flipByte.js";

const state = mkdtempSync(join(tmpdir(), "equilibre-attaque-"));
const options: RunScenarioOptions = {replications: 3, threads: 1, command: "essai"};
let told = "";
beforeAll(() => {
  vi.stubEnv("EQUILIBRE_ETAT", state);
  vi.stubEnv("EQUILIBRE_RUNS", join(state, "runs"));
});
beforeEach(() => {
  told = "";
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    told += text;
    return true;
  });
});
afterAll(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(state, {recursive: true});
});

/** Whether a text still says the same JSON: a blank changed into another blank is no attack. */
function saysTheSame(before: Buffer, after: Buffer): boolean {
  try {
    return JSON.stringify(JSON.parse(before.toString())) === JSON.stringify(JSON.parse(after.toString()));
  } catch {
    return false;
  }
}

async function isDataError(work: () => unknown): Promise<boolean> {
  try {
    await work();
    return false;
  } catch (error) {
    expect((error as {code?: unknown}).code).toBe("data");
    return true;
  }
}

describe("a bit flipped in what is kept", () => {
  test.each(["resultat.json", "replicates.parquet", "manifest.json"])(
    "%s: the run is set aside, told, and computed again",
    async (name) => {
      const first = await runScenario(fakeScenario(), {...options, again: true});
      const path = join(first.folder, name);
      for (const place of flips(path, {count: 20, seed: name})) {
        told = "";
        // Computed again, the run has another duration: what is intact is what was written last.
        const intact = readFileSync(path);
        flip(path, place);
        const harmless = name === "manifest.json" && saysTheSame(intact, readFileSync(path));
        expect(await isDataError(() => readKeptRun(first.folder))).toBe(!harmless);
        const again = await runScenario(fakeScenario(), options);
        expect(again.resultat).toEqual(first.resultat);
        expect(again.replicates.counters).toEqual(first.replicates.counters);
        expect(again.reused).toBe(harmless);
        expect(/est mis de côté dans .*ecartes/.test(told)).toBe(!harmless);
        expect(readKeptRun(first.folder).manifest.digest).toBe(first.resultat.digest);
      }
    }
  );

  test.each([
    ["resultat.json", ""],
    ["manifest.json", "{"],
    ["manifest.json", "null"],
    ["replicates.parquet", "PAR1"]
  ])("%s cut short to %j", async (name, content) => {
    const first = await runScenario(fakeScenario(), {...options, again: true});
    writeFileSync(join(first.folder, name), content);
    const again = await runScenario(fakeScenario(), options);
    expect(again.reused).toBe(false);
    expect(again.resultat.digest).toBe(first.resultat.digest);
  });

  test("a run of fewer replicates is not continued from a damaged one", async () => {
    const first = await runScenario(fakeScenario({}, "suite"), options);
    flip(join(first.folder, "replicates.parquet"), {at: 200, bit: 3});
    const longer = await runScenario(fakeScenario({}, "suite"), {...options, replications: 5});
    expect(longer.replicates.counters.slice(0, 3)).toEqual(first.replicates.counters);
    expect(told).toMatch(/replicates\.parquet.*modifié ou abîmé/);
  });

  test("a kept block", async () => {
    const whole = await runScenario(fakeScenario({}, "blocs"), {...options, replications: 9});
    rmSync(whole.folder, {recursive: true});
    const stop = new AbortController();
    const stopped = runScenario(fakeScenario({delayMs: 5}, "blocs"), {
      ...options,
      replications: 9,
      signal: stop.signal,
      onProgress: ({done}) => done >= 4 && stop.abort()
    });
    await expect(stopped).rejects.toThrow();
    const [store] = readdirSync(join(state, "blocs"));
    const folder = join(state, "blocs", store);
    const copy = join(state, "copie");
    cpSync(folder, copy, {recursive: true});
    const names = readdirSync(folder);
    for (const [i, place] of flips(join(folder, names[0]), {count: 12, seed: "blocs"}).entries()) {
      told = "";
      rmSync(whole.folder, {recursive: true, force: true});
      cpSync(copy, folder, {recursive: true});
      flip(join(folder, names[i % names.length]), place);
      const again = await runScenario(fakeScenario({}, "blocs"), {...options, replications: 9});
      expect(again.resultat.digest).toBe(whole.resultat.digest);
      expect(told).toMatch(/bloc de réplications abîmé ou modifié/);
    }
  });

  test("a kept answer is none, and it is told", async () => {
    const document = {part: 0.123456, mots: "été"};
    const path = await keepAnswer("avenants", "essai", {command: "essai", inputs: {a: "sha256:0"}, document});
    const intact = readFileSync(path);
    for (const place of flips(path, {count: 40, seed: "réponse"})) {
      told = "";
      writeFileSync(path, intact);
      flip(path, place);
      if (saysTheSame(intact, readFileSync(path))) continue;
      expect(readKeptAnswer("avenants", "essai")).toBeUndefined();
      expect(told).toMatch(/réponse abîmée/);
    }
    expect(readdirSync(answersFolder("avenants"))).toEqual([]);
  });

  test.each([
    ["calage.json", (root: string) => readFitFile(join(root, "data", "territoire", "calage.json"))],
    ["mondes.json", (root: string) => readWorldsFile(join(root, "data", "territoire", "mondes.json"))]
  ] as const)("%s is refused in French", async (name, read) => {
    const root = join(state, name);
    const source = join("data", "territoire", name);
    const path = join(root, source);
    cpSync(source, path);
    const intact = readFileSync(path);
    expect(read(root)).toBeDefined();
    for (const place of flips(path, {count: 40, seed: name})) {
      writeFileSync(path, intact);
      flip(path, place);
      expect(await isDataError(() => read(root))).toBe(!saysTheSame(intact, readFileSync(path)));
    }
  });

  test("a projection is refused in French", async () => {
    const content = {
      schema: "equilibre/projection@1",
      scenario: {id: "ciet"},
      date: "2017-12-15",
      part: 0.25
    };
    const projection = {...content, sha256: hashOfProjection(content as never)};
    const {path} = await writeProjection(join(state, "projections"), projection as never);
    const intact = readFileSync(path);
    for (const place of flips(path, {count: 60, seed: "projection"})) {
      writeFileSync(path, intact);
      flip(path, place);
      expect(await isDataError(() => readProjection(path))).toBe(!saysTheSame(intact, readFileSync(path)));
    }
  });
});
