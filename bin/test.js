#!/usr/bin/env node
import {existsSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {findChromium} from "./chromium.js";
import {installMissing} from "./installMissing.js";
import {run} from "./run.js";
import {root} from "./typescript.js";

process.chdir(root);
await installMissing(root);
const chromium = await findChromium(root);

/** What tests compute is kept apart from the user's own runs and site. */
const state = join(root, ".equilibre", "test");
rmSync(state, {recursive: true, force: true});
const env = {
  ...process.env,
  CHROMIUM_PATH: chromium,
  EQUILIBRE_ETAT: state,
  EQUILIBRE_RUNS: join(state, "runs"),
  EQUILIBRE_SITE: join(state, "site")
};
const vitest = (report, ...args) => {
  const json = join(state, report);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${json}`];
  return {command: join(root, "node_modules", ".bin", "vitest"), args: ["run", ...args, ...reporters], json};
};
const npm = (...args) => ({command: "npm", args: ["run", "--silent", ...args]});

const steps = [
  ["mise en forme et règles", npm("lint")],
  ["types", npm("types")],
  ["sens des dépendances", npm("deps")],
  ["tests", vitest("unit.json", "--exclude", "test/site/**")],
  [
    "site, à deux réplications",
    {command: process.execPath, args: ["bin/start.js", "--replications", "2", "--sans-servir"]}
  ],
  ["pages dans Chromium", vitest("site.json", "test/site")]
];

let passed = 0;
let failed = 0;
for (const [label, {command, args, json}] of steps) {
  console.error(`\n▶ ${label}`);
  const code = await run(command, args, {cwd: root, env});
  const counts = json !== undefined && existsSync(json) ? JSON.parse(readFileSync(json, "utf8")) : undefined;
  passed += counts?.numPassedTests ?? (code === 0 ? 1 : 0);
  failed += counts?.numFailedTests ?? (code === 0 ? 0 : 1);
  // A file that cannot be loaded fails vitest without any failed test.
  if (code !== 0 && counts?.numFailedTests === 0) failed++;
  if (code !== 0) console.error(`✗ ${label}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
