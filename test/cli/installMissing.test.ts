import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";

const {missingPackages} = (await import(new URL("../../bin/installMissing.js", import.meta.url).href)) as {
  missingPackages: (root: string) => number;
};

const root = mkdtempSync(join(tmpdir(), "equilibre-install-"));
afterAll(() => rmSync(root, {recursive: true}));

const write = (path: string, packages: object) => writeFileSync(join(root, path), JSON.stringify({packages}));

test("missingPackages counts what the lock asks for and node_modules lacks", () => {
  write("package-lock.json", {
    "": {},
    "node_modules/a": {version: "1.0.0"},
    "node_modules/b": {version: "2.0.0"},
    "node_modules/c-darwin": {version: "1.0.0", optional: true}
  });
  expect(missingPackages(root)).toBe(2);
  mkdirSync(join(root, "node_modules"));
  write(join("node_modules", ".package-lock.json"), {
    "node_modules/a": {version: "1.0.0"},
    "node_modules/b": {version: "1.9.0"}
  });
  expect(missingPackages(root)).toBe(1);
  write(join("node_modules", ".package-lock.json"), {
    "node_modules/a": {version: "1.0.0"},
    "node_modules/b": {version: "2.0.0"}
  });
  expect(missingPackages(root)).toBe(0);
});
