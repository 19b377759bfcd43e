import {cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, test, vi} from "vitest";
import {gelerCommand} from "../../../src/cli/commands/geler.js";
import {freezeRun} from "../../../src/files/revoyure/freezeRun.js";
import {readProjection, writeProjection} from "../../../src/files/revoyure/projectionFile.js";
import {type RunToFreeze, runToFreeze} from "../../../src/files/revoyure/runToFreeze.js";
import {writeRun} from "../../../src/files/runFolder.js";
import {seal} from "../../../src/files/seal.js";
import {prepareScenario} from "../../../src/runners/prepareScenario.js";
import {runScenario} from "../../../src/runners/runScenario.js";
import {dataErrorOf} from "../import/workspace.js";

const folder = mkdtempSync(join(tmpdir(), "equilibre-geler-"));
const runFolder = join(folder, "run");

beforeAll(async () => {
  process.env.EQUILIBRE_ETAT = join(folder, "etat");
  const prepared = prepareScenario("aci-40-en-2019", {incertitudes: false});
  await writeRun(runFolder, await runScenario(prepared, {replications: 2, threads: 1, command: "test"}));
}, 120_000);

let run: RunToFreeze | undefined;
async function freeze(date: string) {
  run ??= await runToFreeze(runFolder);
  return freezeRun(run, date);
}
/** The same run with one of its files changed. */
function altered(name: string, change: (text: string) => string): string {
  const copy = join(mkdtempSync(join(tmpdir(), "equilibre-geler-")), "run");
  cpSync(runFolder, copy, {recursive: true});
  writeFileSync(join(copy, name), change(readFileSync(join(copy, name), "utf8")));
  return copy;
}

describe("a projection", () => {
  test("holds the half-years to come, the convention as known and a hash that reading checks", async () => {
    const projection = await freeze("2018-12-15");
    const [{predictions}] = projection.indicators;
    expect(predictions.map(({halfYear}) => halfYear)).toEqual(
      [2019, 2020, 2021, 2022].flatMap((year) => [`${year}-S1`, `${year}-S2`])
    );
    expect(projection.convention.avenants).toHaveLength(1);
    expect(projection.convention.values["aci.objective"].map(({value}) => value)).toEqual([0.45, 0.4]);
    // The scale of 2020 was not known.
    expect(projection.convention.values["brackets.plusScale"].at(-1)!.from).toBe("2018-01-01");
    const {path} = await writeProjection(join(folder, "projections"), projection);
    expect(await readProjection(path)).toEqual(projection);
    expect(await freeze("2018-12-15")).toEqual(projection);
    expect(await writeProjection(join(folder, "projections"), projection)).toEqual({path, already: true});
  });

  test("is refused when it knows an avenant not yet signed, or has nothing left to say", async () => {
    expect(await dataErrorOf(freeze("2017-01-15"))).toContain(
      "une projection datée du 2017-01-15 ne peut pas le connaître"
    );
    expect(await dataErrorOf(freeze("2022-08-01"))).toContain("n’ont plus de semestre à venir");
    expect(await dataErrorOf(freeze("2016-01-01"))).toContain("la convention n’était pas signée");
  });

  test("is refused once one figure of it has changed, and never replaces another", async () => {
    const out = join(folder, "changees");
    const projection = await freeze("2018-12-15");
    const {path} = await writeProjection(out, projection);
    await expect(
      dataErrorOf(writeProjection(out, {...projection, sha256: "sha256:autre"}))
    ).resolves.toContain("elle ne se remplace pas");
    writeFileSync(path, readFileSync(path, "utf8").replace('"date":"2018-12-15"', '"date":"2017-12-15"'));
    expect(await dataErrorOf(readProjection(path))).toContain("a été modifiée depuis qu’elle a été gelée");
    writeFileSync(path, "{");
    expect(await dataErrorOf(readProjection(path))).toContain("Ce n’est pas une projection gelée");
    expect(readdirSync(out)).toHaveLength(1);
  });

  test("a folder in place of a projection names the files that it holds; a missing one says where to get it", async () => {
    const out = join(folder, "dossier");
    const {path} = await writeProjection(out, await freeze("2018-12-15"));
    expect(await dataErrorOf(readProjection(out))).toContain(`Donnez l’un de ses fichiers : ${path}`);
    expect(await dataErrorOf(readProjection(join(out, "rien.json")))).toContain("Projection introuvable");
  });
});

describe("the command", () => {
  const run = async (...args: string[]) => {
    const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    await gelerCommand().parseAsync(args, {from: "user"});
    const text = write.mock.calls.map(([piece]) => String(piece)).join("");
    write.mockRestore();
    return text;
  };

  test("asks for a day and never reads the clock", async () => {
    expect(await dataErrorOf(run(runFolder))).toContain("--date : manque");
    for (const day of ["2018-02-30", "15/12/2017", "demain"])
      expect(await dataErrorOf(run(runFolder, "--date", day))).toContain(`« ${day} » trouvé`);
  });

  test("says what was frozen and where, and the same again when nothing changed", async () => {
    const args = [runFolder, "--date", "2018-12-15", "--sortie", join(folder, "commande")];
    const text = await run(...args);
    expect(text).toMatch(/^Projection gelée : .*aci-40-en-2019-2018-12-15\.json/);
    expect(text).toContain("8 semestres, de 2019-S1 à 2022-S2");
    expect(text).toContain("2 réplications");
    expect(await run(...args)).toContain("Déjà gelée à l’identique");
  });
});

describe("a run that cannot be frozen", () => {
  test("is no run folder", async () => {
    expect(await dataErrorOf(runToFreeze("/nulle/part"))).toContain("n’est pas un dossier de résultats");
  });

  test("no longer has the counters that its manifest says, or the files that it was made from", async () => {
    const other = (text: string) => text.replace(/"digest": "[^"]*"/, '"digest": "sha256:autre"');
    expect(await dataErrorOf(runToFreeze(altered("manifest.json", other)))).toContain("abîmé, modifié");
    // Sealed again: only what the counters say can tell.
    const resealed = (text: string) => JSON.stringify(seal(JSON.parse(other(text))));
    expect(await dataErrorOf(runToFreeze(altered("manifest.json", resealed)))).toContain("modifié ou abîmé");
    const stale = (text: string) =>
      JSON.stringify(
        seal(JSON.parse(text.replace(/("data\/convention\/ciet-2016\.yaml": ")[^"]*/, "$1sha256:ancienne")))
      );
    expect(await dataErrorOf(runToFreeze(altered("manifest.json", stale)))).toContain(
      "ciet-2016.yaml a changé depuis ces résultats"
    );
  });
});
