/** Text of the data files as French pages print it: curly apostrophes, unbreakable spaces before high punctuation. */
export function typography(text: string): string {
  return text
    .replaceAll("'", "’")
    .replace(/ ([:;?!»%])/g, "\u00a0$1")
    .replaceAll("« ", "«\u00a0");
}
