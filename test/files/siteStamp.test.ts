import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test, vi} from "vitest";
import {templateFolder} from "../../src/files/newProject.js";
import {siteHolds, stampSite} from "../../src/files/siteStamp.js";

const folder = mkdtempSync(join(tmpdir(), "equilibre-sceau-"));
const asked = {replications: 2};
beforeAll(() => {
  mkdirSync(join(folder, "site"));
  writeFileSync(join(folder, "site", "index.html"), "<p>un site</p>");
  vi.stubEnv("EQUILIBRE_PROJET", templateFolder);
  vi.stubEnv("EQUILIBRE_ETAT", folder);
  vi.stubEnv("EQUILIBRE_SITE", join(folder, "site"));
  vi.stubEnv("EQUILIBRE_PUBLICATIONS", join(folder, "publications"));
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, {recursive: true});
});

test("a site whose reports were not asked for does not hold for who asks for them, and one that has them does for all", async () => {
  await stampSite(asked, {publish: false});
  expect(await siteHolds(asked, {publish: false})).toBe(true);
  expect(await siteHolds(asked, {publish: true})).toBe(false);
  await stampSite(asked, {publish: true});
  for (const publish of [false, true]) expect(await siteHolds(asked, {publish})).toBe(true);
});

test("a publication that is lost, a page that changed, other counts asked: each ends it", async () => {
  const report = join(folder, "publications", "2026-01-01-cia", "manifest.json");
  mkdirSync(join(report, ".."), {recursive: true});
  writeFileSync(report, "{}");
  await stampSite(asked, {publish: true});
  expect(await siteHolds({replications: 3}, {publish: false})).toBe(false);
  rmSync(report);
  expect(await siteHolds(asked, {publish: true})).toBe(false);
  writeFileSync(report, "{}");
  expect(await siteHolds(asked, {publish: true})).toBe(true);
  writeFileSync(join(folder, "site", "index.html"), "<p>autre chose</p>");
  expect(await siteHolds(asked, {publish: false})).toBe(false);
});
