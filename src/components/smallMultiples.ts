import {type Child, element} from "./element.js";

export interface Panel {
  readonly title: string;
  readonly drawing: Element;
  readonly note?: Child;
}

/** Several small drawings side by side, one under another on a narrow screen. */
export function smallMultiples(panels: readonly Panel[]): HTMLElement {
  return element(
    "div",
    {class: "multiples"},
    panels.map(({title, drawing, note}) =>
      element(
        "div",
        {class: "panel"},
        element("p", {class: "panel-title"}, title),
        drawing,
        note === undefined ? undefined : element("p", {class: "panel-note"}, note)
      )
    )
  );
}
