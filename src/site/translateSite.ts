import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {siteFiles} from "./siteFiles.js";
import {unbreakable} from "./unbreakable.js";

type Rewrite = readonly [pattern: RegExp | string, replacement: string];

/** What Framework says in English and offers no option for. */
const html: readonly Rewrite[] = [
  [/<html>/, '<html lang="fr">'],
  [", maximum-scale=1", ""],
  [/<body>/, '<body>\n<a class="evitement" href="#observablehq-main">Aller au contenu</a>'],
  [
    /<input type="search" placeholder="Search">/,
    '<input type="search" placeholder="Rechercher" aria-label="Rechercher dans le site">'
  ],
  [/<input id="observablehq-sidebar-toggle" type="checkbox"/, '$& aria-label="Ouvrir ou fermer le menu"'],
  [/Toggle sidebar/g, "Ouvrir ou fermer le menu"],
  // All that is on a page stands in a landmark.
  [/<input id="observablehq-sidebar-toggle"[^>]*>/, '<nav aria-label="Menu">$&</nav>'],
  [/<label id="observablehq-sidebar-close"[^>]*><\/label>/, "<li>$&</li>"],
  // A block of code that scrolls is reached by the keyboard.
  [/<pre data-language/g, '<pre tabindex="0" data-language'],
  // When a loader ran: the only thing that would tell two builds of the same runs apart, and no page reads it.
  [/,"lastModified":[\d.]+/g, ""],
  [/<nav id="observablehq-sidebar">/, '<nav id="observablehq-sidebar" aria-label="Pages">'],
  [/(<aside id="observablehq-toc"[^>]*>\s*)<nav>/, '$1<nav aria-label="Sur cette page">'],
  [/(<footer id="observablehq-footer">\s*)<nav>/, '$1<nav aria-label="Page précédente et page suivante">']
];

const script: readonly Rewrite[] = [
  [/Toggle sidebar/, "Ouvrir ou fermer le menu"],
  [/<div>no results<\/div>/, "<div>aucun résultat</div>"],
  [/toLocaleString\("en-US"\)\} result\$/, 'toLocaleString("fr-FR")} résultat$']
];

const style: readonly Rewrite[] = [
  // The box is in its landmark, no longer beside the menu that it opens.
  [
    /#observablehq-sidebar-toggle:(checked|indeterminate)\s*~\s*/g,
    ":root:has(#observablehq-sidebar-toggle:$1) "
  ],
  ["Previous page", "Page précédente"],
  ["Next page", "Page suivante"],
  ["Copied!", "Copié"]
];

/** Makes the built site French throughout, and lets readers zoom. */
export function translateSite(output: string): void {
  rewriteAll(output, ".html", html, unbreakable);
  rewriteAll(output, ".css", style);
  rewriteAll(join(output, "_observablehq"), ".js", script);
}

function rewriteAll(
  folder: string,
  extension: string,
  rewrites: readonly Rewrite[],
  finish: (text: string) => string = (text) => text
): void {
  for (const path of siteFiles(folder, extension)) {
    const before = readFileSync(join(folder, path), "utf8");
    const after = finish(
      rewrites.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), before)
    );
    if (after !== before) writeFileSync(join(folder, path), after);
  }
}
