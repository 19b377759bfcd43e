#!/usr/bin/env node
import {checkNode} from "./nodeVersion.js";
import {registerTypescript} from "./typescript.js";

checkNode();
await registerTypescript().catch(() => {
  console.error("Équilibre n’est pas encore installé : lancez « npm install » dans le dossier du projet.");
  process.exit(1);
});
const {runCli} = await import("../src/cli/index.ts");
await runCli(process.argv.slice(2));
