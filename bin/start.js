#!/usr/bin/env node
import {installMissing} from "./installMissing.js";
import {registerTypescript, root} from "./typescript.js";

process.chdir(root);
await installMissing(root);
await registerTypescript();
const {runStart} = await import("../src/cli/start.ts");
await runStart(process.argv.slice(2));
