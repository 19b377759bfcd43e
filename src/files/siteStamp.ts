import {createHash, type Hash} from "node:crypto";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {
  checkoutFolder,
  projectFolder,
  publicationsFolder,
  runsFolder,
  siteFolder,
  stateFolder
} from "./projectFolders.js";
import {readRunIndex} from "./runIndex.js";
import {writeWhole} from "./writeWhole.js";

/** What a whole site was built from and what it is, as two hashes: a site that still bears both needs no computation. */
interface SiteStamp {
  readonly made: string;
  readonly site: string;
  /** Whether reports were asked for when it was built: each says then what the site shows. */
  readonly published: boolean;
}

const stampPath = () => join(stateFolder(), "site.json");

/**
 * Whether the site in its place is whole, and all that it was made from is what it was: nothing of it is computed again. Where
 * `publish` asks for reports, they must have been asked for when it was built.
 */
export async function siteHolds(asked: object, {publish}: {readonly publish: boolean}): Promise<boolean> {
  if (!existsSync(stampPath()) || !existsSync(siteFolder())) return false;
  try {
    const {made, site, published} = JSON.parse(readFileSync(stampPath(), "utf8")) as SiteStamp;
    return (published || !publish) && site === hashOfSite() && made === (await hashOfSources(asked));
  } catch {
    // A stamp that is damaged vouches for nothing: the site is built again.
    return false;
  }
}

/** Keeps what the site that was just built whole is made from. `asked` is what was typed that decides figures, `publish` whether reports were. */
export async function stampSite(asked: object, {publish}: {readonly publish: boolean}): Promise<void> {
  const stamp: SiteStamp = {made: await hashOfSources(asked), site: hashOfSite(), published: publish};
  await writeWhole(stampPath(), `${JSON.stringify(stamp)}\n`);
}

function hashOfSite(): string {
  const hash = createHash("sha256");
  addFolder(hash, siteFolder());
  return hash.digest("hex");
}

/** The code, the libraries, the project, and what was kept of it: the runs that pages show, answers, revoyures. */
async function hashOfSources(asked: object): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify(asked)).update(projectFolder());
  for (const name of ["package.json", "package-lock.json", "observablehq.config.ts"])
    hash.update(readFileSync(join(checkoutFolder, name)));
  addFolder(hash, join(checkoutFolder, "src"));
  for (const name of ["data", "simulations"]) addFolder(hash, join(projectFolder(), name));
  for (const name of Object.values(await readRunIndex())) addFolder(hash, join(runsFolder(), name));
  const answers = join(stateFolder(), "reponses");
  addFolder(hash, answers);
  for (const path of filesIn(answers)) addInputs(hash, join(answers, path));
  addFolder(hash, join(stateFolder(), "revoyures"));
  addFolder(hash, publicationsFolder());
  return hash.digest("hex");
}

/** Files that a kept answer was made from may stand outside the project: its page says when they have changed. */
function addInputs(hash: Hash, answer: string): void {
  const {inputs = {}} = JSON.parse(readFileSync(answer, "utf8")) as {readonly inputs?: object};
  for (const path of Object.keys(inputs)) {
    const file = resolve(projectFolder(), path);
    hash.update(existsSync(file) ? readFileSync(file) : "");
  }
}

function addFolder(hash: Hash, folder: string): void {
  for (const path of filesIn(folder)) hash.update(`${path}\n`).update(readFileSync(join(folder, path)));
}

/** Files under a folder, in order; those of hidden folders, such as Framework's cache, apart. */
function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/")
    )
    .filter((path) => !/(^|\/)\./.test(path))
    .sort();
}
