import type {Origin} from "../words/originWords.js";
import {type Child, element} from "./element.js";
import {originLine} from "./originLine.js";

export interface FigureText {
  readonly title: string;
  /** What to see in the figure, in one or two sentences. */
  readonly caption: Child;
  /** The same for those who do not see it. */
  readonly description: string;
  /** Every number behind the drawing. */
  readonly table: HTMLElement;
  /** What it is drawn from, told beside it. */
  readonly origins: readonly Origin[];
}

/** A drawing with its title, what to see in it, and the table behind it. */
export function figure(
  drawing: Element,
  {title, caption, description, table, origins}: FigureText
): HTMLElement {
  const frame = element("div", {class: "drawing", role: "img", "aria-label": `${title}. ${description}`});
  for (const svg of drawing.matches("svg") ? [drawing] : drawing.querySelectorAll("svg")) {
    svg.setAttribute("aria-hidden", "true");
  }
  frame.append(drawing);
  return element(
    "figure",
    {class: "figure"},
    element("h3", {class: "figure-title"}, title),
    frame,
    element("figcaption", {}, caption),
    originLine(origins),
    element("details", {}, element("summary", {}, "Les chiffres de cette figure"), table)
  );
}
