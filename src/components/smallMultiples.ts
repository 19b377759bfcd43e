import {type Child, element} from "./element.js";

export interface Panel {
  readonly title: string;
  readonly drawing: Element;
  /** The same, drawn large: it leads the others where the screen is wide; never on paper. */
  readonly large?: Element;
  readonly note?: Child;
}

/** Several small drawings side by side, one under another on a narrow screen. */
export function smallMultiples(panels: readonly Panel[]): HTMLElement {
  return element(
    "div",
    {class: "multiples"},
    panels.map(({title, drawing, large, note}) =>
      element(
        "div",
        {class: "panel"},
        element("p", {class: "panel-title"}, title),
        large === undefined ? drawing : element("div", {class: "narrow"}, drawing),
        large === undefined ? undefined : element("div", {class: "large"}, large),
        note === undefined ? undefined : element("p", {class: "panel-note"}, note)
      )
    )
  );
}
