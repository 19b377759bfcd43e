import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {followingHypotheses, followingPath, readFollowing} from "../../../src/files/suivre/readFollowing.js";
import {validateFiles} from "../../../src/files/validateFiles.js";

const folder = mkdtempSync(join(tmpdir(), "equilibre-suivi-"));
afterAll(() => rmSync(folder, {recursive: true}));

const text = readFileSync("data/territoire/suivi.yaml", "utf8");
function problems(changed: string): string[] {
  expect(changed).not.toBe(text);
  const file = join(folder, "suivi.yaml");
  writeFileSync(file, changed);
  return readFollowing(file).problems.map(({line, message}) => `${line} ${message}`);
}
const lineOf = (start: string) => text.split("\n").findIndex((line) => line.startsWith(start)) + 1;

describe("what suivre supposes", () => {
  test("is read from its file, and checked with the rest of the project", () => {
    const {content} = readFollowing();
    expect(followingHypotheses(content!)).toEqual({
      spill: 0.02,
      bailleurSpread: 0.03,
      commissionLikeness: [20, 20_000],
      shareMean: [0, 1],
      shareLikeness: [0.5, 64]
    });
    expect(validateFiles(["data/territoire/suivi.yaml"]).counts.get("suivi")).toBe(1);
  });

  test("is that of the checkout where a project does not say it, its own where it does", () => {
    const project = join(folder, "ville");
    cpSync("test/projets/aubrelle", project, {recursive: true});
    expect(followingPath(project)).toBe(join(project, "data/territoire/suivi.yaml"));
    rmSync(followingPath(project));
    expect(followingPath(project)).toBe(join(process.cwd(), "data/territoire/suivi.yaml"));
    expect(readFollowing(followingPath(project)).problems).toEqual([]);
  });

  test("says where a value leaves its range, a law is another one, a bound has no meaning, a hypothesis misses or has no reason", () => {
    const [outside] = problems(text.replace("value: 0.02", "value: 0.05"));
    expect(outside).toContain("0.05 est hors de l’intervalle : de 0.01 à 0.04");
    expect(Number(outside.split(" ")[0])).toBe(lineOf("suivi.spill:") + 3);
    expect(problems(text.replace("law: uniforme", "law: logarithmique")).join("\n")).toContain("uniforme");
    expect(problems(text.replace("range: [0, 1]", "range: [0, 1.5]")).join("\n")).toContain(
      "1.5 trouvé ; attendu : des parts, de 0 à 1"
    );
    expect(problems(text.replace("range: [0.5, 64]", "range: [64, 64]")).join("\n")).toContain(
      "attendu : deux bornes différentes"
    );
    expect(problems(text.replace("suivi.shareMean:", "suivi.shareMeans:")).length).toBe(2);
    expect(problems(text.replace("status: hypothese", "status: fait")).join("\n")).toContain("hypothese");
  });
});
