/** A label inside a sentence: its first letter in lower case, unless it begins with an acronym. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}{2}/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}
