import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {jsonSchemas, schemasFolder} from "./jsonSchemas.js";

/** Writes the published schemas again: `npx tsx src/files/writeJsonSchemas.ts` after a change of format or levers. */
mkdirSync(schemasFolder, {recursive: true});
for (const [name, text] of jsonSchemas()) writeFileSync(join(schemasFolder, name), text);
