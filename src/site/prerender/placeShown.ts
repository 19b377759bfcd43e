/** Markup of what each cell shows as its page opens, by the id of the cell. */
export type ShownMarkup = ReadonlyMap<string, string>;

/** What cannot stand in a paragraph: the parser would close it. */
const block = /<(?:article|aside|details|div|dl|figure|form|h[1-6]|ol|p|pre|section|table|ul)\b/;

const cell = /(?:<observablehq-loading><\/observablehq-loading>)?<!--:([0-9a-f]{8}(?:-\d+)?):-->/;
const paragraphOrCell = new RegExp(`<p\\b([^>]*)>((?:(?!</?p\\b)[^])*?)</p>|${cell.source}`, "g");

/**
 * A built page with what its cells show written in their places. Where a script still has to run, it stands inside the element
 * that stands for the cell until then: the reader sees the answer at once, or without any script, and the script takes its place.
 */
export function placeShown(
  html: string,
  {shown, live}: {readonly shown: ShownMarkup; readonly live: readonly string[]}
): string {
  const place = (text: string) =>
    text.replace(new RegExp(cell, "g"), (found, id: string) => {
      const markup = shown.get(id);
      if (!live.includes(id)) return markup ?? "";
      if (markup === undefined) return found;
      const waiting = markup === "" ? "" : `<observablehq-loading>${markup}</observablehq-loading>`;
      return `${waiting}<!--:${id}:-->`;
    });
  return html.replace(
    paragraphOrCell,
    (found, attributes: string | undefined, inside: string | undefined) => {
      if (inside === undefined) return place(found);
      const placed = place(inside);
      if (placed === inside) return found;
      return block.test(placed)
        ? `<div class="bloc"${attributes}>${placed}</div>`
        : `<p${attributes}>${placed}</p>`;
    }
  );
}
