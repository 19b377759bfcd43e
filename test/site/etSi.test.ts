import {readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {type ServedFolder, serveFolder} from "../../src/cli/serveFolder.js";
import {createSimulator} from "../../src/core/simulate.js";
import {loadModel, loadStart} from "../../src/files/inputs.js";
import {resolveScenario} from "../../src/files/resolveScenario.js";
import {servedAnswer} from "../../src/loaders/keptReplicates.js";
import {packReplicates} from "../../src/workers/packReplicates.js";
import {totalsOf} from "../../src/workers/totalsOf.js";
import {openChromium} from "../helpers/openChromium.js";
import {buildFromFixtures} from "./builtSite.js";
import {openPage} from "./openPage.js";

const site = buildFromFixtures();
const {answer, referenceReplicates} = ranBefore(2);
let served: ServedFolder;
let browser: Browser;

beforeAll(async () => {
  served = await serveFolder(site.folder, {port: 4400});
  browser = await openChromium();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  site.remove();
});

// Two cores may be shared with other builds.
const patient = {timeout: 150_000};
const checked = "Le moteur de cette page a refait le premier : même empreinte.";

test(
  "answers from the replicates served with the page, which its engine then finds again",
  patient,
  async () => {
    serve("convention", JSON.stringify(answer));
    serve("reference", new Uint8Array(referenceReplicates));
    const page = await browser.newPage();
    // The engine cannot start: what is shown came with the page.
    await page.route(/population\./, () => {});
    await page.goto(`${served.address}et-si.html?tirages=2`);
    await page.waitForSelector(".reponse");
    const figures = () => page.locator(".reponse, main table").allTextContents();
    const before = await figures();
    expect(await main(page)).toContain("se prépare");
    await page.close();

    const {page: ready, problems} = await openPage(browser, `${served.address}et-si.html?tirages=2`);
    await expect.poll(() => main(ready), {timeout: 60_000}).toContain(checked);
    expect(await ready.locator(".reponse, main table").allTextContents()).toEqual(before);
    expect(new URL(ready.url()).searchParams.get("empreinte")).toBe(
      answer.replicates[0].digest.replace("sha256:", "").slice(0, 16)
    );
    expect(await main(ready)).toContain(answer.replicates[1].digest);
    expect(problems).toEqual([]);
    await ready.close();
  }
);

test("goes on from those served when more are asked", patient, async () => {
  const {page} = await openPage(browser, `${served.address}et-si.html?tirages=3`);
  await expect
    .poll(() => main(page), {timeout: 60_000})
    .toMatch(/3 tirages sur 3, dont 2 calculés à la construction du site/);
  await page.close();
});

test("shows no figure when its engine does not find a served replicate again", patient, async () => {
  const [first, second] = answer.replicates;
  const altered = {...answer, replicates: [{...first, digest: `sha256:${"0".repeat(64)}`}, second]};
  serve("convention", JSON.stringify(altered));
  const {page} = await openPage(browser, `${served.address}et-si.html?tirages=2`);
  await expect.poll(() => main(page), {timeout: 60_000}).toContain("ne retrouve pas le tirage 1");
  expect(await page.locator(".reponse").count()).toBe(0);
  await page.close();
});

async function main(page: Page): Promise<string> {
  return ((await page.locator("main").textContent()) ?? "").replace(/[\u00a0\u202f]/g, " ");
}

/** What the loaders would make of runs of both references: the runs of the built site are invented. */
function ranBefore(replications: number) {
  const start = loadStart(resolveScenario("ciet"));
  const ran = (id: string) => {
    const resolved = resolveScenario(id);
    const {model} = loadModel(resolved, {start});
    const {run, layout} = createSimulator(model);
    const counters = Array.from({length: replications}, (_, i) => run(resolved.seed, i));
    return {seed: resolved.seed, plan: model.plan, replicates: {layout, steps: model.plan.steps, counters}};
  };
  const {plan, ...asked} = ran("ciet");
  const {layout, counters} = ran("tendanciel").replicates;
  return {
    answer: servedAnswer(plan, asked),
    referenceReplicates: packReplicates(counters.map((table) => totalsOf(table, layout)))
  };
}

/** Puts a file of the engine in place of the one that was built. */
function serve(name: string, content: string | Uint8Array): void {
  const folder = join(site.folder, "_file", "loaders", "moteur");
  const file = readdirSync(folder).find((one) => one.startsWith(`${name}.`));
  writeFileSync(join(folder, file!), content);
}
