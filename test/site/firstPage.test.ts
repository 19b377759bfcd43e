import {existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {templateFolder} from "../../src/files/newProject.js";
import {siteFiles} from "../../src/site/siteFiles.js";
import type {SiteProgress} from "../../src/words/siteProgress.js";
import {openChromium} from "../helpers/openChromium.js";
import {axeViolations, openPage, overflowOnTelephone} from "./openPage.js";
import {copyProject, type Started, startProject} from "./startedProject.js";

/** Two starts of the second city: one is served and read while it computes, the other builds everything before it ends. */
let folder: string;
let served: Started;
let address: string;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "equilibre-premiere-"));
  browser = await openChromium();
  served = startProject(templateFolder, join(folder, "servi"), "--port", "4360", "--mondes", "0");
  address = await served.address();
}, 900_000);
afterAll(async () => {
  await browser?.close();
  served?.child.kill("SIGKILL");
  rmSync(folder, {recursive: true, force: true});
});

const main = async (page: Page) =>
  ((await page.locator("main").textContent()) ?? "").replace(/[\u00a0\u202f]/g, " ");
const progress = async () => (await (await fetch(`${address}avancement.json`)).json()) as SiteProgress;

test("the site opens on the main answer while the rest is missing, and each page says what it lacks", async () => {
  const {awaited, running} = await progress();
  expect(awaited).toContain("leviers");
  expect(awaited).toContain("simulation/aci-35-en-2026");
  expect(awaited).not.toContain("simulation/cia");
  expect(running).toMatch(/la part de chaque levier|le scénario|la construction du site/);

  const home = await openPage(browser, address);
  expect(await main(home.page)).toContain("Il manque encore à cette page : la part de chaque levier.");
  expect(await home.page.locator(".reponse .titre").textContent()).not.toBe("");
  expect(await home.page.locator(".key-figure").count()).toBeGreaterThan(0);

  const scenario = await openPage(browser, `${address}scenarios/aci-35-en-2026.html`);
  const text = await main(scenario.page);
  expect(text).toContain("Les chiffres de cette page ne sont pas là");
  expect(text).toMatch(/En cours : .+\./);
  expect(await scenario.page.locator("svg, table").count()).toBe(0);

  for (const {page, problems} of [home, scenario]) {
    expect(problems).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflowOnTelephone(page)).toBe(0);
    expect(await page.locator(".observablehq--error").count()).toBe(0);
  }
  // The reader is in the home page: the focus stays where it is, and the figures are offered.
  const link = home.page.locator("main a").first();
  await link.focus();
  const announced = home.page.locator(".attente-annonce[role=status]");
  await announced.getByRole("button", {name: "Les afficher"}).waitFor({timeout: 600_000});
  expect(await link.evaluate((node) => node === document.activeElement)).toBe(true);
  await announced.getByRole("button").click();
  await home.page.locator(".attente").waitFor({state: "detached"});
  await expect.poll(() => main(home.page), {timeout: 60_000}).toContain("valeur de Shapley");

  // Nothing else stood in this one: it shows its figures by itself.
  await scenario.page.locator("main table").first().waitFor({timeout: 600_000});
  expect(await main(scenario.page)).not.toContain("Les chiffres de cette page ne sont pas là");
}, 900_000);

test("a page opened before a build still finds the scripts and the data that it was made with", async () => {
  await served.says(/le site est complet/);
  const [former] = readdirSync(join(folder, "servi")).filter((name) => name.endsWith(".ancien"));
  const old = join(folder, "servi", former);
  const gone = siteFiles(old, ".json").filter((path) => !existsSync(join(folder, "servi", "site", path)));
  expect(gone.length).toBeGreaterThan(0);
  const response = await fetch(`${address}${gone[0]}`);
  expect(response.status).toBe(200);
  expect(await response.text()).toBe(readFileSync(join(old, gone[0]), "utf8"));
}, 900_000);

test("once complete, it is to the byte the site that is built before it is served", async () => {
  await served.says(/le site est complet/);
  expect(await progress()).toEqual({awaited: []});
  served.child.kill("SIGINT");
  expect(await served.exit).toBe(0);
  expect(readdirSync(join(folder, "servi")).filter((name) => name.startsWith("site-"))).toEqual([]);
  // At the same place: documents name the files that the tool wrote in its state by their paths.
  renameSync(join(folder, "servi"), join(folder, "premier"));
  const whole = startProject(templateFolder, join(folder, "servi"), "--sans-servir", "--mondes", "0");
  expect(await whole.exit).toBe(0);
  const [one, other] = [join(folder, "premier", "site"), join(folder, "servi", "site")];
  expect(siteFiles(one, "")).toEqual(siteFiles(other, ""));
  const differ = siteFiles(one, "").filter(
    (path) => !readFileSync(join(one, path)).equals(readFileSync(join(other, path)))
  );
  expect(differ).toEqual([]);
}, 900_000);

test("started again, it is served as it is, without a computation or a build; with a file changed, it is not", async () => {
  const again = startProject(templateFolder, join(folder, "servi"), "--port", "4361", "--mondes", "0");
  const home = await fetch(await again.address());
  expect(home.status).toBe(200);
  expect(again.said()).toContain("Rien n’a changé");
  expect(again.said()).not.toMatch(/réplications|Construction/);
  again.child.kill("SIGINT");
  expect(await again.exit).toBe(0);
  writeFileSync(join(folder, "servi", "site", "index.html"), "<p>autre chose</p>");
  const mended = startProject(templateFolder, join(folder, "servi"), "--port", "4361", "--mondes", "0");
  await mended.says(/Construction du site/);
  expect(mended.said()).not.toContain("Rien n’a changé");
  mended.child.kill("SIGINT");
  expect(await mended.exit).toBe(130);
}, 900_000);

test("stopped while it computes behind, it leaves no half-built site, and goes on later", async () => {
  const state = join(folder, "arrete");
  const first = startProject(templateFolder, state, "--port", "4362", "--mondes", "0");
  await first.says(/part de chaque levier.* : 2\/2/);
  first.child.kill("SIGINT");
  expect(await first.exit).toBe(130);
  expect(first.said()).toContain("Relancez la même commande pour continuer");
  expect(readdirSync(state).filter((name) => name.startsWith("site-"))).toEqual([]);
  expect(readFileSync(join(state, "site", "index.html"), "utf8")).toContain("Il manque encore à cette page");
  const second = startProject(templateFolder, state, "--port", "4362", "--mondes", "0");
  await second.says(/fil-de-l-eau \(1\/3\) : inchangé/);
  second.child.kill("SIGINT");
  expect(await second.exit).toBe(130);
}, 900_000);

test("what fails behind is said on its pages and in the terminal; the others go on, and the exit code tells it", async () => {
  const project = copyProject(folder);
  // No world is drawn any more: projections miss, everything else can be computed.
  rmSync(join(project, "data", "territoire", "mondes.json"));
  const state = join(folder, "echec");
  const started = startProject(project, state, "--sans-servir");
  expect(await started.exit).toBe(2);
  expect(started.said()).toContain("Les mondes plausibles : pas de résultat, le reste continue.");
  const home = readFileSync(join(state, "site", "index.html"), "utf8")
    .replace(/<[^>]+>/g, "")
    .replaceAll("\u00a0", " ");
  expect(home).toContain("Ce calcul n’a pas abouti : les mondes plausibles.");
  expect(home).not.toContain("Il manque encore à cette page");
  expect(existsSync(join(state, "site", "scenarios", "aci-35-en-2026.html"))).toBe(true);
  expect(existsSync(join(state, "site.json"))).toBe(false);
}, 900_000);
