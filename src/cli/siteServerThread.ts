import {renameSync} from "node:fs";
import {parentPort, workerData} from "node:worker_threads";
import type {SiteProgress} from "../words/siteProgress.js";
import {serveFolder} from "./serveFolder.js";
import type {ServerAnswer, ServerRequest} from "./siteServer.js";

const {folder, port} = workerData as {folder: string; port: number};
const earlier: string[] = [];
const told = new Map<string, string>();
const say = (answer: ServerAnswer) => parentPort!.postMessage(answer);
const tell = (progress: SiteProgress) => told.set("/avancement.json", JSON.stringify(progress));

try {
  const site = await serveFolder(folder, {port, earlier, told});
  parentPort!.on("message", (request: ServerRequest) => {
    if (request.kind === "progress") return tell(request.progress);
    if (request.kind === "close") return site.close().then(() => parentPort!.close());
    const {built, place, aside} = request.swap;
    try {
      // One after the other without a pause: no request falls in between.
      renameSync(place, aside);
      renameSync(built, place);
      earlier.unshift(aside);
      tell(request.progress);
      say({kind: "swapped"});
    } catch (error) {
      say(failureOf(error));
    }
  });
  say({kind: "listening", address: site.address});
} catch (error) {
  say(failureOf(error));
}

function failureOf(error: unknown): ServerAnswer {
  const {message, code} = error as NodeJS.ErrnoException;
  return {kind: "failed", message, ...(code === undefined ? {} : {code})};
}
