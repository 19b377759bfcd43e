#!/usr/bin/env node
import {availableParallelism} from "node:os";
import {registerTypescript} from "./typescript.js";

// Rewrites simulations/<id>/expected.json: `node bin/expected.js [id…]`, all of them by default.
await registerTypescript();
const {computeExpected, writeExpected} = await import("../src/runners/expected.ts");
const {scenarioIds} = await import("../src/files/scenarioPaths.ts");

const asked = process.argv.slice(2);
for (const id of asked.length > 0 ? asked : scenarioIds())
  console.error(await writeExpected(id, await computeExpected(id, {threads: availableParallelism()})));
