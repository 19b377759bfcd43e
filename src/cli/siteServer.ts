import {once} from "node:events";
import {Worker} from "node:worker_threads";
import type {SiteProgress} from "../words/siteProgress.js";

/** A new build of the site, to be put where the site is served from. */
export interface Swap {
  /** Where it was built. */
  readonly built: string;
  /** Where the site is. */
  readonly place: string;
  /** Where the former one goes, for the pages that are open. */
  readonly aside: string;
}

export type ServerRequest =
  | {readonly kind: "progress"; readonly progress: SiteProgress}
  | {readonly kind: "swap"; readonly swap: Swap; readonly progress: SiteProgress}
  | {readonly kind: "close"};

export type ServerAnswer =
  | {readonly kind: "listening"; readonly address: string}
  | {readonly kind: "swapped"}
  | {readonly kind: "failed"; readonly message: string; readonly code?: string};

/** The site of a project on its address, in a thread of its own: it answers while this one computes. */
export interface SiteServer {
  readonly address: string;
  tell(progress: SiteProgress): void;
  /** Puts a build in place between two requests, with what it still lacks. */
  swap(swap: Swap, progress: SiteProgress): Promise<void>;
  close(): Promise<void>;
}

/** Serves the site that stands in a folder. */
export async function serveSite(folder: string, {port}: {port: number}): Promise<SiteServer> {
  const worker = new Worker(new URL("./siteServerEntry.js", import.meta.url), {workerData: {folder, port}});
  const answered = async (): Promise<ServerAnswer> => {
    const [answer] = (await once(worker, "message")) as [ServerAnswer];
    if (answer.kind === "failed") throw Object.assign(new Error(answer.message), {code: answer.code});
    return answer;
  };
  const first = await answered();
  const ask = (request: ServerRequest) => worker.postMessage(request);
  return {
    address: first.kind === "listening" ? first.address : "",
    tell: (progress) => ask({kind: "progress", progress}),
    async swap(swap, progress) {
      ask({kind: "swap", swap, progress});
      await answered();
    },
    async close() {
      ask({kind: "close"});
      await once(worker, "exit");
    }
  };
}
