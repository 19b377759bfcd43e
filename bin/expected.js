#!/usr/bin/env node
import {availableParallelism} from "node:os";
import {parseArgs} from "node:util";
import {registerTypescript} from "./typescript.js";

// Rewrites simulations/<id>/expected.json: `node bin/expected.js [--projet <dossier>] [id…]`, all of them by default.
await registerTypescript();
const {computeExpected, writeExpected} = await import("../src/runners/expected.ts");
const {chooseProject} = await import("../src/files/chooseProject.ts");
const {scenarioIds} = await import("../src/files/scenarioPaths.ts");

const {values, positionals: asked} = parseArgs({options: {projet: {type: "string"}}, allowPositionals: true});
chooseProject(values.projet);
for (const id of asked.length > 0 ? asked : scenarioIds())
  console.error(await writeExpected(id, await computeExpected(id, {threads: availableParallelism()})));
