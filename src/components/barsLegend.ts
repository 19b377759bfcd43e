import type {WorldsHeader} from "../analysis/indicateurs/runHeader.js";
import {formatNumber} from "../words/numbers.js";
import {chanceAlone} from "../words/worlds.js";
import {barColours} from "./barsScale.js";
import {element} from "./element.js";

/** What the two bars of a figure are, each by its name. */
export function barsLegend(worlds: WorldsHeader | undefined): HTMLElement {
  const item = (colour: string, text: string) => element("li", {style: `--swatch: ${colour}`}, text);
  return element(
    "ul",
    {class: "legend"},
    item(barColours.chance, "barre épaisse : le hasard d’une année (neuf tirages sur dix)"),
    worlds === undefined
      ? element("li", {style: "--swatch: transparent"}, chanceAlone)
      : item(
          barColours.unknown,
          `barre fine : le hasard et ce que l’on ne sait pas (neuf avenirs sur dix, ${formatNumber(worlds.n)} mondes plausibles)`
        ),
    item(barColours.mean, "trait : la moyenne")
  );
}
