#!/usr/bin/env node
import {loadSource} from "./loadSource.js";
import {checkNode} from "./nodeVersion.js";

checkNode();
const {runCli} = await loadSource("src/cli/index.ts").catch((error) => {
  if (!/^Cannot find package/.test(error.message)) throw error;
  console.error("Équilibre n’est pas encore installé : lancez « npm install » dans le dossier du projet.");
  process.exit(1);
});
await runCli(process.argv.slice(2));
