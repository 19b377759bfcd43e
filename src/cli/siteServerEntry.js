import {fileURLToPath} from "node:url";
import {register} from "tsx/esm/api";

// `--import tsx` leaves ESM hooks out of threads on Node 20: each thread registers them before its first TypeScript.
register({tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url))});

await import("./siteServerThread.ts");
