import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {templateFolder} from "../../src/files/newProject.js";
import {keptPublications} from "../../src/files/publicationFolder.js";
import {publicationsPage} from "../../src/site/publicationsPage.js";
import {spawnCli} from "../cli/spawnCli.js";
import {pdfText} from "../helpers/pdfText.js";

/** A copy of the second city: published, then published again after its scenario was changed. */
const root = mkdtempSync(join(tmpdir(), "equilibre-archive-"));
const project = join(root, "ville");
const place = join(root, "publications");
const scenario = join(project, "simulations", "cia", "scenario.yaml");
const manifest = join(place, "2026-01-15-cia", "manifest.json");
const run = (...args: readonly string[]) =>
  spawnCli([...args, "--projet", project], {cwd: root, state: join(root, "etat")}).exit;
const publish = (date: string) =>
  run("publier", "cia", "--replications", "2", "--date", date, "--adresse", "https://exemple.fr/");
const archived = (folder: string) =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString("base64"));

beforeAll(async () => {
  process.env.EQUILIBRE_PUBLICATIONS = place;
  cpSync(templateFolder, project, {recursive: true});
  const made = await publish("2026-01-15");
  if (made.code !== 0) throw new Error(made.stderr);
}, 120_000);
afterAll(() => {
  delete process.env.EQUILIBRE_PUBLICATIONS;
  rmSync(root, {recursive: true, force: true});
});

test("a manifest alone finds its digest again", async () => {
  const {code, stderr, stdout} = await run("simuler", "--depuis", manifest);
  expect(stderr).toContain(`Empreinte retrouvée : ${JSON.parse(readFileSync(manifest, "utf8")).digest}`);
  expect(code).toBe(0);
  expect(stdout).toContain("Convention suivie");
});

test("what a manifest decides is not typed beside it, and one that was changed is refused", async () => {
  const beside = await run("simuler", "cia", "--depuis", manifest, "--graine", "autre");
  expect(beside).toMatchObject({code: 2, stdout: ""});
  expect(beside.stderr).toContain("retirez cia, --graine");
  const changed = join(root, "manifest.json");
  writeFileSync(changed, readFileSync(manifest, "utf8").replace('"replications": 2', '"replications": 3'));
  expect((await run("simuler", "--depuis", changed)).stderr).toContain("a été modifié");
});

