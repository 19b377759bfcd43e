import {DataError} from "../files/dataError.js";
import {chromiumPath} from "../files/paper/chromiumPath.js";

/** Path of the Chromium that sets reports on paper; a DataError says how to have one. */
export function requiredChromium(): string {
  const found = chromiumPath();
  if (found !== undefined) return found;
  throw new DataError([{file: "Chromium", message: missing()}]);
}

function missing(): string {
  const asked = process.env.CHROMIUM_PATH;
  const why =
    asked === undefined ? "est introuvable ici" : `n’est pas à « ${asked} », que désigne CHROMIUM_PATH`;
  return (
    `${why}, et une publication s’imprime avec lui. Installez-le (Debian, Ubuntu : « apt-get install chromium »), ou donnez ` +
    "son chemin dans CHROMIUM_PATH, puis relancez. Rien n’a été publié."
  );
}
