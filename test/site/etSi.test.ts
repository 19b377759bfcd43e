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
import {axeViolations, openPage} from "./openPage.js";

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

test(
  "the answer stands beside the levers, in sight; on a telephone under them, in sight too",
  patient,
  async () => {
    const {page} = await openPage(browser, `${served.address}et-si.html?tirages=2`);
    const answer = page.locator(".etsi-reponse");
    const [levers, told] = await Promise.all(
      [page.locator(".etsi .reglages"), answer].map((part) => part.boundingBox())
    );
    expect(told!.x).toBeGreaterThan(levers!.x + levers!.width - 1);
    expect(told!.y).toBeLessThan(400);
    await page.setViewportSize({width: 390, height: 844});
    await page.locator("form.reglages .reglage").nth(3).scrollIntoViewIfNeeded();
    const bar = (await answer.boundingBox())!;
    expect(bar.y).toBeGreaterThan(0);
    expect(bar.y + 60).toBeLessThan(844);
    expect(bar.height).toBeLessThan(844 / 2);
    await page.close();
  }
);

test("the former answer is kept, greyed and said so, until what is asked is there", patient, async () => {
  const page = await browser.newPage();
  // Without its engine the page can answer nothing but what came with it.
  await page.route(/population\./, () => {});
  await page.goto(`${served.address}et-si.html?tirages=2`);
  await page.waitForSelector(".reponse");
  const told = await page.locator(".reponse").textContent();
  await page.getByLabel("Candidats présentés pour un logement", {exact: true}).fill("5");
  await expect.poll(() => page.locator(".etsi-reponse.en-attente").count()).toBe(1);
  expect(await page.locator(".etsi-ancienne").isVisible()).toBe(true);
  expect(await page.locator(".reponse").textContent()).toBe(told);
  expect(await page.locator("main table").count()).toBeGreaterThan(0);
  expect(await page.locator(".etsi-texte").getAttribute("aria-busy")).toBe("true");
  await page.close();
});

test(
  "presets set the levers and the link; a lever without effect is off, and says why",
  patient,
  async () => {
    const {page} = await openPage(browser, `${served.address}et-si.html?tirages=2`);
    const departures = page.locator(".etsi-departs a");
    expect(await departures.count()).toBe(3);
    expect(await departures.first().getAttribute("aria-current")).toBe("true");
    await departures.nth(2).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("fragile")).toBe("0");
    expect(new URL(page.url()).searchParams.get("plai")).toBe("fixe");
    expect(await departures.nth(2).getAttribute("aria-current")).toBe("true");
    const objective = page.getByLabel("Objectif poursuivi (article 5.2)");
    expect(await objective.getAttribute("aria-disabled")).toBe("true");
    const reason = await objective.getAttribute("aria-describedby");
    expect(await page.locator(`#${reason}`).textContent()).toContain("l’effort des commissions est nul");
    // In reach of the keyboard, which moves nothing.
    await objective.focus();
    await page.keyboard.press("ArrowDown");
    expect(await objective.inputValue()).toBe("bornes");
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  }
);

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
