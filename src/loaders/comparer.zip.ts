import JSZip from "jszip";
import {comparedValues} from "./comparedValues.js";
import {shortened} from "./emit.js";
import {emitBytes} from "./emitBytes.js";

/** One computation for all outcomes, a file for each: a page fetches the only one that it shows. */
await emitBytes(async () => {
  const {index, overview, values} = await comparedValues();
  const zip = new JSZip();
  zip.file("sommaire.json", JSON.stringify(index));
  zip.file("apercu.json", shortened(overview));
  for (const outcome of values) zip.file(`${outcome.id}.json`, JSON.stringify(outcome));
  return zip.generateAsync({type: "arraybuffer"});
});
