#!/usr/bin/env node
import {fileURLToPath} from "node:url";

const {register} = await import("tsx/esm/api").catch(() => {
  console.error("Équilibre n’est pas encore installé : lancez « npm install » dans le dossier du projet.");
  process.exit(1);
});
// The checkout's own tsconfig: the folder where the user stands may hold another.
register({tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url))});
const {runCli} = await import("../src/cli/index.ts");
await runCli(process.argv.slice(2));
