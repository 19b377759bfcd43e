import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {JSDOM} from "jsdom";
import {siteFiles} from "../siteFiles.js";
import {type Cell, withReads} from "./cells.js";
import {evaluateCells} from "./evaluateCells.js";
import {keepCells} from "./keepCells.js";
import {liveCells} from "./liveCells.js";
import {placeShown} from "./placeShown.js";
import {shownMarkup} from "./shownMarkup.js";

/** What a page's script hands its cells to, here as in the browser. */
declare global {
  var defineCell: ((cell: Cell) => void) | undefined;
}

/** What components ask of a browser to draw. */
const browserNames = [
  ...["window", "document", "location", "history", "Node", "Element", "HTMLElement", "SVGElement"],
  ...["Event", "CustomEvent", "DOMParser", "XMLSerializer", "MutationObserver"]
] as const;

const origin = "http://127.0.0.1/";

/**
 * Writes in each page of a built site what it shows when it opens: readers without JavaScript have its answers, the others see
 * them before its scripts are there. Returns what could not be drawn, in French.
 */
export async function drawAnswers(output: string): Promise<string[]> {
  // What is built are modules, wherever the state of the project stands.
  const manifest = join(output, "package.json");
  writeFileSync(manifest, '{"type": "module"}');
  const problems: string[] = [];
  try {
    const [stdlib] = siteFiles(join(output, "_observablehq"), ".js").filter((name) =>
      name.startsWith("stdlib.")
    );
    const library = await import(pathToFileURL(join(output, "_observablehq", stdlib)).href);
    for (const page of siteFiles(output, ".html")) {
      const dom = new JSDOM("", {url: new URL(page, origin).href});
      const restore = putInPlace(dom, output);
      try {
        await drawPage(join(output, page), {library, listeners: listening(dom)});
      } catch (error) {
        problems.push(`${page} : ce qu’elle montre n’a pas pu être dessiné (${String(error)}).`);
      } finally {
        restore();
        dom.window.close();
      }
    }
  } finally {
    rmSync(manifest);
  }
  return problems;
}

interface Drawing {
  /** What Framework gives to cells by name. */
  readonly library: {readonly [name: string]: unknown};
  /** What waits for the reader in what was drawn. */
  readonly listeners: ReadonlySet<unknown>;
}

async function drawPage(file: string, {library, listeners}: Drawing): Promise<void> {
  const html = readFileSync(file, "utf8");
  const script = /<script type="module">(\s*import \{define\} from [\s\S]*?)<\/script>/.exec(html)?.[1];
  if (script === undefined) return;
  const cells: Cell[] = [];
  globalThis.defineCell = (cell) => cells.push(cell);
  // Beside the page: its imports are relative to it.
  const module = `${file}.js`;
  writeFileSync(
    module,
    script.replace(/import \{define\} from [^;]*;/, "const define = globalThis.defineCell;")
  );
  await import(pathToFileURL(module).href);
  rmSync(module);
  const evaluated = await evaluateCells(cells, library);
  const live = withReads(liveCells(cells, evaluated, listeners), cells).map(({id}) => id);
  const placed = placeShown(html, {shown: shownMarkup(evaluated.shown, document), live});
  writeFileSync(file, keepCells(placed, live));
}

/** Everything in this DOM that listens to an event from now on. */
function listening({window}: JSDOM): ReadonlySet<unknown> {
  const listeners = new Set<unknown>();
  const {prototype} = window.EventTarget;
  const {addEventListener} = prototype;
  prototype.addEventListener = function (this: EventTarget, ...args: Parameters<typeof addEventListener>) {
    listeners.add(this);
    addEventListener.apply(this, args);
  };
  return listeners;
}

/** Puts a DOM, and the files of the site as what `fetch` finds, where pages look for them; returns what undoes it. */
function putInPlace(dom: JSDOM, output: string): () => void {
  const names = [...browserNames, "fetch", "defineCell"];
  const kept = names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  const put = (name: string, value: unknown) =>
    Object.defineProperty(globalThis, name, {value, configurable: true, writable: true});
  for (const name of browserNames) put(name, dom.window[name]);
  put(
    "fetch",
    async (url: string) => new Response(readFileSync(join(output, decodeURIComponent(new URL(url).pathname))))
  );
  return () => {
    for (const [name, descriptor] of kept) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
  };
}
