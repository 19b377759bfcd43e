import {formatNumber, formatShare} from "../../words/numbers.js";
import type {Lesson, Lessons} from "./whatToLearn.js";

/** Under this share a fall is not told: nobody would ask for a file to narrow a bar by one part in fifty. */
const leastFall = 0.02;

/** Under so many worlds curves follow their chance: a hypothesis in ten that tells nothing would seem to tell something. */
export const fewestForLessons = 64;

/** Which file to ask for first, and what that would change; then what no file settles. */
export function lessonSentences({files, hypotheses}: Lessons, worlds: number): string[] {
  const [first, ...others] = files.filter(({fall}) => fall >= leastFall);
  const settled = new Set(files.flatMap(({factors}) => factors));
  const alone = hypotheses.filter(({factors, fall}) => fall >= leastFall && !settled.has(factors[0]));
  if (worlds < fewestForLessons)
    return [
      `On ne sait pas : ${formatNumber(worlds)} mondes ne suffisent pas à dire quel fichier demander d’abord ; il en faut ${formatNumber(fewestForLessons)} au moins.`
    ];
  if (first === undefined)
    return [
      `Aucun fichier connu ne resserrerait à lui seul les barres de façon visible (un cinquantième), sur ${formatNumber(worlds)} mondes : on ne sait pas lequel demander d’abord.`,
      ...aloneSentence(alone)
    ];
  return [
    `À demander d’abord : ${first.title} (${first.file?.article}, ${first.file?.holder}). La connaître enlèverait ${formatShare(first.fall)} de la largeur des barres en moyenne${importText(first)}.`,
    ...(others.length === 0
      ? []
      : [`Ensuite : ${others.map(({title, fall}) => `${title} (${formatShare(fall)})`).join(" ; ")}.`]),
    ...aloneSentence(alone)
  ];
}

function importText({file}: Lesson): string {
  return file?.importType === undefined ? "" : ` ; elle se lit par « equilibre importer ${file.importType} »`;
}

function aloneSentence(alone: readonly Lesson[]): string[] {
  if (alone.length === 0) return [];
  const told = alone.slice(0, 3).map(({title, fall}) => `« ${title} » (${formatShare(fall)})`);
  return [`Aucun fichier connu ne dit : ${told.join(" ; ")}.`];
}
