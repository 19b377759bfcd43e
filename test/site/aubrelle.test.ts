import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {serveFolder} from "../../src/cli/serveFolder.js";
import {templateFolder} from "../../src/files/newProject.js";
import {siteFiles} from "../../src/site/siteFiles.js";
import {openChromium} from "../helpers/openChromium.js";
import {runBuild} from "./builtSite.js";
import {openPage, overflowOnTelephone} from "./openPage.js";

/** The site of the second city, from two replicates of its scenarios; decisions and revoyures are not made. */
const script = `
const {namedSimulations} = await import("./src/runners/namedSimulations.ts");
const none = () => undefined;
const simulations = namedSimulations({
  replications: 2, threads: 2, worlds: 8, signal: new AbortController().signal,
  progressOf: () => none, onReused: none
});
for (const id of simulations.ids) await simulations.run(id);
await simulations.project();
`;

let state: string;
let site: string;
beforeAll(() => {
  state = mkdtempSync(join(tmpdir(), "equilibre-aubrelle-"));
  site = join(state, "site");
  const variables = {
    EQUILIBRE_PROJET: templateFolder,
    EQUILIBRE_ETAT: state,
    EQUILIBRE_RUNS: join(state, "runs"),
    EQUILIBRE_SITE: site
  };
  const simulated = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    encoding: "utf8",
    env: {...process.env, ...variables}
  });
  if (simulated.status !== 0) throw new Error(`the simulations do not run:\n${simulated.stderr}`);
  const {status, stderr} = runBuild(variables);
  if (status !== 0) throw new Error(`the site does not build:\n${stderr}`);
}, 900_000);
afterAll(() => rmSync(state, {recursive: true, force: true}));

test("the site of another city has its pages, with its names", () => {
  const pages = siteFiles(site, ".html");
  expect(pages).toContain("scenarios/cia.html");
  expect(pages).toContain("scenarios/fil-de-l-eau.html");
  expect(readFileSync(join(site, "index.html"), "utf8")).toContain("Aubrelle Agglomération");
});

test("no page nor data of it names the city that is shipped", () => {
  const files = [...siteFiles(site, ".html"), ...siteFiles(site, ".json")];
  expect(files.length).toBeGreaterThan(15);
  const found = files.filter((path) =>
    /Lille|Métropole Européenne|\bciet\b|tendanciel/i.test(readFileSync(join(site, path), "utf8"))
  );
  expect(found).toEqual([]);
});

test("no page nor data of it tells the bound of low resources of another convention", () => {
  const found = [...siteFiles(site, ".html"), ...siteFiles(site, ".json")].filter((path) =>
    /(sous|moins de|au-dessus de)[ \u00a0]60[ \u00a0]%/.test(readFileSync(join(site, path), "utf8"))
  );
  expect(found).toEqual([]);
});

test("each page of it opens without error, fits a telephone and cuts the brackets as its convention does", async () => {
  const served = await serveFolder(site, {port: 4340});
  const browser = await openChromium();
  const found: string[] = [];
  for (const path of siteFiles(site, ".html")) {
    const {page, problems} = await openPage(browser, `${served.address}${path}`);
    found.push(...problems.map((problem) => `${path}: ${problem}`));
    for (const error of await page.locator(".observablehq--error").allTextContents())
      found.push(`${path}: ${error}`);
    if ((await overflowOnTelephone(page)) > 0) found.push(`${path}: wider than a telephone`);
    const text = await page.locator("#observablehq-main").textContent();
    // Five brackets of a fifth: the quarters are those of another convention.
    if (/25 \/ 25|25×4|25[ \u00a0]% de chaque|un quart de chaque/i.test(text ?? ""))
      found.push(`${path}: quarters`);
    await page.close();
  }
  await browser.close();
  await served.close();
  expect(found).toEqual([]);
}, 300_000);
