import {typography} from "../words/typography.js";

/** The same page with French typography in the text of its main part; tags, scripts and code are left alone. */
export function unbreakable(html: string): string {
  return html.replace(/<main\b[\s\S]*<\/main>/, (main) =>
    main.replace(/(<(script|style|code|pre)\b[\s\S]*?<\/\2>|<[^>]*>)|([^<]+)/g, (_, markup, __, text) =>
      text === undefined ? markup : typography(text)
    )
  );
}
