import {articleAnchor, articlePattern} from "../words/articles.js";
import {type Child, element} from "./element.js";

/** A reference to articles where each number links to the page of the convention; `page` is relative to the reader's. */
export function articleLinks(reference: string, page = "../convention"): HTMLElement {
  const parts: Child[] = [];
  let end = 0;
  for (const {0: article, index} of reference.matchAll(articlePattern)) {
    parts.push(reference.slice(end, index));
    parts.push(element("a", {href: `${page}.html#${articleAnchor(article)}`}, article));
    end = index + article.length;
  }
  return element("span", {}, parts, reference.slice(end));
}
