import {readFileSync} from "node:fs";
import {join} from "node:path";
import {build} from "esbuild";
import {checkoutFolder} from "./projectFolders.js";

export interface PaperPage {
  /** Under `src/components/`: draws the document that it reads in the element « donnees ». */
  readonly entry: string;
  readonly title: string;
  readonly document: object;
  /** Style sheets under `src/components/`, over that of the site. */
  readonly styles: readonly string[];
  /** At the bottom of each page, on one line or several. */
  readonly foot: readonly string[];
}

/** A document as one HTML file that needs nothing else, set for paper: components of the site, its data and its style. */
export async function paperPage({entry, title, document, styles, foot}: PaperPage): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [join(checkoutFolder, "src", "components", entry)],
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
<title>${escapeHtml(title)}</title>
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

/** The site's style without Framework's own, then that of the report, then the foot of each page. */
function stylesheet(styles: readonly string[], foot: readonly string[]): string {
  const read = (...path: string[]) => readFileSync(join(checkoutFolder, "src", ...path), "utf8");
  const lines = foot.map((line) => line.replace(/["\\\n<]/g, " "));
  return [
    read("style.css").replace(/^@import .*$/gm, ""),
    ...styles.map((style) => read("components", style)),
    `@page {@bottom-left {content: "${lines.join("\\A ")}"; white-space: pre; font: ${lines.length > 1 ? "7.5pt" : "8pt"} system-ui, sans-serif; color: #4a4a55}}`
  ].join("\n");
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
