import {type ChildProcess, spawn} from "node:child_process";
import {once} from "node:events";
import {mkdtempSync, rmSync} from "node:fs";
import {createServer} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {Redis} from "ioredis";
import {installedRedis} from "../../bin/redisPlaces.js";

/** A Redis of its own for a test or a bench, on a free port of this machine; it keeps its data when restarted. */
export interface RedisServer {
  readonly url: string;
  readonly port: number;
  /** Ends it as a power cut does, then starts it again on the same port and data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function startRedis(args: readonly string[] = []): Promise<RedisServer> {
  const path = installedRedis();
  if (path === undefined) throw new Error("no Redis is installed");
  const folder = mkdtempSync(join(tmpdir(), "equilibre-redis-"));
  const port = await freePort();
  const all = ["--port", String(port), "--bind", "127.0.0.1", "--dir", folder, "--save", "", ...args];
  let child: ChildProcess;
  const start = async () => {
    child = spawn(path, all, {stdio: "ignore"});
    await answering(port);
  };
  const end = async () => {
    const gone = once(child, "close");
    child.kill("SIGKILL");
    await gone;
  };
  await start();
  return {
    ...{port, url: `redis://127.0.0.1:${port}`},
    async restart() {
      await end();
      await start();
    },
    async stop() {
      await end();
      rmSync(folder, {recursive: true, force: true});
    }
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const {port} = server.address() as {port: number};
  server.close();
  await once(server, "close");
  return port;
}

/** Waits until it answers anything, a refusal for want of a password included. */
async function answering(port: number): Promise<void> {
  const redis = new Redis({
    port,
    maxRetriesPerRequest: null,
    retryStrategy: () => 30,
    enableReadyCheck: false
  });
  redis.on("error", () => undefined);
  await redis.ping().catch(() => undefined);
  redis.disconnect();
}
