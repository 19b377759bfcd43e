#!/usr/bin/env node
import {installMissing} from "./installMissing.js";
import {loadSource} from "./loadSource.js";
import {checkNode} from "./nodeVersion.js";
import {root} from "./typescript.js";

checkNode();

// npm hands Ctrl-C to the shell between it and us, which may end alone: an orphan stops as if asked.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, "SIGINT");
}, 300).unref();

// npm runs scripts from the checkout, and says where the user stands.
const from = process.env.npm_lifecycle_event === "start" ? process.env.INIT_CWD : process.cwd();
process.chdir(root);
await installMissing(root);
const {runStart} = await loadSource("src/cli/start.ts");
await runStart(process.argv.slice(2), from);
