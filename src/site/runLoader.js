import {resolve} from "node:path";
import {pathToFileURL} from "node:url";

// Framework gives a loader by its source, « src/loaders/projet.json.ts »: its bundle is run in its place.
const [source] = process.argv.slice(2);
const bundled = source.replace(/^(\.[\\/])?src[\\/]/, "").replace(/\.ts$/, ".js");
await import(pathToFileURL(resolve(process.env.EQUILIBRE_CHARGEURS, bundled)).href);
