import {execFileSync} from "node:child_process";
import {closeSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync, writeSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test, vi} from "vitest";
import {spawnCli} from "../cli/spawnCli.js";

const folder = mkdtempSync(join(tmpdir(), "equilibre-gros-"));
afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
  vi.unstubAllEnvs();
});

const run = (...args: string[]) => spawnCli(args, {cwd: folder, state: join(folder, "etat")}).exit;

/** A CSV file of attributions of as many lines, one of them told by its rank. */
function attributions(
  name: string,
  {lines, bailleur}: {lines: number; bailleur: (i: number) => string}
): string {
  const path = join(folder, name);
  const file = openSync(path, "w");
  writeSync(
    file,
    "date_attribution;quartier;bailleur;nature;ressources_mensuelles;categorie;aci;identifiant\n"
  );
  for (let from = 0; from < lines; from += 10_000) {
    const text = Array.from({length: Math.min(10_000, lines - from)}, (_, n) => {
      const i = from + n;
      return `15/03/2018;59350-Q01;${bailleur(i)};premierAcces;${500 + (i % 900)};1;oui;${i}\n`;
    });
    writeSync(file, text.join(""));
  }
  closeSync(file);
  return path;
}

test("a million lines whose bailleur is unknown are told in 200 Mo of heap: the first names once, the rest counted", async () => {
  vi.stubEnv("NODE_OPTIONS", "--max-old-space-size=200");
  const path = attributions("inconnu.csv", {lines: 1_000_000, bailleur: (i) => `Inconnu ${i % 1000}`});
  const {code, stderr} = await run("bilan", path);
  vi.unstubAllEnvs();
  // A thousand names of a thousand lines each: 99 are told once, then what can be done; the other lines are counted.
  expect(stderr).toMatch(/« Inconnu 98 » trouvé sur 1.000 lignes, la première ici/);
  expect(stderr).toContain("Rien n’est compté");
  expect(stderr.slice(-300)).toMatch(/… et 901.000 autres à corriger\./);
  expect(code).toBe(2);
}, 120_000);

test("the bailleur of the last of 200 000 lines is told, in 200 Mo of heap", async () => {
  vi.stubEnv("NODE_OPTIONS", "--max-old-space-size=200");
  const path = attributions("dernier.csv", {
    lines: 200_000,
    bailleur: (i) => (i < 199_999 ? "vilogia" : "Vilogeo")
  });
  const {code, stderr} = await run("bilan", path);
  vi.unstubAllEnvs();
  expect(stderr).toContain("dernier.csv:200001 « bailleur » : « Vilogeo » trouvé");
  expect(code).toBe(2);
});

test("valider leaves alone a pipe, a device, 50 Mo and 200 000 unknown keys, in one sentence each", async () => {
  const file = (name: string, text?: string) => {
    if (text !== undefined) writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const pipe = file("tube.yaml");
  execFileSync("mkfifo", [pipe]);
  const device = file("zero.yaml");
  symlinkSync("/dev/zero", device);
  const heavy = file("gros.yaml", `# ${"y".repeat(98)}\n`.repeat(520_000));
  const keys = file("cles.yaml", Array.from({length: 200_000}, (_, i) => `cle${i}: ${i}\n`).join(""));
  // The command starts once: each file is one more sentence.
  const {code, stdout, stderr} = await run("valider", pipe, device, heavy, keys);
  expect(code).toBe(2);
  const said = (stdout + stderr).trim().split("\n");
  expect(said.filter((line) => /ordinaire/.test(line))).toHaveLength(2);
  expect(said.filter((line) => /il n'est pas lu/.test(line))).toHaveLength(4);
}, 20_000);
