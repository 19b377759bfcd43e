import {fileURLToPath} from "node:url";
import {register} from "tsx/esm/api";

// As in poolEntry.js: each thread registers tsx before its first TypeScript.
register({tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url))});

export default (await import("./jobWorker.ts")).default;
