import {articleAnchor} from "../words/articles.js";
import type {Term} from "../words/glossary.js";
import {escapeText} from "./markup.js";

/** Parts of a page whose text is prose: words are explained there and nowhere else. */
const prose = /^(?:p|li|dd)$/;
/** What is no prose even inside it: what is a link, a control, a figure or a table already says what it is. */
const other =
  /^(?:a|abbr|button|caption|code|details|dl|figure|form|h[1-6]|label|nav|option|pre|script|select|strong|style|summary|svg|table|textarea)$/;
const waiting = /\sclass="(?:[^"]*\s)?attente(?:-seule)?[\s"]/;
const withoutEnd = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

export interface DefineOptions {
  readonly terms: readonly Term[];
  /** What more is said of a term, by id, in markup. */
  readonly details: {readonly [id: string]: string};
  /** From the page to the root of the site: "./", "../". */
  readonly root: string;
}

/**
 * The same page, where each term of art is a button at its first place in the prose, which opens its definition: by click, touch
 * or keyboard, and without a script. A definition has no button of its own: it is at the end of the page, hidden until asked.
 */
export function defineWords(html: string, {terms, details, root}: DefineOptions): string {
  return html.replace(/(<main\b[^>]*>)([\s\S]*)(<\/main>)/, (_, start: string, body: string, end: string) => {
    const left = new Set(terms);
    const open: OpenTag[] = [];
    const written = body.replace(
      /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)[^>]*>|[^<]+/g,
      (part, closing, name) => {
        if (name !== undefined) {
          follow(open, {name: name.toLowerCase(), closing: closing === "/", part});
          return part;
        }
        if (part.startsWith("<!--") || !isProse(open)) return part;
        return define(part, left);
      }
    );
    const said = terms.filter((term) => !left.has(term));
    return `${start}${written}${said.map((term) => definition(term, {details, root})).join("")}${end}`;
  });
}

interface OpenTag {
  readonly name: string;
  /** A note of what is still to be computed, which goes once it is: no word is first said in it. */
  readonly waiting: boolean;
}

/** Keeps the tags that are open. */
function follow(
  open: OpenTag[],
  {name, closing, part}: {name: string; closing: boolean; part: string}
): void {
  if (withoutEnd.test(name) || part.endsWith("/>")) return;
  if (!closing) open.push({name, waiting: waiting.test(part)});
  else {
    const at = open.findLastIndex((tag) => tag.name === name);
    if (at >= 0) open.length = at;
  }
}

function isProse(open: readonly OpenTag[]): boolean {
  return (
    open.some(({name}) => prose.test(name)) && !open.some(({name, waiting}) => waiting || other.test(name))
  );
}

/** The text with a button at the first place of each term that is left; those found are taken out. */
function define(text: string, left: Set<Term>): string {
  const places = [...left]
    .flatMap((term) => {
      const found = term.pattern.exec(text);
      return found === null ? [] : [{term, at: found.index, word: found[0]}];
    })
    .sort((a, b) => a.at - b.at || b.word.length - a.word.length);
  const [first] = places;
  if (first === undefined) return text;
  left.delete(first.term);
  const {at, word, term} = first;
  const button = `<button type="button" class="mot" popovertarget="mot-${term.id}">${word}</button>`;
  return `${text.slice(0, at)}${button}${define(text.slice(at + word.length), left)}`;
}

function definition(
  {id, word, definition: told, article}: Term,
  {details, root}: Omit<DefineOptions, "terms">
): string {
  const place =
    article === undefined
      ? ""
      : ` <a href="${root}convention.html#${articleAnchor(article)}">Article ${article}</a>.`;
  const more = details[id] === undefined ? "" : `<p>${details[id]}</p>`;
  return `<div popover role="note" id="mot-${id}" class="mot-sens" aria-label="${escapeText(`Définition : ${word}`)}"><p><b>${escapeText(word)}</b> : ${escapeText(told)}${place}</p>${more}<p><a href="${root}methode.html#les-mots">Tous les mots</a></p></div>`;
}
