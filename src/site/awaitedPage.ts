import {escapeText} from "./markup.js";

/** Where the answer of a page would stand, until it is computed: what the page is about, and that its figures are not there. */
export function awaitedPage({
  title,
  questions
}: {
  readonly title: string;
  readonly questions: readonly string[];
}): string {
  return `---
title: ${JSON.stringify(escapeText(title))}
toc: false
---

<h1>${escapeText(title)}</h1>

${questions.map((question) => `<p class="question">${escapeText(question)}</p>`).join("\n")}

<p class="attente-seule">Les chiffres de cette page ne sont pas là : leur calcul n’a pas encore abouti. Rien n’est montré à leur place.</p>
`;
}
