import {existsSync, readFileSync} from "node:fs";
import {run} from "./run.js";

const places = JSON.parse(readFileSync(new URL("chromiumPlaces.json", import.meta.url), "utf8"));

/** Path of a Chromium: CHROMIUM_PATH, one that is installed, or Debian's package, installed now when we may. */
export async function findChromium(root) {
  const asked = process.env.CHROMIUM_PATH;
  if (asked !== undefined) {
    if (existsSync(asked)) return asked;
    console.error(`CHROMIUM_PATH désigne « ${asked} », qui n’existe pas.`);
    process.exit(1);
  }
  const found = () => places.find((path) => existsSync(path));
  if (found() === undefined && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.error("Installation de Chromium (paquet de Debian)…");
    const env = {...process.env, DEBIAN_FRONTEND: "noninteractive"};
    await run("apt-get", ["update", "-qq"], {cwd: root, env});
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {cwd: root, env});
  }
  const path = found();
  if (path !== undefined) return path;
  console.error(
    "Les tests du site ont besoin de Chromium, introuvable ici. Installez-le (Debian : « apt-get install chromium »), " +
      "ou donnez son chemin : CHROMIUM_PATH=/chemin/vers/chromium npm test."
  );
  process.exit(1);
}
