import {barsOf, shownDirection} from "../../words/difference.js";
import type {Kind} from "../../words/estimates.js";
import {formatNumber} from "../../words/numbers.js";
import {certaintyOf, heldWords} from "../../words/signShare.js";
import {chanceAlone, formatBars} from "../../words/worlds.js";
import {badge} from "../badge.js";
import {element} from "../element.js";
import type {BuiltComparison, BuiltRow} from "./builtComparison.js";

/** The answer of a comparison: what is sure, then each scenario with both its bars and on how many worlds. */
export function builtSentences(built: BuiltComparison): HTMLElement {
  const {name, when, reference, levelKind, rows} = built;
  return element(
    "div",
    {class: "reponse", "aria-live": "polite"},
    element("p", {class: "titre"}, `${name}, ${when}. ${certainWords(built)} `, badge("simule")),
    element("p", {}, `Face à « ${reference.scenario.title} » (${formatBars(reference.level, levelKind)}) :`),
    rows.length === 0
      ? element("p", {}, "Cochez au moins un scénario autre que celui auquel on compare.")
      : element(
          "ul",
          {},
          rows.map((row) => element("li", {}, rowWords(row, built)))
        )
  );
}

const groups = [
  {certainty: "sure", told: "Presque sûr"},
  {certainty: "likely", told: "Probable"},
  {certainty: "chance", told: "Distinct du hasard"},
  {certainty: "unknown", told: "On ne sait pas"}
] as const;

/** Scenarios by what their worlds let one say: « Presque sûr : moins avec « A » et « B », plus avec « C ». On ne sait pas : « D ». » */
function certainWords({rows, differenceKind}: BuiltComparison): string {
  return groups
    .flatMap(({certainty, told}) => {
      const own = rows.filter((row) => groupOf(row, differenceKind) === certainty);
      const sides = [-1, 1, 0].flatMap((direction) => {
        const titles = own
          .filter(({difference}) => shownDirection(difference, differenceKind) === direction)
          .map(({scenario}) => `« ${scenario.title} »`);
        if (titles.length === 0) return [];
        return direction === 0 ? [inList(titles)] : [`${directionWords[direction]} avec ${inList(titles)}`];
      });
      return sides.length === 0 ? [] : [`${told} : ${sides.join(" ; ")}.`];
    })
    .join(" ");
}

const directionWords: {readonly [direction: number]: string} = {[-1]: "moins", 0: "indéterminé", 1: "plus"};

function inList(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} et ${names[names.length - 1]}`;
}

function groupOf({difference}: BuiltRow, kind: Kind): (typeof groups)[number]["certainty"] {
  if (shownDirection(difference, kind) === 0) return "unknown";
  if (difference.sign === undefined) return "chance";
  return certaintyOf(difference.sign) === "sure" ? "sure" : "likely";
}

function rowWords({scenario, difference, worlds}: BuiltRow, {differenceKind}: BuiltComparison): string {
  const bars = formatBars(barsOf(difference), differenceKind, {sign: true});
  const {sign} = difference;
  if (sign === undefined) {
    const told = directionWords[shownDirection(difference, differenceKind)];
    return `« ${scenario.title} » : ${told}, ${bars} (${worlds === 0 ? chanceAlone : "ce résultat n’a pas été gardé dans les mondes"}).`;
  }
  return `« ${scenario.title} » : ${bars} ; ${heldWords(sign)}, sur ${formatNumber(worlds)} mondes communs.`;
}
