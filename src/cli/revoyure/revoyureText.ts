import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {spoken} from "../../analysis/revoyure/spoken.js";
import {followingAgainstEffort, followingSentence} from "../../words/followingWords.js";
import {reviewedWorldsSentence} from "../../words/reviewedWorlds.js";

/** One screen: what can be read aloud, what is not known, and what was kept of it. */
export function revoyureText(document: RevoyureDocument): string {
  const {revoyure, exercise, memory, following} = document;
  const {sentences, unknown} = spoken(document);
  return [
    `${exercise === undefined ? "" : "EXERCICE. "}${revoyure.title}`,
    "",
    ...sentences.filter(Boolean).flatMap((sentence) => wrap(sentence)),
    "",
    ...(following === undefined
      ? []
      : "told" in following
        ? [
            followingSentence(following.told),
            followingAgainstEffort(following.told, revoyure.learning)
          ].flatMap((sentence) => wrap(sentence))
        : wrap(following.why)),
    "",
    ...wrap(reviewedWorldsSentence(revoyure.worlds)),
    "",
    "Ce que l’on ne sait pas :",
    ...unknown.flatMap((each) => wrap(`- ${each}`)),
    ...memory.map(
      ({date, title, sameFiles}) =>
        `Déjà décidé : ${date}, ${title}${sameFiles === undefined ? "" : sameFiles ? " (mêmes fichiers qu’alors)" : " (les fichiers ne sont plus ceux d’alors)"}.`
    ),
    ""
  ].join("\n");
}

function wrap(text: string, width = 118): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
