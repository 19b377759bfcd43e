import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import type {Confrontation} from "../../../src/analysis/confronter/confrontation.js";
import {
  confronterYaml,
  evolutionLine,
  observedProject,
  pendingLine,
  titles
} from "../../files/observations/observedProject.js";
import {spawnCli} from "../spawnCli.js";

const cwd = mkdtempSync(join(tmpdir(), "equilibre-confronter-"));
const city = observedProject({
  "observations/observations.csv": [titles, evolutionLine, ""].join("\n"),
  "observations/confronter.yaml": confronterYaml,
  "imports/observations.csv": [titles, pendingLine, ""].join("\n")
});
const run = (args: readonly string[], project = city) =>
  spawnCli(["confronter", ...args, "--projet", project], {cwd, state: join(cwd, "etat")}).exit;
const two = ["cia", "--replications", "2", "--fils", "1"];
const long = 240_000;
afterAll(() => {
  rmSync(cwd, {recursive: true});
  rmSync(dirname(city), {recursive: true});
});

describe("equilibre confronter, on the small city", () => {
  test("scores the futures of its worlds, the user's own figures beside the project's", {
    timeout: long
  }, async () => {
    const {code, stdout, stderr} = await run([...two, "--mondes", "4", "--json"]);
    expect(stderr).not.toContain("Erreur");
    expect(code).toBe(0);
    const document = JSON.parse(stdout) as Confrontation;
    expect(document).toMatchObject({schema: "equilibre/confrontation@1", knownOn: "2016-12-31"});
    // −30 % is further than any world goes: missed, and first.
    const [first, second] = document.rows;
    expect(first).toMatchObject({id: "attributions-2024-2026", basis: "futures", covered90: false});
    const {worlds} = first.projected;
    expect(first.intervalScore).toBeCloseTo(worlds!.q95 - worlds!.q05 + 20 * (worlds!.q05 + 30), 6);
    expect(first.crps).toBeGreaterThan(0);
    expect(first.skill.persistence).toBeCloseTo(1 - first.crps! / 30, 8);
    expect(first.cause?.assumed).toBe("une hausse");
    expect(second).toMatchObject({
      id: "demandes-2025",
      apart: "année de crue",
      observed: {low: 1000, high: null}
    });
    // Futures of the pending demandes are kept, so that they have a CRPS too.
    expect(second.basis).toBe("futures");
    expect(document.coverage.cia).toMatchObject({scored: 1, covered90: 0, apart: {scored: 1}});
    expect(document.unjudged.map(({id}) => id)).toEqual(["bilans"]);
  });

  test("tells the misses first with their cause, in a table; chance alone has no bar to judge by", {
    timeout: long
  }, async () => {
    const {code, stdout} = await run([...two, "--mondes", "4", "--observe-le", "2027-12-31"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Les barres larges à 90\u00a0% manquent le seul chiffre public/);
    expect(stdout.indexOf("MANQUÉ : Attributions, évolution, 2024-2026")).toBeLessThan(
      stdout.indexOf("CE QUE L’ON NOTE")
    );
    expect(stdout).toContain("L’aurait porté : « Départs du parc, par rapport à l’année de base ».");
    expect(stdout).toContain("NON JUGEABLE SANS LES FICHIERS DES PARTENAIRES");
    const alone = await run(two);
    expect(alone.stdout).toMatch(/^Aucune barre large n’est connue : rien ne peut être noté\./);
  });

  test("as of a day, what was published later is not there", {timeout: long}, async () => {
    const {stdout} = await run([...two, "--observe-le", "2026-12-31", "--json"]);
    const {rows, observedOn} = JSON.parse(stdout) as Confrontation;
    expect(observedOn).toBe("2026-12-31");
    expect(rows.map(({id}) => id)).toEqual(["demandes-2025"]);
    const until = JSON.parse((await run([...two, "--jusqu-a", "2024", "--json"])).stdout) as Confrontation;
    expect(until.rows).toEqual([]);
  });

  test("refuses a date without worlds with what is missing, a bad date and a bad year at once", {
    timeout: long
  }, async () => {
    const asked = await run([...two, "--connu-le", "2018-12-31"]);
    expect(asked.code).toBe(2);
    expect(asked.stderr).toContain(
      "--connu-le : aucun monde plausible n’est connu le 2018-12-31. Admis : 2016-12-31."
    );
    expect(asked.stderr).toContain("npx equilibre mondes --connu-le 2018-12-31 --projeter");
    const wrong = await run([...two, "--connu-le", "hier", "--observe-le", "2020-02-30", "--jusqu-a", "20x"]);
    expect(wrong.code).toBe(2);
    for (const option of ["--connu-le : « hier »", "--observe-le : « 2020-02-30 »", "--jusqu-a : « 20x »"])
      expect(wrong.stderr).toContain(option);
  });

  test("says how to bring figures where the project has none", {timeout: long}, async () => {
    const bare = observedProject();
    const {code, stderr} = await run(two, bare);
    rmSync(dirname(bare), {recursive: true});
    expect(code).toBe(2);
    expect(stderr).toContain("npx equilibre importer observations <fichier>");
  });
});
