import {spawn} from "node:child_process";
import {once} from "node:events";
import {mkdtempSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {createProgram} from "../../../src/cli/program.js";
import {templateFolder} from "../../../src/files/newProject.js";
import {checkoutFolder} from "../../../src/files/projectFolders.js";
import {spawnCli} from "../spawnCli.js";

let state: string;
beforeAll(() => {
  state = mkdtempSync(join(tmpdir(), "equilibre-tranche-"));
});
afterAll(() => rmSync(state, {recursive: true, force: true}));

const run = (folder: string, ...args: readonly string[]) =>
  spawnCli([...args, "--projet", templateFolder], {cwd: state, state: join(state, folder)}).exit;

/** The same command line without a process of its own: its mistakes are thrown. */
const inProcess = async (...args: readonly string[]) => {
  const typed = [...args, "--projet", templateFolder];
  return (await createProgram(typed)).parseAsync(typed, {from: "user"});
};

const simulation = ["simuler", "cia", "--replications", "4", "--mondes", "2", "--json"];

/** The script that docs/scale.md gives for Slurm, as one task of an array of two. */
async function slurmTask(index: number): Promise<{code: number | null; stderr: string}> {
  const args = [
    join(checkoutFolder, "docs", "slurm", "tranche.sh"),
    ...simulation,
    "--projet",
    templateFolder
  ];
  const child = spawn("bash", args, {
    cwd: state,
    // Slices print no result: what is left of them is on standard error.
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      ...process.env,
      EQUILIBRE_ETAT: join(state, "tranches"),
      EQUILIBRE_RUNS: join(state, "tranches", "runs"),
      SLURM_SUBMIT_DIR: checkoutFolder,
      SLURM_ARRAY_TASK_ID: String(index),
      SLURM_ARRAY_TASK_COUNT: "2"
    }
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const [code] = (await once(child, "close")) as [number | null];
  return {code, stderr};
}

describe("slices of a command in a shared folder", {timeout: 240_000}, () => {
  test("joined, give the bytes of the command alone; a missing one is named", async () => {
    const alone = run("seule", ...simulation);
    const first = await slurmTask(1);
    expect(first.code, first.stderr).toBe(0);
    expect(first.stderr).toMatch(/Tranche 1\/2 : 3 calculs faits ici, 3 laissés aux autres/);
    process.env.EQUILIBRE_ETAT = join(state, "tranches");
    await expect(inProcess("reunir")).rejects.toThrow("il manque 1 tranche sur 2 : 2.");
    const second = await slurmTask(2);
    expect(second.code, second.stderr).toBe(0);
    const joined = await run("tranches", "reunir");
    expect(joined.code, joined.stderr).toBe(0);
    // Nothing was left to compute: no progress is told.
    expect(joined.stderr).not.toContain("par seconde");
    expect(joined.stdout).toBe((await alone).stdout);
    expect(readdirSync(join(state, "tranches", "tranches"))).toEqual([]);
  });

  test.each([
    [/« 3\/2 » trouvé ; attendu : i\/n/, ["simuler", "cia", "--mondes", "0", "--tranche", "3/2"]],
    [/--recalculer : ne va pas avec --tranche/, ["simuler", "cia", "--recalculer", "--tranche", "1/2"]],
    [
      /ne va pas avec --file/,
      ["simuler", "cia", "--mondes", "0", "--tranche", "1/2", "--file", "redis://127.0.0.1:1"]
    ],
    [/--tranche demande un nombre de mondes/, ["explorer", "fil-de-l-eau", "cia", "--tranche", "1/2"]],
    [/aucune tranche ici/, ["reunir"]]
  ])("are refused where they make no sense: %s", async (message, args) => {
    process.env.EQUILIBRE_ETAT = join(state, "refus");
    await expect(inProcess(...args)).rejects.toThrow(message);
  });
});
