import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {build, type Plugin} from "esbuild";

/** Where bundled loaders stand: under the checkout, whence they find its packages. */
export const loadersFolder = join("src", ".observablehq", "chargeurs");

/** Variable that tells the settings of the site that its loaders are bundled. */
export const loadersVariable = "EQUILIBRE_CHARGEURS";

/**
 * Bundles the loaders of the site and its pages made from data: translating and resolving the same two hundred modules in every
 * process that runs one took most of a build.
 */
export async function bundleLoaders(): Promise<void> {
  await build({
    entryPoints: loaderSources(),
    outdir: loadersFolder,
    outbase: "src",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    packages: "external",
    logLevel: "silent",
    plugins: [fromSources]
  });
}

/** Loaders and pages made from data, by their sources as Framework names them: « src/loaders/projet.json.ts ». */
export function loaderSources(): string[] {
  return readdirSync("src", {recursive: true, encoding: "utf8"})
    .filter((path) => /\.(json|bin|zip|md)\.ts$/.test(path))
    .map((path) => `src/${path.replaceAll("\\", "/")}`)
    .sort();
}

/** Bundle of a loader, from the checkout. */
export function bundledLoader(source: string): string {
  return `${loadersFolder}/${source.slice("src/".length, -".ts".length)}.js`;
}

/** What a source says of its own place stays true in the bundle. */
const fromSources: Plugin = {
  name: "from-sources",
  setup({onLoad}) {
    onLoad({filter: /[\\/]src[\\/].*\.ts$/}, ({path}) => ({
      contents: readFileSync(path, "utf8").replaceAll(
        "import.meta.url",
        JSON.stringify(pathToFileURL(path).href)
      ),
      loader: "ts"
    }));
  }
};
