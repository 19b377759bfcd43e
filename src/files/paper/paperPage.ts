import {readFileSync} from "node:fs";
import {join} from "node:path";
import {build} from "esbuild";
import {checkoutFolder} from "../projectFolders.js";

export interface PaperPage {
  /** Folder of `src/components/` whose `printEntry.ts` draws the document. */
  readonly room: string;
  readonly document: object;
  readonly title: string;
  /** Style sheets of `src/components/` beyond those of the site and of paper. */
  readonly styles: readonly string[];
  /** Lines at the foot of each page. */
  readonly foot: readonly string[];
}

/** A report as one HTML file that needs nothing else: components of the site, its data, its style and that of paper. */
export async function paperPage({room, document, title, styles, foot}: PaperPage): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [join(checkoutFolder, "src", "components", room, "printEntry.ts")],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    tsconfigRaw: {}
  });
  const [{text: script}] = outputFiles;
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<style>
${stylesheet(styles, foot)}
</style>
</head>
<body>
<script type="application/json" id="donnees">${JSON.stringify(document).replaceAll("<", "\\u003c")}</script>
<script>${script.replaceAll("</script", "<\\/script")}</script>
</body>
</html>
`;
}

/** The site's style without Framework's own, then that of paper, that of the report, and the foot of each page. */
function stylesheet(styles: readonly string[], foot: readonly string[]): string {
  const read = (...path: string[]) => readFileSync(join(checkoutFolder, "src", ...path), "utf8");
  const lines = foot.map((line) => line.replace(/["\\\n<]/g, " "));
  return [
    read("style.css").replace(/^@import .*$/gm, ""),
    ...["papier.css", ...styles].map((name) => read("components", name)),
    `@page {@bottom-left {content: "${lines.join("\\A ")}"; white-space: pre; font: 7.5pt system-ui, sans-serif; color: #4a4a55}}`
  ].join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
