import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {readLoi} from "../../src/files/conventionFiles.js";
import {validateFiles} from "../../src/files/validateFiles.js";

const folder = mkdtempSync(join(tmpdir(), "equilibre-loi-"));
afterAll(() => rmSync(folder, {recursive: true}));

const text = readFileSync("data/loi/attributions.yaml", "utf8");
let files = 0;
function problems(changed: string) {
  const file = join(folder, `loi-${files++}.yaml`);
  writeFileSync(file, changed);
  return readLoi(file).problems;
}

describe("the file of the law", () => {
  test("is checked with the rest of the project", () => {
    expect(problems(text)).toEqual([]);
    expect(validateFiles(["data/loi/attributions.yaml"]).counts.get("loi")).toBe(1);
  });

  test("takes the arrêté of the user in the place of the hypothesis", () => {
    const own = text
      .replace("status: hypothese", "status: fait\n    source: arrêté de l’essai")
      .replace("values: {2016-01-01: 8100}", "values: {2016-01-01: 8100, 2020-06-25: 7400}");
    expect(own).not.toBe(text);
    expect(problems(own)).toEqual([]);
  });

  test("says where a figure misses, is unknown, is no number, or has no reason", () => {
    const missing = problems(text.replace("enQpv.autresQuartiles:", "enQpv.autresQuartile:"));
    expect(missing.map(({message}) => message).join("\n")).toMatch(/« enQpv.autresQuartiles » manque/);
    const unknown = missing.find(({message}) => message.includes("« enQpv.autresQuartile » n'est pas lu"));
    const line = text.split("\n").findIndex((each) => each.includes("enQpv.autresQuartiles:")) + 1;
    expect(unknown).toMatchObject({line, column: 3});
    expect(problems(text.replace("{2017-01-28: 0.5}", "{2017-01-28: moitié}")).length).toBeGreaterThan(0);
    expect(problems(text.replace("{2017-01-28: 0.5}", "{2017-01-28: 1.5}")).length).toBeGreaterThan(0);
    expect(
      problems(text.replace(/ {4}range: .*\n/, ""))
        .map(({message}) => message)
        .join()
    ).toMatch(/il manque « range »/);
  });
});
