import {fileURLToPath} from "node:url";
import {register} from "tsx/esm/api";

// As in poolEntry.js: each thread registers tsx before its first TypeScript.
register({tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url))});

const {sensitivityLaboratory} = await import("./sensitivityLaboratory.ts");
const laboratory = sensitivityLaboratory();

export default (task) => laboratory.run(task);
