import type {PublicSource} from "../files/publicSources.js";
import {escapeText} from "./markup.js";

/** A source as it was written, each public one that it names being a link, said to lead out of the site. */
export function sourceMarkup(text: string, sources: readonly PublicSource[]): string {
  const [source, ...others] = sources;
  if (source === undefined) return escapeText(text);
  const {said, title, address} = source;
  const link = `<a href="${escapeText(address)}" rel="external noopener" class="externe" title="${escapeText(`${title} (autre site)`)}">${escapeText(said)}</a>`;
  const at = text.indexOf(said);
  if (at < 0) return sourceMarkup(text, others);
  // Once a source: the same name further on is not linked again.
  return `${sourceMarkup(text.slice(0, at), others)}${link}${sourceMarkup(text.slice(at + said.length), others)}`;
}
