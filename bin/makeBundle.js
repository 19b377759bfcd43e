import {readFileSync} from "node:fs";
import {relative, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {build} from "esbuild";
import {inBundle} from "./bundle.js";
import {root} from "./typescript.js";

/** What is loaded by its name: the commands, what threads start from, and the engine that they are told to import. */
const entries = [
  "src/cli/index.ts",
  "src/cli/start.ts",
  "src/runners/poolEntry.js",
  "src/runners/jobEntry.js",
  "src/cli/siteServerEntry.js",
  "src/runners/verifiedSimulator.ts",
  "src/core/simulate.ts"
];

/** Packages that find files of their own beside them (a thread, a program, WebAssembly), or that few commands load. */
const apart = ["piscina", "esbuild", "highs", "exceljs", "bullmq", "ioredis"];

/** Gives a bundled CommonJS package the `require` that it was written for. */
const banner =
  'import {createRequire as requireFrom} from "node:module";const require = requireFrom(import.meta.url);';

/**
 * Bundles the command line and its threads in a folder, to be read from its final place. Throws where a file enters that the
 * hash of the sources does not cover: such a bundle could be stale.
 */
export async function makeBundle(folder, {final, covered}) {
  const {metafile} = await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: folder,
    outbase: ".",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: `node${process.versions.node}`,
    minifyWhitespace: true,
    metafile: true,
    logLevel: "silent",
    banner: {js: banner},
    define: {bundleFolder: JSON.stringify(final)},
    plugins: [fromSources(final)]
  });
  const stray = Object.keys(metafile.inputs).filter(
    (path) => !/(^|\/)node_modules\//.test(path) && !path.startsWith("vide:") && !covered.includes(path)
  );
  if (stray.length > 0) throw new RangeError(`not covered by the hash of the bundle: ${stray.join(", ")}`);
}

/**
 * What a source says of its own place stays true in the bundle: a module that it names by its URL is the bundled one, any
 * other file is where it was. Nothing registers tsx, as nothing is left to translate.
 */
function fromSources(final) {
  return {
    name: "from-sources",
    setup({onResolve, onLoad}) {
      onResolve({filter: /^tsx\//}, () => ({path: "tsx", namespace: "vide"}));
      onLoad({filter: /.*/, namespace: "vide"}, () => ({
        contents: "export const register = () => undefined;"
      }));
      onResolve({filter: new RegExp(`^(${apart.join("|")})$`)}, ({path}) => ({
        path: import.meta.resolve(path),
        external: true
      }));
      onLoad({filter: /\.(ts|m?js)$/}, ({path}) => ({
        contents: inPlace(path, final),
        loader: path.endsWith(".ts") ? "ts" : "js"
      }));
    }
  };
}

function inPlace(path, final) {
  return readFileSync(path, "utf8")
    .replace(/new URL\("(\.[^"]*\.(?:ts|js))", import\.meta\.url\)/g, (_, named) => {
      const source = relative(root, resolve(path, "..", named)).replaceAll("\\", "/");
      if (!entries.includes(source))
        throw new RangeError(
          `${source}: named by its URL, neither an entry of the bundle nor of a package apart`
        );
      return `new URL(${JSON.stringify(inBundle(final, source))})`;
    })
    .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href));
}
