import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {checkOutputFolder} from "../../src/files/runFolder.js";
import {writeWholeFolder} from "../../src/files/wholeFolder.js";

const folder = mkdtempSync(join(tmpdir(), "equilibre-folder-"));
afterAll(() => rmSync(folder, {recursive: true}));

describe("writeWholeFolder", () => {
  test("replaces a folder as a whole and leaves nothing beside it", async () => {
    const target = join(folder, "whole", "run");
    await writeWholeFolder(target, {a: "1", b: "2"});
    await writeWholeFolder(target, {a: "3"});
    expect(readdirSync(target)).toEqual(["a"]);
    expect(readFileSync(join(target, "a"), "utf8")).toBe("3");
    expect(readdirSync(join(folder, "whole"))).toEqual(["run"]);
  });

  test("leaves the former folder as it was when a file cannot be written", async () => {
    const target = join(folder, "failed", "run");
    await writeWholeFolder(target, {a: "1"});
    await expect(writeWholeFolder(target, {a: "2", "missing/b": "2"})).rejects.toThrow("ENOENT");
    expect(readFileSync(join(target, "a"), "utf8")).toBe("1");
    expect(readdirSync(join(folder, "failed"))).toEqual(["run"]);
  });
});

describe("checkOutputFolder", () => {
  test("accepts a folder that is missing, empty or holds a run", async () => {
    mkdirSync(join(folder, "empty"));
    mkdirSync(join(folder, "run"));
    writeFileSync(join(folder, "run", "manifest.json"), "{}");
    for (const name of ["nowhere", "empty", "run"]) await checkOutputFolder(join(folder, name));
  });

  test("refuses a folder that holds anything else, and a file", async () => {
    mkdirSync(join(folder, "photos"));
    writeFileSync(join(folder, "photos", "a.jpg"), "");
    await expect(checkOutputFolder(join(folder, "photos"))).rejects.toMatchObject({code: "data"});
    await expect(checkOutputFolder(join(folder, "photos", "a.jpg"))).rejects.toMatchObject({code: "data"});
  });
});
