import {type ChildProcess, spawn} from "node:child_process";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Readable, Writable} from "node:stream";
import {chromiumArguments} from "../../../bin/chromiumArguments.js";

/** One tab of a Chromium of our own, spoken to through a pipe; no port is opened. */
export interface ChromiumSession {
  /** A command of the DevTools protocol. */
  send(method: string, params?: object): Promise<Answer>;
  /** Goes to a page and waits until it is loaded. */
  open(address: string): Promise<void>;
  close(): Promise<void>;
}

interface Answer {
  readonly [name: string]: unknown;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: Answer;
  readonly error?: {readonly message: string};
}

const patience = 120_000;

/** Starts Chromium with a profile of its own and no network: what a page needs is in it. */
export async function chromiumSession(chromium: string): Promise<ChromiumSession> {
  const folder = await mkdtemp(join(tmpdir(), "equilibre-publication-"));
  const child = spawn(
    chromium,
    [
      "--headless",
      ...chromiumArguments,
      "--remote-debugging-pipe",
      "--hide-scrollbars",
      "--font-render-hinting=none",
      "--force-color-profile=srgb",
      `--user-data-dir=${folder}`
    ],
    {stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"]}
  );
  const pipe = overPipe(child);
  const close = async () => {
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null)
      await new Promise((resolve) => child.once("exit", resolve));
    await rm(folder, {recursive: true, force: true, maxRetries: 5});
  };
  try {
    const {targetId} = await pipe.send("Target.createTarget", {url: "about:blank"});
    const {sessionId} = await pipe.send("Target.attachToTarget", {targetId, flatten: true});
    const send = (method: string, params: object = {}) => pipe.send(method, params, sessionId as string);
    await send("Page.enable");
    await send("Network.enable");
    await send("Network.emulateNetworkConditions", {
      ...{offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0}
    });
    return {
      send,
      open: async (address) => {
        const loaded = pipe.once("Page.loadEventFired");
        await send("Page.navigate", {url: address});
        await loaded;
      },
      close
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Messages are JSON texts that end with a zero byte. */
function overPipe(child: ChildProcess) {
  const [, , , input, output] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, (message: Message) => void>();
  const events = new Map<string, (() => void)[]>();
  const failures = new Set<(error: Error) => void>();
  let last = 0;
  let kept = "";
  output.setEncoding("utf8").on("data", (text: string) => {
    const parts = (kept + text).split("\0");
    kept = parts.pop() ?? "";
    for (const part of parts) {
      const message = JSON.parse(part) as Message;
      if (message.id !== undefined) waiting.get(message.id)?.(message);
      else for (const tell of events.get(message.method ?? "")?.splice(0) ?? []) tell();
    }
  });
  const fail = (reason: string) => {
    for (const tell of [...failures]) tell(new Error(reason));
  };
  child.on("error", ({message}) => fail(message));
  child.on("exit", (code) => fail(`Chromium s’est arrêté (code ${code})`));
  input.on("error", ({message}) => fail(message));

  function promised<T>(
    start: (resolve: (answer: T) => void, reject: (error: Error) => void) => void
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const stop = (error: Error) => {
        clearTimeout(timer);
        failures.delete(stop);
        reject(error);
      };
      const timer = setTimeout(() => stop(new Error("Chromium ne répond pas")), patience);
      failures.add(stop);
      start((answer) => {
        clearTimeout(timer);
        failures.delete(stop);
        resolve(answer);
      }, stop);
    });
  }

  return {
    send: (method: string, params: object, sessionId?: string): Promise<Answer> =>
      promised((resolve, reject) => {
        const id = ++last;
        waiting.set(id, ({result, error}) => {
          waiting.delete(id);
          if (error === undefined) resolve(result ?? {});
          else reject(new Error(`${method}: ${error.message}`));
        });
        input.write(`${JSON.stringify({id, method, params, ...(sessionId && {sessionId})})}\0`);
      }),
    once: (method: string): Promise<void> =>
      promised((resolve) => events.set(method, [...(events.get(method) ?? []), () => resolve()]))
  };
}
