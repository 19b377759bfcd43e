import JSZip from "jszip";
import type {FichesIndex, ScenarioFiches} from "../analysis/fiches/fichesDocument.js";
import {shortened} from "./emit.js";
import {emitBytes} from "./emitBytes.js";
import {fichesDocument} from "./fichesDocument.js";

/** One computation for all scenarios, a file for each: a page fetches the one that it shows, and the reference. */
await emitBytes(async () => {
  const {results, targets, ...index} = fichesDocument();
  const zip = new JSZip();
  zip.file("sommaire.json", shortened(index satisfies FichesIndex));
  for (const {id} of index.scenarios)
    zip.file(`${id}.json`, shortened({results: results[id], targets: targets[id]} satisfies ScenarioFiches));
  return zip.generateAsync({type: "arraybuffer"});
});
