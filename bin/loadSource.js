import {bundleFolder, inBundle} from "./bundle.js";
import {registerTypescript} from "./typescript.js";

/**
 * Imports a module of the command line, by its path in the checkout, from the bundle of the sources as they are. Under
 * EQUILIBRE_TSX=1, or where no bundle may be kept, tsx translates them at each start, and the second is told.
 */
export async function loadSource(source) {
  if (process.env.EQUILIBRE_TSX === "1") return translated(source);
  const folder = await bundleFolder();
  if (folder !== undefined) return import(inBundle(folder, source));
  console.error(
    "Rien ne peut être écrit dans le dossier du projet : les sources sont traduites à chaque lancement, ce qui prend " +
      "quelques secondes. Pour l’éviter, donnez par EQUILIBRE_ETAT un dossier où écrire."
  );
  return translated(source);
}

async function translated(source) {
  await registerTypescript();
  return import(`../${source}`);
}
