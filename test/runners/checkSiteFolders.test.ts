import {chmodSync, mkdirSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test, vi} from "vitest";
import {checkSiteFolders} from "../../src/runners/checkSiteFolders.js";

const folder = mkdtempSync(join(tmpdir(), "equilibre-lecture-"));
const src = join(folder, "src");
mkdirSync(src);
afterAll(() => {
  chmodSync(src, 0o755);
  rmSync(folder, {recursive: true});
  vi.unstubAllEnvs();
});

test("a checkout and a place that can be written to, there or not yet, are let through", () => {
  vi.stubEnv("EQUILIBRE_SITE", join(folder, "pas", "encore"));
  expect(() => checkSiteFolders(folder)).not.toThrow();
});

// Root writes anywhere.
test.skipIf(process.getuid?.() === 0)(
  "a read-only one is refused in French before anything is computed",
  () => {
    chmodSync(src, 0o555);
    expect(() => checkSiteFolders(folder)).toThrow(/\.observablehq : lecture seule, .*Copiez le projet/);
  }
);
