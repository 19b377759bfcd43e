import {execFileSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {createProgram} from "../../src/cli/program.js";

const readme = readFileSync("README.md", "utf8");

describe("README.md", () => {
  it("gives each command a row with an example", () => {
    const commands = createProgram().commands.map((command) => command.name());
    const shown = (name: string) =>
      readme.includes(`| \`${name}\` |`) && readme.includes(`\`npx equilibre ${name}`);
    expect(commands.filter((name) => !shown(name))).toEqual([]);
  });

  it("says why each top-level entry is there", () => {
    const files = execFileSync("git", ["ls-files"], {encoding: "utf8"}).trim().split("\n");
    const entries = new Set(files.map((path) => path.replace(/\/.*/, "/")));
    const table = readme.slice(readme.indexOf("## Where to change what"), readme.indexOf("## Commands"));
    expect([...entries].filter((entry) => !table.includes(`\`${entry}`))).toEqual([]);
  });
});
