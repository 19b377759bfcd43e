import {execFileSync} from "node:child_process";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {createProgram} from "../../src/cli/program.js";

const readme = readFileSync("README.md", "utf8");
const questions = readme
  .slice(readme.indexOf("| question |"), readme.indexOf("## Where to find what"))
  .split("\n")
  .filter((line) => line.startsWith("| ") && line.includes("npx equilibre"));

describe("README.md", () => {
  it("answers a question by each command, with an example", async () => {
    const commands = (await createProgram()).commands.map((command) => command.name());
    const shown = (name: string) =>
      questions.some((row) => row.includes(`\`${name}\``) && row.includes(`\`npx equilibre ${name}`));
    expect(commands.filter((name) => !shown(name))).toEqual([]);
  });

  it("leads from each question to folders that exist", () => {
    const folders = questions.flatMap((row) =>
      [...row.split("|")[3].matchAll(/`([^`]+)`/g)].map(([, at]) => at)
    );
    expect(folders.length).toBeGreaterThan(10);
    expect(folders.filter((folder) => !existsSync(join("src", folder)))).toEqual([]);
  });

  it("stays short", () => {
    expect(readme.split("\n").length).toBeLessThanOrEqual(140);
  });

  it("says why each top-level entry is there", () => {
    const files = execFileSync("git", ["ls-files"], {encoding: "utf8"}).trim().split("\n");
    const entries = new Set(files.map((path) => path.replace(/\/.*/, "/")));
    const table = readme.slice(readme.indexOf("## The top level"));
    expect([...entries].filter((entry) => !table.includes(`\`${entry}`))).toEqual([]);
  });
});
