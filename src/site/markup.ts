import {articleAnchor, articlePattern} from "../words/articles.js";
import {type Statut, statuts} from "../words/statuts.js";
import {typography} from "../words/typography.js";

/** Text made safe for HTML and, being a page of Markdown, for `${…}` and typography. */
export function escapeText(text: string): string {
  return typography(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("$", "&#36;")
    .replaceAll("\n", " ");
}

/** The status badge of a figure, as `badge` makes it in the browser. */
export function badgeMarkup(statut: Statut): string {
  const {sign, label, title} = statuts[statut];
  return `<span class="statut statut-${statut}" title="${escapeText(title)}"><span aria-hidden="true">${sign}</span> ${label}</span>`;
}

/** A reference to articles where each number links to the page of the convention. */
export function articleMarkup(reference: string, page = "./convention"): string {
  return escapeText(reference).replace(
    articlePattern,
    (article) => `<a href="${page}#${articleAnchor(article)}">${article}</a>`
  );
}

/** A table in a frame that scrolls; cells are markup, the first one heads its row. */
export function tableMarkup(
  caption: string,
  titles: readonly string[],
  rows: readonly (readonly string[])[]
): string {
  const head = titles.map((title) => `<th scope="col">${escapeText(title)}</th>`).join("");
  const body = rows
    .map(
      ([first, ...rest]) =>
        `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join("")}</tr>`
    )
    .join("\n");
  const name = escapeText(caption);
  return `<div class="table-frame" tabindex="0" role="region" aria-label="${name}"><table><caption>${name}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody></table></div>`;
}

/** The id of a parameter or hypothesis, which may break after its dots. */
export function idMarkup(id: string): string {
  return `<code>${id.replaceAll(".", ".<wbr>")}</code>`;
}
