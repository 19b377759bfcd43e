import {readFileSync} from "node:fs";
import {join} from "node:path";
import {build} from "esbuild";
import type {PublicationDocument} from "../components/publication/publicationDocument.js";
import {checkoutFolder} from "../files/projectFolders.js";
import {citedOf} from "../words/citedOf.js";
import {frenchDate} from "../words/frenchDate.js";

/** The page that draws a report in Chromium: components of the site, its data and its style. What it draws needs no script. */
export async function reportPage(document: PublicationDocument): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [join(checkoutFolder, "src", "components", "publication", "printEntry.ts")],
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
<title>${escaped(citedOf(document).title)}</title>
<link rel="icon" href="data:,">
<style>
${stylesheet(document)}
</style>
</head>
<body>
<script type="application/json" id="donnees">${JSON.stringify(document).replaceAll("<", "\\u003c")}</script>
<script>${script.replaceAll("</script", "<\\/script")}</script>
</body>
</html>
`;
}

/** The site's style without Framework's own, then that of paper, then the foot of each page. */
function stylesheet(document: PublicationDocument): string {
  const read = (...path: string[]) => readFileSync(join(checkoutFolder, "src", ...path), "utf8");
  const {date, version, digest, address} = citedOf(document);
  const foot = [
    `${document.id}, ${frenchDate(date)}, moteur version ${version}, empreinte ${digest.slice(0, 23)}…`,
    address
  ].map((line) => line.replace(/["\\\n<]/g, " "));
  return [
    read("style.css").replace(/^@import .*$/gm, ""),
    read("components", "publication", "papier.css"),
    `@page {@bottom-left {content: "${foot.join("\\A ")}"; white-space: pre; font: 7.5pt system-ui, sans-serif; color: #4a4a55}}`
  ].join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
