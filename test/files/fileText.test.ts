import {mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {DataError} from "../../src/files/dataError.js";
import {readFileText} from "../../src/files/fileText.js";
import {validateFiles} from "../../src/files/validateFiles.js";

const folder = mkdtempSync(join(tmpdir(), "equilibre-text-"));
afterAll(() => rmSync(folder, {recursive: true}));

describe("readFileText", () => {
  test("reads no device, through a link or not", () => {
    const link = join(folder, "zero.yaml");
    symlinkSync("/dev/zero", link);
    for (const file of ["/dev/zero", link])
      expect(readFileText(file).problem?.message).toMatch(/pas un fichier ordinaire/);
  });

  test("reads no file too large to be ours, and says the limit", () => {
    const file = join(folder, "gros.yaml");
    writeFileSync(file, "a: 1\n".repeat(200_000));
    expect(readFileText(file).problem?.message).toMatch(/pèse 1 Mo.*tient en 0,25 Mo/);
  });
});

test("thousands of unknown keys: a hundred are named, the rest counted", () => {
  const file = join(folder, "scenario.yaml");
  const keys = Array.from({length: 15_000}, (_, i) => `k${i}: 1\n`).join("");
  writeFileSync(file, `id: x\ntitle: y\n${keys}`);
  const {problems} = validateFiles([file]);
  expect(problems.length).toBeLessThanOrEqual(110);
  expect(problems.some(({message}) => /et 14900 autres clés inconnues/.test(message))).toBe(true);
  const {message} = new DataError([...problems, ...problems]);
  expect(message.split("\n")).toHaveLength(101);
  expect(message).toMatch(/… et \d+ autres à corriger\.$/);
});
