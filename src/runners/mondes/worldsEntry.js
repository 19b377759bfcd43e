import {fileURLToPath} from "node:url";
import {register} from "tsx/esm/api";

// As in ../poolEntry.js: each thread registers tsx before its first TypeScript.
register({tsconfig: fileURLToPath(new URL("../../../tsconfig.json", import.meta.url))});

const {worldsLaboratory} = await import("./worldsLaboratory.ts");
const laboratory = worldsLaboratory();

export default (task) => laboratory.run(task);
