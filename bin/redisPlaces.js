import {existsSync} from "node:fs";

/** Where systems put the server of Redis or of Valkey. */
const places = [
  "/usr/bin/redis-server",
  "/usr/local/bin/redis-server",
  "/opt/homebrew/bin/redis-server",
  "/usr/bin/valkey-server",
  "/usr/local/bin/valkey-server",
  "/opt/homebrew/bin/valkey-server"
];

/** Path of the server that tests start: REDIS_PATH, else the first that is installed. */
export function installedRedis() {
  return process.env.REDIS_PATH ?? places.find((path) => existsSync(path));
}
