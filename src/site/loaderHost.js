import {writeFile} from "node:fs/promises";
import {resolve} from "node:path";
import {pathToFileURL} from "node:url";

// Runs the loaders that it is sent one after the other, in one process: what they all read is loaded once, where a process each
// spends most of its time loading it. What a loader prints goes to the file named with it.
let runs = 0;
process.on("message", async ({bundled, id, path}) => {
  process.argv.splice(2, Number.POSITIVE_INFINITY, bundled, ...(id === undefined ? [] : [`--id=${id}`]));
  process.exitCode = undefined;
  const printed = [];
  const write = process.stdout.write;
  process.stdout.write = (chunk, ...rest) => {
    printed.push(Buffer.from(chunk));
    rest.find((each) => typeof each === "function")?.();
    return true;
  };
  let whole = false;
  try {
    // A query makes the loader another module, so that it runs again for another parameter; what it imports is shared.
    await import(`${pathToFileURL(resolve(bundled)).href}?${runs++}`);
    whole = process.exitCode === undefined;
    if (whole) await writeFile(path, Buffer.concat(printed));
  } catch {
    whole = false;
  }
  process.stdout.write = write;
  process.exitCode = undefined;
  process.send({whole});
});
