#!/usr/bin/env node
import {existsSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {findChromium} from "./chromium.js";
import {installMissing} from "./installMissing.js";
import {checkNode} from "./nodeVersion.js";
import {npmCommand} from "./npmCommand.js";
import {findRedis} from "./redis.js";
import {run} from "./run.js";
import {root} from "./typescript.js";

checkNode();
process.chdir(root);
const withoutBrowser = process.argv.includes("--sans-navigateur");
const unknown = process.argv.slice(2).filter((option) => option !== "--sans-navigateur");
if (unknown.length > 0) {
  console.error(`Option inconnue : ${unknown.join(" ")}. Option admise : --sans-navigateur.`);
  process.exit(2);
}
await installMissing(root);
const chromium = withoutBrowser ? undefined : await findChromium(root);
const redis = await findRedis(root);

/** What tests compute is kept apart from the user's own runs and site. */
const state = join(root, ".equilibre", "test");
rmSync(state, {recursive: true, force: true});
const env = {
  ...process.env,
  ...(chromium === undefined ? {EQUILIBRE_SANS_NAVIGATEUR: "1"} : {CHROMIUM_PATH: chromium}),
  ...(redis === undefined ? {} : {REDIS_PATH: redis}),
  EQUILIBRE_ETAT: state,
  EQUILIBRE_RUNS: join(state, "runs"),
  EQUILIBRE_SITE: join(state, "site")
};
const vitest = (report, ...args) => {
  const json = join(state, report);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${json}`];
  const script = join(root, "node_modules", "vitest", "vitest.mjs");
  return {command: process.execPath, args: [script, "run", ...args, ...reporters], json};
};
const npm = (...args) => npmCommand(["run", "--silent", ...args]);

/** Tests that open pages: left out when asked, and then said. */
const browserTests = withoutBrowser ? ["test/site/**", "test/browser/**"] : ["test/site/**"];

const steps = [
  ["mise en forme et règles", npm("lint")],
  ["types", npm("types")],
  ["sens des dépendances", npm("deps")],
  ["rien d’inutilisé", npm("unused")],
  ["tests", vitest("unit.json", ...browserTests.flatMap((pattern) => ["--exclude", pattern]))],
  [
    "site, à deux réplications",
    {command: process.execPath, args: ["bin/start.js", "--replications", "2", "--sans-servir"]}
  ],
  ...(withoutBrowser ? [] : [["pages dans Chromium", vitest("site.json", "test/site")]])
];

let passed = 0;
let failed = 0;
for (const [label, {command, args, json, shell}] of steps) {
  console.error(`\n▶ ${label}`);
  const code = await run(command, args, {cwd: root, env, shell});
  const counts = json !== undefined && existsSync(json) ? JSON.parse(readFileSync(json, "utf8")) : undefined;
  passed += counts?.numPassedTests ?? (code === 0 ? 1 : 0);
  failed += counts?.numFailedTests ?? (code === 0 ? 0 : 1);
  // A file that cannot be loaded fails vitest without any failed test.
  if (code !== 0 && counts?.numFailedTests === 0) failed++;
  if (code !== 0) console.error(`✗ ${label}`);
}
if (withoutBrowser) console.error("\nSans navigateur, comme demandé : les pages n’ont pas été ouvertes.");
if (redis === undefined) console.error("\nSans Redis : la file (--file) n’a pas été essayée.");
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
