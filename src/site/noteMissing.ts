import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {MissingAnswer, MissingAnswers} from "../files/awaitedAnswers.js";
import {showsAnswer} from "./answersOfPage.js";
import {escapeText} from "./markup.js";
import {siteFiles} from "./siteFiles.js";

/** Missing answers that a page names one by one; the others are counted. */
const named = 3;

/**
 * Writes at the head of each page of a built site which of its answers are not there yet, and which will not be and why. A page
 * without JavaScript, or copied elsewhere, says it too; with it, `followProgress` keeps the note up to date.
 */
export function noteMissing(output: string, missing: MissingAnswers): void {
  if (Object.keys(missing).length === 0) return;
  for (const path of siteFiles(output, ".html")) {
    const page = path.replace(/\.html$/, "");
    const note = missingNote(Object.entries(missing).filter(([id]) => showsAnswer(page, id)));
    if (note === "") continue;
    const file = join(output, path);
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace(/<main\b[^>]*>/, (main) => `${main}\n${note}`)
    );
  }
}

/** The note of one page; empty where it lacks nothing. */
export function missingNote(missing: readonly (readonly [id: string, MissingAnswer])[]): string {
  const awaited = missing.filter(([, {failure}]) => failure === undefined);
  const failed = missing.flatMap(([, {label, failure}]) => (failure === undefined ? [] : [{label, failure}]));
  return `${awaitedMarkup(awaited)}${failed.map(failureMarkup).join("")}`;
}

function awaitedMarkup(awaited: readonly (readonly [id: string, MissingAnswer])[]): string {
  if (awaited.length === 0) return "";
  const ids = awaited.map(([id]) => id).join(" ");
  const what = enumerated(awaited.map(([, {label}]) => label));
  return `<section class="attente" aria-label="Ce qui n’est pas encore calculé" data-attend="${escapeText(ids)}">
<p><b>Il manque encore à cette page</b> : ${escapeText(what)}.</p>
<p class="attente-avancement">Le calcul se fait par « npm start » ; tant qu’il tourne, cette page dit où il en est.</p>
<p class="attente-annonce" role="status"></p>
</section>
`;
}

function failureMarkup({label, failure}: {readonly label: string; readonly failure: string}): string {
  return `<p class="avertissement">Ce calcul n’a pas abouti : ${escapeText(label)}. ${escapeText(failure)} Une fois la cause levée, « npm start » le refait.</p>
`;
}

/** « a, b et c », or « a, b, c et 9 autres ». */
function enumerated(labels: readonly string[]): string {
  const rest = labels.length - named;
  const told = rest > 1 ? [...labels.slice(0, named), `${rest} autres calculs`] : labels;
  return told.length === 1 ? told[0] : `${told.slice(0, -1).join(", ")} et ${told[told.length - 1]}`;
}
