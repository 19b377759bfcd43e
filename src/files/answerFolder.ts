import {readdir} from "node:fs/promises";
import {join} from "node:path";
import {DataError} from "./dataError.js";
import {writeWhole} from "./writeWhole.js";

/** Refuses a folder asked by the user that is not one, or that holds anything else than an earlier answer. */
export async function checkAnswerFolder(folder: string, name: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === "ENOENT") return [];
    throw new DataError([{file: folder, message: "n’est pas un dossier où écrire des résultats."}]);
  });
  if (names.length === 0 || names.includes(name)) return;
  throw new DataError([
    {
      file: folder,
      message: "contient déjà autre chose. Donnez un dossier vide, ou qui n’existe pas encore."
    }
  ]);
}

/** Writes a document of a decision in its folder, whole or not at all. */
export async function writeAnswer(folder: string, name: string, document: object): Promise<void> {
  await writeWhole(join(folder, name), `${JSON.stringify(document)}\n`);
}
