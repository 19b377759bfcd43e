import {toldContradictions} from "../analysis/contradictions/toldContradictions.js";
import type {Contradiction, Convention} from "../core/convention/convention.js";
import {articleMarkup, badgeMarkup, escapeText, idMarkup} from "./markup.js";

/** What does not add up in the text, its readings and the one followed, as a page of Markdown. */
export function contradictionsPage(convention: Convention): string {
  const contradictions = toldContradictions(convention, convention.inForce);
  return `---
title: Ce qui ne concorde pas dans le texte
---

# Ce qui ne concorde pas dans le texte

À ${contradictions.length} endroits, le texte ne tombe pas juste : deux de ses chiffres se contredisent, ou un mot admet
deux sens. Rien n’est corrigé en silence. Pour chacun, voici les lectures possibles ${badgeMarkup("conflit")}, celle que suit la
simulation, et pourquoi. Une autre lecture se choisit dans un scénario ou dans un avenant.

${contradictions.map(section).join("\n\n")}
`;
}

function section({id, title, articles, readings, default: followed, why, parameters}: Contradiction): string {
  return `<h2 id="${id}">${escapeText(title)}</h2>

<p>Article${articles.length > 1 ? "s" : ""} ${articles.map((article) => articleMarkup(article)).join(", ")} ${badgeMarkup("conflit")}</p>
<p>Lectures possibles :</p>
<ul>${readings.map((reading) => `<li>${escapeText(reading)}</li>`).join("")}</ul>
<p><b>Lecture suivie :</b> ${escapeText(followed)}.</p>
<p><b>Pourquoi :</b> ${escapeText(why)}.</p>
<p><small>Paramètres concernés : ${parameters.map(idMarkup).join(", ")}</small></p>`;
}
