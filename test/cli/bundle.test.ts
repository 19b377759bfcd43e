import {spawn} from "node:child_process";
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {engine} from "../../src/files/engine.js";
import {checkoutFolder} from "../../src/files/projectFolders.js";
import type {Exit} from "./spawnCli.js";

const folder = mkdtempSync(join(tmpdir(), "equilibre-paquet-"));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** A checkout of its own: the sources, the city of the tests as its template, and the packages of this one. */
function copyCheckout(name: string): string {
  const copy = join(folder, name);
  for (const entry of ["bin", "src", "test/projets", "data", "simulations", "package.json"])
    cpSync(join(checkoutFolder, entry), join(copy, entry), {
      recursive: true,
      filter: (path) => !path.includes(".observablehq")
    });
  for (const entry of ["tsconfig.json", "tsconfig.base.json", "node_modules"])
    symlinkSync(join(checkoutFolder, entry), join(copy, entry));
  return copy;
}

function cli(checkout: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Exit> {
  const {EQUILIBRE_ETAT: _, EQUILIBRE_RUNS: __, EQUILIBRE_TSX: ___, ...inherited} = process.env;
  const child = spawn(process.execPath, [join(checkout, "bin", "equilibre.js"), ...args], {
    cwd: folder,
    env: {...inherited, EQUILIBRE_MONDES: "0", ...env}
  });
  const exit = {stdout: "", stderr: ""};
  for (const name of ["stdout", "stderr"] as const)
    child[name].setEncoding("utf8").on("data", (text: string) => {
      exit[name] += text;
    });
  return new Promise((resolve) => {
    child.on("close", (code) => resolve({code, ...exit}));
  });
}

const bundles = (place: string) => readdirSync(join(place, "commande")).sort();

describe("the bundle of the command line", () => {
  let checkout: string;
  beforeAll(() => {
    checkout = copyCheckout("depot");
  });

  test("is made once by commands that start at once, whole, and leaves nothing else", async () => {
    const exits = await Promise.all([1, 2, 3].map(() => cli(checkout, ["--help"])));
    for (const {code, stdout, stderr} of exits) {
      expect(stderr).toBe("");
      expect(code).toBe(0);
      expect(stdout).toContain("simule un scénario");
    }
    expect(bundles(join(checkout, ".equilibre"))).toEqual([expect.stringMatching(/^[0-9a-f]{24}$/)]);
  });

  test("is never stale: a source of the same length and the same date is another source", async () => {
    const source = join(checkout, "src", "cli", "commandList.ts");
    const before = readFileSync(source, "utf8");
    const day = new Date("2026-01-01");
    utimesSync(source, day, day);
    expect((await cli(checkout, ["--help"])).stdout).toContain("simule un scénario");
    writeFileSync(source, before.replace("simule un scénario", "simula un scénario"));
    utimesSync(source, day, day);
    expect((await cli(checkout, ["--help"])).stdout).toContain("simula un scénario");
    expect(bundles(join(checkout, ".equilibre"))).toHaveLength(2);
    writeFileSync(source, before);
    expect((await cli(checkout, ["--help"])).stdout).toContain("simule un scénario");
    expect(bundles(join(checkout, ".equilibre"))).toHaveLength(2);
  });

  test("says of its engine what the sources say, and gives the same bytes as they do, threads included", async () => {
    const project = join(checkout, "test", "projets", "aubrelle");
    const args = ["simuler", "cia", "--replications", "2", "--fils", "2", "--json", "--projet", project];
    const ways = {paquet: {}, sources: {EQUILIBRE_TSX: "1"}};
    const [bundled, translated] = await Promise.all(
      Object.entries(ways).map(async ([name, env]) => {
        const state = join(folder, name);
        const {code, stdout, stderr} = await cli(checkout, args, {...env, EQUILIBRE_ETAT: state});
        expect(code, stderr).toBe(0);
        const [run] = readdirSync(join(state, "runs"));
        const manifest = JSON.parse(readFileSync(join(state, "runs", run, "manifest.json"), "utf8"));
        return {run, stdout, engine: manifest.engine, files: manifest.files, documents: manifest.documents};
      })
    );
    expect(bundled).toEqual(translated);
    expect(bundled.engine).toEqual(engine());
  }, 120_000);
});

describe("a checkout where nothing may be written", () => {
  let checkout: string;
  beforeAll(() => {
    checkout = copyCheckout("lecture");
    // A file where the state would stand: refused to whoever runs the tests, root included.
    writeFileSync(join(checkout, ".equilibre"), "");
  });

  test("keeps its bundle in the state that the user gives", async () => {
    const state = join(folder, "etat");
    const {code, stdout, stderr} = await cli(checkout, ["--version"], {EQUILIBRE_ETAT: state});
    expect([code, stdout, stderr]).toEqual([0, `${engine().version}\n`, ""]);
    expect(bundles(state)).toHaveLength(1);
  });

  test("without one, runs its sources and says so", async () => {
    const {code, stdout, stderr} = await cli(checkout, ["--version"]);
    expect([code, stdout]).toEqual([0, `${engine().version}\n`]);
    expect(stderr).toContain("EQUILIBRE_ETAT");
  });
});