test("after a change the archive is byte-identical, the manifest names what differs and the page says what changed", async () => {
  const before = archived(join(place, "2026-01-15-cia"));
  writeFileSync(scenario, readFileSync(scenario, "utf8").replaceAll("2025: 1", "2026: 1"));
  expect((await publish("2026-02-01")).code).toBe(0);
  expect(archived(join(place, "2026-01-15-cia"))).toEqual(before);

  const again = await run("simuler", "--depuis", manifest);
  expect(again).toMatchObject({code: 2, stdout: ""});
  expect(again.stderr).toContain("simulations/cia/scenario.yaml n’est plus le même");

  // One cause alone: its step is all that moved, from what the first report says to what the second does.
  const changes = JSON.parse(readFileSync(join(place, "2026-02-01-cia", "changements.json"), "utf8"));
  expect(changes.since).toBe("2026-01-15-cia");
  expect(changes.why.steps).toEqual([{causes: ["parametres"]}]);
  const shareOf = (name: string) => {
    const {scenario} = JSON.parse(readFileSync(join(place, name, "rapport.json"), "utf8"));
    return scenario.years.at(-1).flux.fragile.under60.mean;
  };
  const moved = changes.why.figures.find(({id}: {id: string}) => id === "flux.fragile.under60");
  expect(moved.before).toBe(shareOf("2026-01-15-cia"));
  expect(moved.after).toBe(shareOf("2026-02-01-cia"));
  expect(moved.changes[0]).toBeCloseTo(100 * (moved.after - moved.before), 9);
  expect(moved.changes[0]).not.toBe(0);

  const page = publicationsPage(keptPublications(), "cia");
  expect(page.match(/display\(changesWaterfall\(/g)).toHaveLength(1);
  expect(page.indexOf("1er février 2026")).toBeLessThan(page.indexOf("15 janvier 2026"));
  expect(page).toContain("Autres paramètres\u00a0: simulations/cia/scenario.yaml");
  expect(page).toMatch(/Part sous 50\u00a0%, quartiers fragiles\u00a0: .*, devenu /);
  expect(page).toContain("Première publication sous ce nom.");
  expect(page).toContain("https://exemple.fr/publications/2026-01-15-cia/");
  expect(page).toContain("Hasard seul");
}, 120_000);

test("the folder of a publication stands for its manifest, and a file that is not as published is refused by name", async () => {
  const copy = join(root, "copie");
  cpSync(join(place, "2026-01-15-cia"), copy, {recursive: true});
  rmSync(join(copy, "figures.csv"));
  writeFileSync(join(copy, "rapport.html"), "autre chose");
  const {code, stderr, stdout} = await run("simuler", "--depuis", copy);
  expect({code, stdout}).toEqual({code: 2, stdout: ""});
  expect(stderr).toMatch(/figures\.csv manque : la publication n’est plus entière/);
  expect(stderr).toMatch(/rapport\.html n’est plus tel qu’il a été publié/);
});

test("a publication that was altered is named, and its files are not offered", () => {
  writeFileSync(join(place, "2026-02-01-cia", "figures.csv"), "autre chose");
  const page = publicationsPage(keptPublications(), "cia");
  expect(page).toContain("n’est plus ce qui a été publié : figures.csv");
  expect(page).not.toContain("2026-02-01-cia/rapport.pdf");
  expect(page).toContain("2026-01-15-cia/rapport.pdf");
});

test("a scenario of one's own is published by its name alone, and found again from its folder", async () => {
  const text = readFileSync(join(project, "simulations", "cia", "scenario.yaml"), "utf8");
  writeFileSync(join(root, "mon-essai.yaml"), text.replace(/^id: .*$/m, "id: mon-essai"));
  const made = await run("publier", "mon-essai.yaml", "--replications", "2", "--date", "2026-03-01");
  expect(made.code, made.stderr).toBe(0);
  const folder = join(place, "2026-03-01-mon-essai");
  for (const name of readdirSync(folder).filter((each) => /\.(json|csv|html)$/.test(each)))
    expect(readFileSync(join(folder, name), "utf8"), name).not.toContain(root);
  const again = await run("simuler", "--depuis", folder);
  expect(again.stderr).toContain("Empreinte retrouvée");
  const elsewhere = await spawnCli(["simuler", "--depuis", folder, "--projet", project], {
    ...{cwd: project, state: join(root, "etat")}
  }).exit;
  expect(elsewhere.code).toBe(2);
  expect(elsewhere.stderr).toContain("lancez la commande de son dossier");
}, 120_000);

test("the report of a scenario whose commissions follow the law shows its two shares, on paper too", async () => {
  const text = readFileSync(join(project, "simulations", "cia", "scenario.yaml"), "utf8");
  const followed = text.replace(/^id: .*$/m, "id: suit-la-loi").replace("policy: objectifs", "policy: loi");
  expect(followed).toContain("policy: loi");
  writeFileSync(join(root, "loi.yaml"), followed);
  const made = await run("publier", "loi.yaml", "--replications", "2", "--date", "2026-04-01");
  expect(made.code, made.stderr).toBe(0);
  const folder = join(place, "2026-04-01-suit-la-loi");
  const paper = pdfText(readFileSync(join(folder, "rapport.pdf")));
  const bare = (told: string) => told.replace(/\s+/g, "");
  const shares = [
    "Hors quartiers prioritaires : premier quartile et relogés",
    "En quartiers prioritaires : trois autres quartiles"
  ];
  for (const told of [paper, readFileSync(join(folder, "rapport.html"), "utf8")])
    for (const share of shares) expect(bare(told)).toContain(bare(share));
  expect(readFileSync(join(place, "2026-02-01-cia", "rapport.html"), "utf8")).not.toContain(shares[0]);
}, 120_000);
