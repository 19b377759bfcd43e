#!/usr/bin/env node
import {execFileSync} from "node:child_process";
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {homedir, tmpdir} from "node:os";
import {delimiter, join} from "node:path";
import {root} from "./typescript.js";

// The same digest under each Node that is found here: `node bin/nodes.js [path of a Node…]`.
const scenario = "tendanciel";
const executable = process.platform === "win32" ? "node.exe" : "node";
const expected = JSON.parse(readFileSync(join(root, "simulations", scenario, "expected.json"), "utf8"));

const asked = process.argv.slice(2);
let wrong = 0;
for (const [version, node] of versionsOf(asked.length > 0 ? asked : installedNodes())) {
  const found = digestUnder(node);
  if (found !== expected.digest) wrong++;
  console.log(`${found === expected.digest ? "✓" : "✗"} ${version}  ${found}  ${node}`);
}
console.log(
  wrong === 0 ? "Même empreinte partout." : `${wrong} version(s) de Node donnent une autre empreinte.`
);
process.exitCode = wrong === 0 ? 0 : 1;

/** One Node of each version. */
function versionsOf(nodes) {
  const versions = new Map();
  for (const node of nodes) {
    try {
      const version = execFileSync(node, ["--version"], {encoding: "utf8"}).trim();
      if (!versions.has(version)) versions.set(version, node);
    } catch (error) {
      console.error(`${node} : ne se lance pas (${error.code ?? error.status}).`);
      if (asked.length > 0) wrong++;
    }
  }
  return versions;
}

/** This one, those of the path, and those of the usual managers of versions. */
function installedNodes() {
  const shelves = [
    process.env.NVM_DIR && join(process.env.NVM_DIR, "versions", "node"),
    join(homedir(), ".nvm", "versions", "node"),
    join(homedir(), ".volta", "tools", "image", "node"),
    join(homedir(), ".local", "share", "fnm", "node-versions"),
    join(homedir(), ".asdf", "installs", "nodejs")
  ].filter((shelf) => shelf && existsSync(shelf));
  const managed = shelves.flatMap((shelf) =>
    readdirSync(shelf).flatMap((name) => [
      join(shelf, name, "bin", executable),
      join(shelf, name, "installation", "bin", executable)
    ])
  );
  const path = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, executable));
  return [process.execPath, ...path, ...managed].filter((node) => existsSync(node));
}

function digestUnder(node) {
  const state = mkdtempSync(join(tmpdir(), "equilibre-node-"));
  const {EQUILIBRE_RUNS: _, ...inherited} = process.env;
  try {
    const args = ["simuler", scenario, "--replications", String(expected.replications), "--json"];
    const output = execFileSync(node, [join(root, "bin", "equilibre.js"), ...args], {
      env: {...inherited, EQUILIBRE_ETAT: state},
      maxBuffer: 1 << 28,
      stdio: ["ignore", "pipe", "pipe"]
    });
    return JSON.parse(output.toString("utf8")).digest;
  } catch (error) {
    return `échec : ${String(error.stderr ?? error.message)
      .trim()
      .split("\n")
      .at(-1)}`;
  } finally {
    rmSync(state, {recursive: true, force: true});
  }
}
