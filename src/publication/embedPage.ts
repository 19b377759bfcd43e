import type {PublicationDocument} from "../components/publication/publicationDocument.js";
import {citation} from "../words/citation.js";
import {citedOf} from "../words/citedOf.js";

interface Embedded {
  readonly title: string;
  readonly path: string;
}

/** A page that shows each figure with the lines to copy into another site; the figure keeps its source line. */
export function embedPage(figures: readonly Embedded[], document: PublicationDocument): string {
  const cited = citation(citedOf(document));
  const parts = figures.map(({title, path}) => {
    const line = `<figure><img src="${escaped(document.address)}${path}" alt="${escaped(title)}" style="max-width: 100%"><figcaption>${escaped(cited)}</figcaption></figure>`;
    return `<section><h2>${escaped(title)}</h2><img src="${path}" alt="${escaped(title)}"><pre>${escaped(line)}</pre></section>`;
  });
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`Intégrer les figures : ${citedOf(document).title}`)}</title>
<style>body {max-width: 52rem; margin: 1rem auto; padding: 0 1rem; font: 16px/1.5 system-ui, sans-serif} img {max-width: 100%} pre {white-space: pre-wrap; overflow-wrap: anywhere; padding: 0.6rem; background: #f4f5f8}</style>
</head>
<body>
<h1>Intégrer les figures</h1>
<p>Copiez les lignes sous une figure dans votre page. La ligne de source est dans l’image : elle reste avec elle.</p>
${parts.join("\n")}
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
