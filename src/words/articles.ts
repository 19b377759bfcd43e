/** Id of the anchor of an article on the page of the convention: « 5.2 » gives « article-5-2 ». */
export function articleAnchor(article: string): string {
  return `article-${article.replaceAll(".", "-")}`;
}

/** Articles of the convention (1 to 19) in a reference; « L. 441-1 » of another text is none of them. */
export const articlePattern = /(?<![\d.-])(?:1\d|[1-9])(?:\.\d)?(?![\d-])/g;

/** The article numbers that a reference names: « 5.2, tableau » gives 5.2. */
export function articlesIn(reference: string): string[] {
  return [...new Set(reference.match(articlePattern) ?? [])];
}
