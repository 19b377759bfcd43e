import {existsSync} from "node:fs";
import {aptInstall} from "./aptInstall.js";
import {installedRedis} from "./redisPlaces.js";

/**
 * Path of a Redis or a Valkey server for the tests of the queue: REDIS_PATH, one that is installed, or Debian's package, installed
 * now when we may. Undefined elsewhere, and said: those tests are then left out.
 */
export async function findRedis(root) {
  const asked = process.env.REDIS_PATH;
  if (asked !== undefined) {
    if (existsSync(asked)) return asked;
    console.error(`REDIS_PATH désigne « ${asked} », qui n’existe pas.`);
    process.exit(2);
  }
  if (installedRedis() === undefined) await aptInstall("redis-server", {root, label: "Redis"});
  const path = installedRedis();
  if (path !== undefined) return path;
  console.error(
    "Redis est introuvable ici : les tests de la file (--file) sont laissés de côté.\n" +
      "  · Installez-le (Debian, Ubuntu : « sudo apt-get install redis-server » ; macOS : « brew install redis ») ;\n" +
      "  · ou donnez le chemin de redis-server ou de valkey-server dans la variable REDIS_PATH."
  );
  return undefined;
}
