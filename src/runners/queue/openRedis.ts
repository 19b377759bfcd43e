import {isIP} from "node:net";
import {Redis, type RedisOptions} from "ioredis";
import {DataError} from "../../files/dataError.js";
import {notice} from "../../files/notice.js";
import {redisFault} from "./redisFault.js";

/** A Redis that answers, and that is waited for when it goes away. */
export interface OpenRedis {
  readonly redis: Redis;
  /** The address without its password. */
  readonly told: string;
}

/** Longest wait between two attempts to find again a Redis that went away, in milliseconds. */
const longestPause = 5_000;

/**
 * Connects to a Redis or a Valkey, named by a redis:// or rediss:// address. A DataError says in French why it cannot be reached the
 * first time; once reached, it is waited for, with a word on standard error.
 */
export async function openRedis(address: string): Promise<OpenRedis> {
  const {options, told} = readAddress(address);
  let reached = false;
  let away = false;
  let fault: unknown;
  const redis = new Redis({
    ...options,
    lazyConnect: true,
    connectTimeout: 10_000,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (reached ? Math.min(100 * 2 ** times, longestPause) : null)
  });
  redis.on("error", (error) => {
    fault ??= error;
    if (!reached || away) return;
    away = true;
    notice(
      `${told} : ${redisFault(error) ?? error.message}. On attend qu’il revienne (Ctrl-C pour arrêter : rien n’est perdu).`
    );
  });
  redis.on("ready", () => {
    if (away) notice(`${told} : Redis répond de nouveau.`);
    away = false;
  });
  try {
    await redis.connect();
    // A Redis without the right password accepts the connection; without this base, it goes on with another.
    await redis.select(options.db ?? 0);
    await warnOfEviction(redis, told);
    reached = true;
  } catch (error) {
    redis.disconnect();
    throw refusal(told, fault ?? error);
  }
  return {redis, told};
}

/** The error to show for what a Redis refused: a DataError where there is a French sentence for it, else the error itself. */
export function refusal(told: string, error: unknown): unknown {
  const sentence = redisFault(error);
  return sentence === undefined ? error : new DataError([{file: told, message: `: ${sentence}.`}]);
}

async function warnOfEviction(redis: Redis, told: string): Promise<void> {
  const policy = /^maxmemory_policy:(\S+)/m.exec(await redis.info("memory"))?.[1];
  if (policy === undefined || policy === "noeviction") return;
  notice(
    `Avertissement : ${told} efface de lui-même des données quand il est plein (maxmemory-policy ${policy}) : des calculs seraient à ` +
      "refaire. Réglez-le : « redis-cli config set maxmemory-policy noeviction »."
  );
}

function readAddress(address: string): {options: RedisOptions; told: string} {
  const expected =
    "attendu : redis://hôte:6379, redis://:motdepasse@hôte:6379/1 (base 1), ou rediss:// pour TLS.";
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    // A password may stand in what was typed: it is not shown.
    throw new DataError([{file: "--file", message: `: adresse illisible ; ${expected}`}]);
  }
  const {protocol, hostname, port, username, password, pathname} = url;
  const told = `${protocol}//${hostname}${port === "" ? "" : `:${port}`}${pathname === "/" ? "" : pathname}`;
  const base = /^\/?(\d*)$/.exec(pathname)?.[1];
  if ((protocol !== "redis:" && protocol !== "rediss:") || hostname === "" || base === undefined)
    throw new DataError([{file: "--file", message: `: « ${told} » trouvé ; ${expected}`}]);
  const secret = password === "" ? process.env.EQUILIBRE_FILE_MOT_DE_PASSE : decodeURIComponent(password);
  const host = hostname.replace(/^\[|\]$/g, "");
  return {
    told,
    options: {
      host,
      port: port === "" ? 6379 : Number(port),
      db: Number(base),
      ...(username !== "" && {username: decodeURIComponent(username)}),
      ...(secret && {password: secret}),
      ...(protocol === "rediss:" && {tls: isIP(host) === 0 ? {servername: host} : {}})
    }
  };
}
