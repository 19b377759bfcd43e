import {element} from "../element.js";
import type {Control} from "./control.js";

export interface NumberControlOptions {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** Step of the slider; the box beside it takes any whole number. */
  readonly step: number;
  readonly initial: number;
  readonly unit?: string;
  readonly note?: string;
}

/** A slider with its box: one for a meeting, the other for an exact figure. Whole numbers only. */
export function numberControl(options: NumberControlOptions): Control<number> {
  const {label, min, max, step, initial, unit, note} = options;
  count += 1;
  const id = `reglage-${count}`;
  const box = element("input", {type: "number", id, min, max, step: 1, inputmode: "numeric"});
  const slider = element("input", {type: "range", min, max, step, "aria-label": `${label}, curseur`});
  let held = initial;

  function take(text: string): void {
    const asked = Number(text);
    if (text.trim() === "" || !Number.isFinite(asked)) return;
    held = Math.min(max, Math.max(min, Math.round(asked)));
    slider.value = String(held);
  }
  function set(given: number): void {
    take(String(given));
    box.value = String(held);
  }
  box.addEventListener("input", () => take(box.value));
  box.addEventListener("change", () => set(held));
  slider.addEventListener("input", () => set(Number(slider.value)));
  set(initial);

  const node = element(
    "div",
    {class: "reglage"},
    element("label", {for: id}, label),
    element("span", {class: "reglage-saisie"}, slider, box, unit === undefined ? undefined : ` ${unit}`),
    note === undefined ? undefined : element("small", {}, note)
  );
  return {node, get: () => held, set};
}

let count = 0;
