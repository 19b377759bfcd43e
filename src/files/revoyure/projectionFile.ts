import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Projection} from "../../analysis/revoyure/projection/projection.js";
import {DataError} from "../dataError.js";
import {projectFolder} from "../projectFolders.js";
import {writeWhole} from "../writeWhole.js";

/** Where projections are kept, to be judged later. */
export function projectionsFolder(root: string = projectFolder()): string {
  return join(root, "data", "projections");
}

/** SHA-256 of what a projection says. */
export function hashOfProjection(content: Omit<Projection, "sha256">): string {
  return `sha256:${createHash("sha256").update(JSON.stringify(content)).digest("hex")}`;
}

/** Writes a projection; one set down earlier under that name is never replaced by another. Returns its path and whether it was there. */
export async function writeProjection(
  folder: string,
  projection: Projection
): Promise<{readonly path: string; readonly already: boolean}> {
  const path = join(folder, `${projection.scenario.id}-${projection.date}.json`);
  if (existsSync(path)) {
    if ((await readProjection(path)).sha256 === projection.sha256) return {path, already: true};
    throw new DataError([
      {
        file: path,
        message:
          "une autre projection de ce scénario est déjà gelée à cette date : elle ne se remplace pas. Donnez un autre dossier (--sortie) ou une autre date."
      }
    ]);
  }
  await writeWhole(path, `${JSON.stringify(projection)}\n`);
  return {path, already: false};
}

/** Reads a projection, refused when it is none or when a byte of what it says has changed since. */
export async function readProjection(path: string): Promise<Projection> {
  const text = await readFile(path, "utf8").catch(async (error: NodeJS.ErrnoException) => {
    throw new DataError([{file: path, message: await whyUnread(path, error.code)}]);
  });
  const projection = parse(text);
  if (projection?.schema !== "equilibre/projection@1")
    throw new DataError([
      {
        file: path,
        message: "Ce n’est pas une projection gelée (equilibre/projection@1) : voir « npx equilibre geler »."
      }
    ]);
  const {sha256, ...content} = projection;
  if (hashOfProjection(content) !== sha256)
    throw new DataError([
      {
        file: path,
        message:
          "Cette projection a été modifiée depuis qu’elle a été gelée : son empreinte ne correspond plus."
      }
    ]);
  return projection;
}

async function whyUnread(path: string, code: string | undefined): Promise<string> {
  if (code === "ENOENT")
    return "Projection introuvable. Une projection s’obtient par « npx equilibre geler » et se range dans data/projections/.";
  if (code !== "EISDIR") return "Projection illisible : vérifiez les droits de ce fichier.";
  const kept = (await readdir(path)).filter((name) => name.endsWith(".json"));
  return kept.length === 0
    ? "C’est un dossier, sans projection. Donnez le fichier JSON qu’écrit « npx equilibre geler »."
    : `C’est un dossier. Donnez l’un de ses fichiers : ${kept.map((name) => join(path, name)).join(", ")}.`;
}

function parse(text: string): Projection | undefined {
  try {
    return JSON.parse(text) as Projection;
  } catch {
    return undefined;
  }
}
