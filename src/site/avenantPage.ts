import type {KeptAvenant} from "../components/avenant/avenantPageDocument.js";
import {escapeText} from "./markup.js";
import {pageOf} from "./pageTemplate.js";
import {reportNote} from "./reportNote.js";

/** The page of an avenant: its name and motives, in [avenant].md. */
export function avenantPage({id, document: {avenants}}: KeptAvenant): string {
  const title = escapeText(avenants.map((one) => one.title).join(" ; "));
  return pageOf("avenant", {
    title,
    quotedTitle: JSON.stringify(title),
    motives: avenants.map(({motives}) => `<p class="question">${escapeText(motives)}</p>`).join("\n"),
    report: reportNote(`avenant/${id}`)
  });
}
