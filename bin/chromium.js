import {existsSync} from "node:fs";
import {aptInstall} from "./aptInstall.js";
import {installedChromium} from "./chromiumPlaces.js";

/** Path of a Chromium: CHROMIUM_PATH, one that is installed, or Debian's package, installed now when we may. */
export async function findChromium(root) {
  const asked = process.env.CHROMIUM_PATH;
  if (asked !== undefined) {
    if (existsSync(asked)) return asked;
    console.error(`CHROMIUM_PATH désigne « ${asked} », qui n’existe pas.`);
    process.exit(2);
  }
  if (installedChromium() === undefined) await aptInstall("chromium", {root, label: "Chromium"});
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
