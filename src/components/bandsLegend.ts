import type {WorldsHeader} from "../analysis/indicateurs/runHeader.js";
import {formatNumber} from "../words/numbers.js";
import {chanceAlone} from "../words/worlds.js";
import {colours} from "./colours.js";
import {type Child, element} from "./element.js";

/** What the bands around the lines of a figure are, in words. */
export function bandsLegend(documents: readonly {readonly worlds?: WorldsHeader}[]): HTMLElement {
  const worlds = documents.find((document) => document.worlds !== undefined)?.worlds;
  const item = (colour: string, text: string) => element("li", {style: `--swatch: ${colour}`}, text);
  return element(
    "ul",
    {class: "legend"},
    worlds === undefined
      ? item(colours.chanceBand, `bande : ${chanceAlone}`)
      : [
          item(colours.unknown, "bande foncée : hasard"),
          item(
            colours.band,
            `bande claire : hasard et ce que l’on ne sait pas (${formatNumber(worlds.n)} mondes plausibles)`
          )
        ]
  );
}

/** What to see in a figure, then what its bands are. */
export function bandsCaption(text: string, documents: readonly {readonly worlds?: WorldsHeader}[]): Child {
  return [text, bandsLegend(documents)];
}
