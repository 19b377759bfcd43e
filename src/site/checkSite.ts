import {existsSync, readFileSync} from "node:fs";
import {dirname, join, normalize} from "node:path/posix";
import {siteFiles} from "./siteFiles.js";

/** What is broken in a built site, in French sentences: Framework itself exits 0 on all of this. */
export function checkSite(output: string, log: string): string[] {
  const pages = siteFiles(output, ".html");
  const source = new Map(pages.map((page) => [page, readFileSync(join(output, page), "utf8")]));
  return [
    ...logProblems(log),
    ...pages.flatMap((page) => {
      const html = source.get(page) ?? "";
      return [
        ...errorProblems(page, html),
        ...hostProblems(page, html),
        ...linkProblems(page, {output, source})
      ];
    })
  ];
}

function logProblems(log: string): string[] {
  return log
    .split("\n")
    .filter((line) => /broken link|unable to|could not|non-local import/i.test(line))
    .map((line) => `Framework : ${line.trim()}`);
}

function errorProblems(page: string, html: string): string[] {
  return html.includes("observablehq--error")
    ? [`${page} : un bloc de la page ne se compile pas (observablehq--error).`]
    : [];
}

/** Scripts, styles, images and frames from another host; a link that the reader clicks is not one. */
function hostProblems(page: string, html: string): string[] {
  const tags = html.match(/<(?:script|link|img|iframe|source|video|audio)\b[^>]*>/g) ?? [];
  return tags
    .filter((tag) => /(?:src|href)="(?:https?:)?\/\//.test(tag))
    .map((tag) => `${page} : une ressource vient d’un autre hôte : ${tag}`);
}

interface Site {
  readonly output: string;
  readonly source: ReadonlyMap<string, string>;
}

function linkProblems(page: string, {output, source}: Site): string[] {
  const links = Array.from(
    (source.get(page) ?? "").matchAll(/<a\b[^>]*?\shref="([^"]*)"/g),
    ([, href]) => href
  );
  return [...new Set(links)].flatMap((href) => {
    if (/^(?:[a-z]+:|\/\/)/i.test(href)) return [];
    const [path, anchor] = decodeURI(href.replaceAll("&amp;", "&")).split("#");
    const target = path === "" ? page : targetOf(page, path.split("?")[0]);
    if (!existsSync(join(output, target))) return [`${page} : lien vers une page qui n’existe pas : ${href}`];
    const known =
      anchor === undefined || anchor === "" || (source.get(target) ?? "").includes(`id="${anchor}"`);
    return known ? [] : [`${page} : lien vers un repère qui n’existe pas : ${href}`];
  });
}

function targetOf(page: string, path: string): string {
  const target = path.startsWith("/") ? path.slice(1) : normalize(join(dirname(page), path));
  return target === "" || target === "." || target.endsWith("/") ? join(target, "index.html") : target;
}
