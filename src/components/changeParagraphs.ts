import {element} from "./element.js";

/** One paragraph a degree of certainty, its opening words in bold: « Sûr, dans presque tous les mondes plausibles : … ». */
export function changeParagraphs(sentences: readonly string[]): HTMLElement[] {
  return sentences.map((sentence) => {
    const end = sentence.indexOf(" : ");
    return end < 0
      ? element("p", {}, sentence)
      : element("p", {}, element("b", {}, sentence.slice(0, end)), sentence.slice(end));
  });
}
