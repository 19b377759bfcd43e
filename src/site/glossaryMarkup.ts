import type {Term} from "../words/glossary.js";
import {articleMarkup, escapeText} from "./markup.js";

/** Every term of art with its definition, as a list. */
export function glossaryMarkup(terms: readonly Term[], details: {readonly [id: string]: string}): string {
  const rows = terms.map(({id, word, definition, article}) => {
    const place = article === undefined ? "" : ` ${articleMarkup(`Article ${article}`)}.`;
    const more = details[id] === undefined ? "" : ` ${details[id]}`;
    return `<div><dt>${escapeText(word)}</dt><dd>${escapeText(definition)}${more}${place}</dd></div>`;
  });
  return `<dl class="glossaire">\n${rows.join("\n")}\n</dl>`;
}
