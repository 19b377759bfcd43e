import {formatNumber, formatShare} from "../../words/numbers.js";
import {listed, placeText, quoted} from "./told.js";
import type {BoxLimit, FailingWorlds} from "./whereItFails.js";

/** A rule is told as one from so many cases in three worlds inside. */
export const toldFrom = 2 / 3;

/**
 * In which worlds something happens, in sentences. `verb` says what: « l’avenant échoue », « la réponse se retourne »; no rule
 * is told as one that fewer than two worlds in three within it hold.
 */
export function failureSentences({worlds, cases, box, nothing}: FailingWorlds, verb: string): string[] {
  const share = `${formatNumber(cases)} mondes sur ${formatNumber(worlds)}`;
  const begin = verb.slice(0, 1).toUpperCase() + verb.slice(1);
  if (cases === 0) return [`${begin} : dans aucun des ${formatNumber(worlds)} mondes plausibles.`];
  if (cases === worlds)
    return [`${begin} dans tous les mondes plausibles essayés (${formatNumber(worlds)}).`];
  if (Number.isNaN(nothing))
    return [`${begin} dans ${share} : trop peu, d’un côté ou de l’autre, pour chercher une règle.`];
  if (box === undefined)
    return [
      `${begin} dans ${share}, sans règle simple : aucune hypothèse, ni deux ou trois ensemble, ne dit mieux que le hasard dans lesquels.`
    ];
  const rule = listed(
    box.limits.map((limit) => `si ${limitText(limit)}`),
    "et"
  );
  const inside = `${formatNumber(box.cases)} mondes sur ${formatNumber(box.inside)}`;
  const head =
    box.density >= toldFrom
      ? `${begin} surtout ${rule} : ${inside}.`
      : `${begin} dans ${share} ; on ne sait pas dire lesquels. C’est plus fréquent ${rule}, mais dans ${inside} seulement.`;
  return [
    head,
    `Cette règle contient ${formatShare(box.coverage)} des cas (${share} en tout) ; hors d’elle, ${formatNumber(cases - box.cases)} sur ${formatNumber(worlds - box.inside)}.`,
    `Solidité : ${listed(box.limits.map(solidity))}. Sans règle dans ${formatShare(nothing)} des tirages.`
  ];
}

/** « « Départs du parc » dépasse 1,02 ». */
export function limitText({coordinate, above, below}: BoxLimit): string {
  const {choices} = coordinate;
  if (choices !== undefined) {
    const kept = choices.filter((_, rank) => rank > (above ?? -1) && rank < (below ?? choices.length));
    return `${quoted(coordinate)} est ${listed(
      kept.map((word) => `« ${word} »`),
      "ou"
    )}`;
  }
  const text = (place: number) => placeText(coordinate, place);
  if (above !== undefined && below !== undefined)
    return `${quoted(coordinate)} est entre ${text(above)} et ${text(below)}`;
  return above === undefined
    ? `${quoted(coordinate)} est sous ${text(below as number)}`
    : `${quoted(coordinate)} dépasse ${text(above)}`;
}

function solidity({coordinate, quasiP, stability}: BoxLimit): string {
  const p = quasiP < 0.001 ? "moins de 0,001" : formatNumber(quasiP, 3);
  return `${quoted(coordinate)} (quasi-p ${p} ; retrouvée dans ${formatShare(stability)} des tirages de quatre mondes sur cinq)`;
}
