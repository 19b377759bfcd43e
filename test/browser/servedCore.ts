import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import type {Page} from "playwright-core";
import ts from "typescript";

const project = fileURLToPath(new URL("../../", import.meta.url));

/** An origin that exists for this page alone, where nothing but our own sources answer. */
const origin = "http://equilibre.invalid";

/**
 * Opens a page that may load src/core and src/analysis as modules, types stripped and nothing else changed: the engine that Node runs.
 * Returns the list, filled as they come, of the addresses that it was refused.
 */
export async function serveCore(page: Page): Promise<readonly string[]> {
  const refused: string[] = [];
  await page.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    if (url.origin === origin && url.pathname === "/") {
      const body = `<!doctype html><title>core</title><script type="module">
        import {runInPage} from "/test/browser/runInPage.js";
        globalThis.runInPage = runInPage;
      </script>`;
      await route.fulfill({contentType: "text/html", body});
    } else if (
      url.origin === origin &&
      /^\/(src\/(core|analysis)|test\/browser)\/[\w/]+\.js$/.test(url.pathname)
    ) {
      const text = readFileSync(`${project}${url.pathname.slice(0, -3)}.ts`, "utf8");
      await route.fulfill({contentType: "text/javascript", body: stripped(text)});
    } else {
      refused.push(url.href);
      await route.abort();
    }
  });
  await page.goto(`${origin}/`);
  await page.waitForFunction("globalThis.runInPage !== undefined");
  return refused;
}

function stripped(text: string): string {
  const {ScriptTarget, ModuleKind} = ts;
  return ts.transpileModule(text, {
    compilerOptions: {target: ScriptTarget.ES2022, module: ModuleKind.ESNext, verbatimModuleSyntax: true}
  }).outputText;
}
