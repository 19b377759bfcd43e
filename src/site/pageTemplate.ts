import {readFileSync} from "node:fs";

/** Pages with parts made from data: Markdown beside this file. */
type Template = "scenario" | "avenant" | "comparer" | "fiches" | "methode";

/**
 * A page of Markdown with texts, such as those of one scenario or avenant, in the place of its {{names}}: search, titles and readers
 * without JavaScript have them. The page reads its data by `observable.params`. The brackets in the name of a template keep
 * Framework from publishing it by itself.
 */
export function pageOf(template: Template, texts: {readonly [name: string]: string}): string {
  const page = readFileSync(new URL(`[${template}].md`, import.meta.url), "utf8");
  return page.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const text = texts[name];
    if (text === undefined) throw new RangeError(`no such text for [${template}].md: ${name}`);
    return text;
  });
}
