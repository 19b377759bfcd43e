import {type Panel, smallMultiples} from "./smallMultiples.js";

/** Small drawings side by side, none narrower than what its figures need to be read: two by two on a wide screen. */
export function widePanels(panels: readonly Panel[]): HTMLElement {
  const frame = smallMultiples(panels);
  frame.style.gridTemplateColumns = "repeat(auto-fit, minmax(min(100%, 20rem), 1fr))";
  return frame;
}
