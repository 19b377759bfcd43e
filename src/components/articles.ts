/** Id of the anchor of an article on the page of the convention: « 5.2 » gives « article-5-2 ». */
export function articleAnchor(article: string): string {
  return `article-${article.replaceAll(".", "-")}`;
}

/** The article numbers that a reference names: « 5.2, tableau » gives 5.2. */
export function articlesIn(reference: string): string[] {
  return [...new Set(reference.match(/\d+(?:\.\d+)?/g) ?? [])];
}
