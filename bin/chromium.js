import {existsSync} from "node:fs";
import {installedChromium} from "./chromiumPlaces.js";
import {run} from "./run.js";

/** Seconds that we wait for another apt (a fresh machine often runs one of its own). */
const aptPatience = 120;

/** Path of a Chromium: CHROMIUM_PATH, one that is installed, or Debian's package, installed now when we may. */
export async function findChromium(root) {
  const asked = process.env.CHROMIUM_PATH;
  if (asked !== undefined) {
    if (existsSync(asked)) return asked;
    console.error(`CHROMIUM_PATH désigne « ${asked} », qui n’existe pas.`);
    process.exit(2);
  }
  if (installedChromium() === undefined && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.error("Installation de Chromium (paquet de Debian)…");
    const env = {...process.env, DEBIAN_FRONTEND: "noninteractive"};
    const apt = (...args) =>
      run("apt-get", ["-o", `DPkg::Lock::Timeout=${aptPatience}`, "-qq", ...args], {cwd: root, env});
    await apt("update");
    await apt("install", "-y", "--no-install-recommends", "chromium");
  }
  const path = installedChromium();
  if (path !== undefined) return path;
  console.error(
    "Les tests du site ont besoin de Chromium, de Chrome ou d’Edge, introuvables ici.\n" +
      "  · Installez-en un (Debian, Ubuntu : « sudo apt-get install chromium ») ;\n" +
      "  · ou donnez son chemin dans la variable CHROMIUM_PATH ;\n" +
      "  · ou passez-vous-en : « npm test -- --sans-navigateur » fait tout le reste, et le dit."
  );
  process.exit(2);
}
