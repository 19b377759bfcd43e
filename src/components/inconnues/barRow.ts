import {colours} from "../colours.js";
import {type Child, element} from "../element.js";
import {svg} from "../svg.js";

/** A row of a chart that is as wide as its column: words above, then a drawing placed in percent of the width. */
export function chartRow(words: Child, drawing: SVGElement, note?: Child): HTMLElement {
  return element(
    "div",
    {class: "inconnues-ligne"},
    element("p", {}, words, note === undefined ? undefined : element("small", {}, note)),
    drawing
  );
}

const height = 22;

/** A bar from zero with its figure at the end: full where it is told from chance, hollow where it is not. */
export function lengthBar(
  share: number,
  {text, colour, told = true}: {readonly text: string; readonly colour: string; readonly told?: boolean}
): SVGElement {
  const width = Math.max(0, Math.min(1, share)) * longest;
  return svg(
    "svg",
    {width: "100%", height},
    svg("rect", {
      ...{x: 1, y: 3, width: `${Math.max(width, 0.4)}%`, height: height - 6},
      ...{fill: told ? colour : colours.paper, stroke: colour, "stroke-width": 1.6}
    }),
    svg("text", {x: `${width}%`, y: height / 2, dx: 8, dy: "0.35em"}, text)
  );
}

/** Percent of the width that the longest bar takes: its figure stands after it. */
const longest = 78;
