import {readFileSync} from "node:fs";
import {join} from "node:path";
import {build} from "esbuild";
import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {checkoutFolder} from "../projectFolders.js";

/** The report as one HTML file that needs nothing else: the components of the page, its data and its style. */
export async function revoyureHtml(document: RevoyureDocument): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [join(checkoutFolder, "src", "components", "revoyure", "printEntry.ts")],
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
  const {title} = document.revoyure;
  const label = document.exercise === undefined ? title : `EXERCICE. ${title}`;
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(label)}</title>
<link rel="icon" href="data:,">
<style>
${stylesheet(label)}
</style>
</head>
<body>
<script type="application/json" id="donnees">${JSON.stringify(document).replaceAll("<", "\\u003c")}</script>
<script>${script.replaceAll("</script", "<\\/script")}</script>
</body>
</html>
`;
}

/** The site's style without Framework's own, then that of reports, then the foot of each page. */
function stylesheet(label: string): string {
  const read = (...path: string[]) => readFileSync(join(checkoutFolder, "src", ...path), "utf8");
  const foot = label.replace(/["\\\n<]/g, " ");
  return [
    read("style.css").replace(/^@import .*$/gm, ""),
    read("components", "revoyure", "revoyure.css"),
    read("components", "revoyure", "revoyure-papier.css"),
    `@page {@bottom-left {content: "${foot}"; font: 8pt system-ui, sans-serif; color: #4a4a55}}`
  ].join("\n");
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
