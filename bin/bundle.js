import {createHash, randomBytes} from "node:crypto";
import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync} from "node:fs";
import module from "node:module";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {root} from "./typescript.js";

/** Rooms of src/ that the command line is made of: their text and that of bin/ name the bundle. */
const rooms = ["core", "analysis", "words", "files", "runners", "loaders", "publication", "cli"].map(
  (room) => `src/${room}`
);

/** A bundle that a running command may still read from lives at least this long after a newer one is made. */
const daysKept = 7;

/**
 * Folder of the bundle of the sources as they are now, made when they have none: its name is the hash of their whole text, so
 * that a bundle is never stale. Undefined where nothing may be written, neither beside the sources nor in EQUILIBRE_ETAT.
 */
export async function bundleFolder() {
  const files = sources();
  const name = hashOf(files);
  const places = [join(root, ".equilibre"), process.env.EQUILIBRE_ETAT].filter(Boolean);
  const shelves = places.map((place) => resolve(place, "commande"));
  const known = shelves.map((shelf) => join(shelf, name)).find((folder) => existsSync(folder));
  if (known !== undefined) return withCompileCache(known);
  const shelf = shelves.find(mayWrite);
  if (shelf === undefined) return undefined;
  const folder = join(shelf, name);
  const beside = join(shelf, `.${name}.${process.pid}-${randomBytes(4).toString("hex")}.tmp`);
  const {makeBundle} = await import("./makeBundle.js");
  try {
    await makeBundle(beside, {final: folder, covered: files});
    // A source that changed meanwhile may be in it: what it would be named for is no longer there.
    if (hashOf(sources()) !== name) return await bundleFolder();
    put(beside, folder);
  } finally {
    rmSync(beside, {recursive: true, force: true});
  }
  sweep(shelf, name);
  return withCompileCache(folder);
}

/** Settings that the bundle depends on: versions, types, and the packages as npm installed them. */
const settings = ["package.json", "tsconfig.json", "tsconfig.base.json", "node_modules/.package-lock.json"];

function sources() {
  return [
    ...["bin", ...rooms].flatMap(filesUnder),
    ...settings.filter((file) => existsSync(join(root, file)))
  ].sort();
}

/** Of every source, of the place of the checkout, which the bundle names, and of this Node, which it is written for. */
function hashOf(files) {
  const hash = createHash("sha256").update(`${root}\n${process.versions.node}\n`);
  for (const file of files) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\n${content.length}\n`).update(content);
  }
  return hash.digest("hex").slice(0, 24);
}

function filesUnder(folder) {
  return readdirSync(join(root, folder), {withFileTypes: true}).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesUnder(path);
    return /\.(ts|js|json)$/.test(entry.name) ? [path] : [];
  });
}

function mayWrite(shelf) {
  try {
    mkdirSync(shelf, {recursive: true});
    const probe = join(shelf, `.essai.${process.pid}-${randomBytes(4).toString("hex")}.tmp`);
    mkdirSync(probe);
    rmSync(probe, {recursive: true});
    return true;
  } catch {
    return false;
  }
}

/** One of two commands that bundle at once comes second: the first one's folder says the same. */
function put(beside, folder) {
  try {
    renameSync(beside, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

function sweep(shelf, name) {
  const before = Date.now() - daysKept * 86_400_000;
  for (const other of readdirSync(shelf)) {
    const path = join(shelf, other);
    const made = statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? before;
    if (other !== name && made < before) rmSync(path, {recursive: true, force: true});
  }
}

/** Where this Node can keep compiled code (22.1 and later), it does, beside the bundle. */
function withCompileCache(folder) {
  module.enableCompileCache?.(join(folder, "v8"));
  return folder;
}

/** URL of a source file in a bundle. */
export function inBundle(folder, source) {
  return pathToFileURL(join(folder, source.replace(/\.ts$/, ".js"))).href;
}
