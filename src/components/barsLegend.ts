import type {WorldsHeader} from "../analysis/indicateurs/runHeader.js";
import {formatNumber} from "../words/numbers.js";
import {chanceAlone} from "../words/worlds.js";
import {barColours} from "./barsScale.js";
import {element} from "./element.js";

/** What the two bars of a figure are, each by its name; on how many worlds, or from how many to how many where rows differ. */
export function barsLegend(...worlds: readonly (Pick<WorldsHeader, "n"> | undefined)[]): HTMLElement {
  const counts = worlds.map((header) => header?.n ?? 0);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const item = (colour: string, text: string) => element("li", {style: `--swatch: ${colour}`}, text);
  return element(
    "ul",
    {class: "legend"},
    item(barColours.chance, "barre épaisse : le hasard d’une année (neuf tirages sur dix)"),
    most === 0
      ? element("li", {style: "--swatch: transparent"}, chanceAlone)
      : item(
          barColours.unknown,
          `barre fine : le hasard et ce que l’on ne sait pas (neuf avenirs sur dix, ${least === most ? "" : `de ${formatNumber(least)} à `}${formatNumber(most)} mondes plausibles)`
        ),
    item(barColours.mean, "trait : la moyenne")
  );
}
